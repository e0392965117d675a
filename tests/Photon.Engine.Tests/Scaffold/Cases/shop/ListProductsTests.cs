using Shop.Api;

namespace Shop.Tests;

/// <summary>Lists products, ordered by name.</summary>
public sealed class ListProductsTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task ListProductsTeaAnswers200()
    {
        using var http = stub.CreateClient("The first page of all teas");
        var shop = new ShopClient(http);

        var answer = await shop.ListProductsAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Single(answer.Items);
        Assert.Equal(1, answer.Page);
        Assert.Equal(20, answer.PageSize);
        Assert.Equal(1, answer.Total);
    }

    [Fact]
    public async Task ListProductsExampleAnswers400()
    {
        using var http = stub.CreateClient("listProducts example 400");
        var shop = new ShopClient(http);

        var result = await shop.TryListProductsAsync(cancellationToken: TestContext.Current.CancellationToken);

        var answer = Assert.IsType<ListProductsResult.BadRequest>(result).Value;
        Assert.Equal("Bad Request", answer.Title);
        Assert.Equal(400, answer.Status);
        Assert.Single(answer.Errors!);
    }
}
