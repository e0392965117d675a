namespace Photon.Packaging.Tests;

public sealed class DeliveredFileTests
{
    [Fact]
    public void FileIsTheAppsOwnUnlessSaidOtherwise() =>
        Assert.Equal((FileLayer.App, null), (new DeliveredFile("api/Shop.dll", "/obj/Shop.dll", false).Layer, new DeliveredFile("a", "/a", false).Package));
}
