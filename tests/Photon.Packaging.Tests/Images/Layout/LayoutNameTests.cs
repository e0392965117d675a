using Photon.Packaging.Images.Layout;

namespace Photon.Packaging.Tests.Images.Layout;

public sealed class LayoutNameTests
{
    [Theory]
    [InlineData("oci:/code/base:10.0", "/code/base", "10.0")]
    [InlineData("oci:/code/base", "/code/base", "")]
    [InlineData("oci:/code/base:example.org/a:1", "/code/base", "example.org/a:1")]
    [InlineData(@"oci:C:\code\base:10.0", @"C:\code\base", "10.0")]
    [InlineData("oci:C:/code/base", "C:/code/base", "")]
    public void NameHasAFolderAndAnImage(string text, string folder, string image) => Assert.Equal(new LayoutName(folder, image), LayoutName.Parse(text));

    [Theory]
    [InlineData("oci/aspnet:10.0")]
    [InlineData("example.org/oci:10.0")]
    public void OtherNamesAreOfRegistries(string text) => Assert.Null(LayoutName.Parse(text));
}
