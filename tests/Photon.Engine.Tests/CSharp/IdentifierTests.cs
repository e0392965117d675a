using Photon.Engine.CSharp.Naming;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.CSharp;

public sealed class IdentifierTests
{
    [Theory]
    [InlineData("product", "Product")]
    [InlineData("user_id", "UserId")]
    [InlineData("user-id", "UserId")]
    [InlineData("userID", "UserID")]
    [InlineData("IN_PROGRESS", "InProgress")]
    [InlineData("GET", "Get")]
    [InlineData("HTTPServer", "HTTPServer")]
    [InlineData("repos/list-for-org", "ReposListForOrg")]
    [InlineData("3d_model", "_3dModel")]
    [InlineData("+1", "Plus1")]
    [InlineData("-1", "Minus1")]
    [InlineData("1.2", "_1_2")]
    [InlineData("@odata.type", "OdataType")]
    [InlineData("größe", "Größe")]
    [InlineData("名前", "名前")]
    [InlineData("*", "")]
    [InlineData("😀", "")]
    public void TextBecomesPascalCase(string text, string expected) => Assert.Equal(expected, IdentifierWords.Pascal(text));

    [Theory]
    [InlineData("*", "Asterisk")]
    [InlineData("", "Empty")]
    [InlineData("@id", "AtId")]
    [InlineData(">=", "GreaterEquals")]
    [InlineData("\u0001", "U0001")]
    public void SymbolsBecomeWordsWhereNothingElseIsLeft(string text, string expected) =>
        Assert.Equal(expected, IdentifierWords.PascalWithSymbols(text));

    [Theory]
    [InlineData("UserId", "userId")]
    [InlineData("ID", "id")]
    [InlineData("URLPath", "urlPath")]
    [InlineData("X", "x")]
    [InlineData("_3d", "_3d")]
    public void PascalBecomesCamel(string pascal, string expected) => Assert.Equal(expected, IdentifierWords.Camel(pascal));

    [Theory]
    [InlineData("class", "@class")]
    [InlineData("await", "@await")]
    [InlineData("name", "name")]
    public void KeywordsAreEscaped(string name, string expected) => Assert.Equal(expected, Identifier.Escape(name));

    [Fact]
    public void NamesAreBounded() => Assert.Equal(120, IdentifierWords.Pascal(new string('a', 5000)).Length);
}
