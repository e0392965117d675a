using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Building;

namespace Photon.Packaging.Tests.Images.Building;

public sealed class ImageNamesTests
{
    private static readonly Location Project = new("Shop.csproj", 0, 0);

    private readonly DiagnosticBag diagnostics = new();

    [Theory]
    [InlineData("shop", "shop")]
    [InlineData("team/shop.api", "team/shop.api")]
    [InlineData("Shop.Api", "shop-api")]
    [InlineData("My Shop", "my-shop")]
    public void NameIsMadeToFit(string name, string expected) => Assert.Equal(expected, ImageNames.Repository(name, diagnostics, Project));

    [Theory]
    [InlineData("")]
    [InlineData("_")]
    [InlineData(".Shop")]
    [InlineData("/shop")]
    [InlineData("shop//api")]
    public void NameThatCanNotBeMadeToFitIsReported(string name)
    {
        Assert.Null(ImageNames.Repository(name, diagnostics, Project));
        Assert.Equal("PHOT7106", Assert.Single(diagnostics.ToSortedList()).Code);
    }

    [Fact]
    public void TagsAreTakenOnce() => Assert.Equal(["1.2.0", "latest", "_x"], ImageNames.Tags(["1.2.0", "latest", "1.2.0", "_x"], diagnostics, Project));

    [Theory]
    [InlineData("")]
    [InlineData("1.2.0+abc")]
    [InlineData(".hidden")]
    [InlineData("a b")]
    public void WrongTagIsReported(string tag)
    {
        Assert.Null(ImageNames.Tags(["latest", tag], diagnostics, Project));
        Assert.Equal("PHOT7107", Assert.Single(diagnostics.ToSortedList()).Code);
    }
}
