using Photon.Engine.CSharp.Server;

namespace Photon.Engine.Tests.CSharp;

public sealed class RouteTemplateTests
{
    [Theory]
    [InlineData("/products/{id}", 0)]
    [InlineData("/products/{id}/", 0)]
    [InlineData("/products/{id}/parts", 1)]
    [InlineData("/products/{id}/parts/", 1)]
    [InlineData("/products/{id}.json", -1)]
    public void APlaceholderKnowsHowManySegmentsFollow(string path, int fromEnd) =>
        Assert.Equal(fromEnd, RouteTemplate.TryCreate(path, [])!.Find("id")!.FromEnd);
}
