using Shop.Api;

namespace Shop.Tests;

/// <summary>Tells whether the app can serve requests.</summary>
public sealed class GetHealthTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task GetHealthExampleAnswers200()
    {
        using var http = stub.CreateClient("getHealth example");
        var shop = new ShopClient(http);

        var answer = await shop.GetHealthAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HealthStatus.Healthy, answer.Status);
    }
}
