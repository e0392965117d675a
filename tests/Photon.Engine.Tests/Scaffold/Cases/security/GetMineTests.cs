using Shop.Api;

namespace Shop.Tests;

/// <summary>GET /mine</summary>
public sealed class GetMineTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task GetMineExampleAnswers200WithTextPlainCharsetUtf8()
    {
        using var http = stub.CreateClient("getMine example");
        http.DefaultRequestHeaders.Add("Authorization", "Bearer token");
        var shop = new ShopClient(http);

        await shop.GetMineAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task GetMineExampleAnswers401()
    {
        using var http = stub.CreateClient("getMine example 401");
        var shop = new ShopClient(http);

        var answer = await shop.TryGetMineAsync(TestContext.Current.CancellationToken);

        Assert.IsType<GetMineResult.Unauthorized>(answer);
    }
}
