using Photon.Engine.TypeScript;

namespace Photon.Engine.Tests.TypeScript;

/// <summary>A comment tells people something, and no tool.</summary>
public sealed class CommentTests
{
    [Theory]
    [InlineData("@ts-expect-error")]
    [InlineData("@ts-ignore because")]
    [InlineData("* @TS-NoCheck")]
    [InlineData("@jsxImportSource other")]
    [InlineData("@jsx h")]
    public void NoTextIsADirective(string text)
    {
        var comment = TypeScriptText.Comment(text);
        Assert.DoesNotContain("@ts-", comment, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@jsx", comment, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void OtherTagsStay() => Assert.Equal("@deprecated, ask ts-ignore@example.org", TypeScriptText.Comment("@deprecated, ask ts-ignore@example.org"));
}
