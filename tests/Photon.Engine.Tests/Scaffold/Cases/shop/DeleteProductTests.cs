using Shop.Api;

namespace Shop.Tests;

/// <summary>Takes a product out of the shop.</summary>
public sealed class DeleteProductTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task DeleteProductExampleAnswers204()
    {
        using var http = stub.CreateClient("deleteProduct example");
        var shop = new ShopClient(http);

        await shop.DeleteProductAsync(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task DeleteProductExampleAnswers400()
    {
        using var http = stub.CreateClient("deleteProduct example 400");
        var shop = new ShopClient(http);

        var result = await shop.TryDeleteProductAsync(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), TestContext.Current.CancellationToken);

        var answer = Assert.IsType<DeleteProductResult.BadRequest>(result).Value;
        Assert.Equal("Bad Request", answer.Title);
        Assert.Equal(400, answer.Status);
        Assert.Single(answer.Errors!);
    }

    [Fact]
    public async Task DeleteProductExampleAnswers404()
    {
        using var http = stub.CreateClient("deleteProduct example 404");
        var shop = new ShopClient(http);

        var result = await shop.TryDeleteProductAsync(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), TestContext.Current.CancellationToken);

        var answer = Assert.IsType<DeleteProductResult.NotFound>(result).Value;
        Assert.Equal("Not Found", answer.Title);
        Assert.Equal(404, answer.Status);
        Assert.Equal("No product 7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001.", answer.Detail);
    }
}
