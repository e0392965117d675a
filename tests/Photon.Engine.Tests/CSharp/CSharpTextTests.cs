using Photon.Engine.CSharp;

namespace Photon.Engine.Tests.CSharp;

public sealed class CSharpTextTests
{
    [Theory]
    [InlineData("tea", "\"tea\"")]
    [InlineData("\"; Evil(); //", "\"\\\"; Evil(); //\"")]
    [InlineData("a\\b", "\"a\\\\b\"")]
    [InlineData("a\nb\u2028c\u0085", "\"a\\nb\\u2028c\\u0085\"")]
    [InlineData("\0\u202e", "\"\\u0000\\u202e\"")]
    public void NoTextEndsALiteral(string text, string expected) => Assert.Equal(expected, CSharpText.Literal(text));

    [Fact]
    public void HalfASurrogatePairHasNoUtf8() => Assert.Equal("\"a\\ufffd\"u8", CSharpText.Utf8Literal("a\ud800"));

    [Theory]
    [InlineData("a\nb", "a b")]
    [InlineData("a\u2028#error", "a #error")]
    public void ACommentStaysOneLine(string text, string expected) => Assert.Equal(expected, CSharpText.Comment(text));

    [Fact]
    public void DocumentationIsEscapedLineByLine() =>
        Assert.Equal(["&lt;/summary&gt; &amp;", "", "b"], CSharpText.DocLines("\r\n</summary> &  \r\n\u2029b\u0007\n\n"));

    [Fact]
    public void ALinePathCannotLeaveItsQuotes() => Assert.Equal("\"a_.yaml_\"", CSharpText.LinePath("a\".yaml\n"));
}
