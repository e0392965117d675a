using Shop.Api;

namespace Shop.Tests;

/// <summary>Finds one product.</summary>
public sealed class GetProductTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task GetProductExampleAnswers400()
    {
        using var http = stub.CreateClient("getProduct example 400");
        var shop = new ShopClient(http);

        var result = await shop.TryGetProductAsync(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), TestContext.Current.CancellationToken);

        var answer = Assert.IsType<GetProductResult.BadRequest>(result).Value;
        Assert.Equal("Bad Request", answer.Title);
        Assert.Equal(400, answer.Status);
        Assert.Single(answer.Errors!);
    }

    [Fact]
    public async Task GetProductExampleAnswers404()
    {
        using var http = stub.CreateClient("getProduct example 404");
        var shop = new ShopClient(http);

        var result = await shop.TryGetProductAsync(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), TestContext.Current.CancellationToken);

        var answer = Assert.IsType<GetProductResult.NotFound>(result).Value;
        Assert.Equal("Not Found", answer.Title);
        Assert.Equal(404, answer.Status);
        Assert.Equal("No product 7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001.", answer.Detail);
    }
}
