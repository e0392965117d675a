using System.Text.Json;
using Shop.Api;

namespace Shop.Tests;

/// <summary>Adds a product.</summary>
public sealed class CreateProductTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task CreateProductExampleAnswers400()
    {
        using var http = stub.CreateClient("createProduct example 400");
        var shop = new ShopClient(http);

        var result = await shop.TryCreateProductAsync(new NewProduct
        {
            Name = "Darjeeling",
            Category = Category.Tea,
            Price = 6.5m,
            Packaging = JsonSerializer.Deserialize<Packaging>("""{"kind":"boxed","pieces":20}""")!,
        }, TestContext.Current.CancellationToken);

        var answer = Assert.IsType<CreateProductResult.BadRequest>(result).Value;
        Assert.Equal("Bad Request", answer.Title);
        Assert.Equal(400, answer.Status);
        Assert.Single(answer.Errors!);
    }

    [Fact]
    public async Task CreateProductExampleAnswers409()
    {
        using var http = stub.CreateClient("createProduct example 409");
        var shop = new ShopClient(http);

        var result = await shop.TryCreateProductAsync(new NewProduct
        {
            Name = "Darjeeling",
            Category = Category.Tea,
            Price = 6.5m,
            Packaging = JsonSerializer.Deserialize<Packaging>("""{"kind":"boxed","pieces":20}""")!,
        }, TestContext.Current.CancellationToken);

        var answer = Assert.IsType<CreateProductResult.Conflict>(result).Value;
        Assert.Equal("Conflict", answer.Title);
        Assert.Equal(409, answer.Status);
        Assert.Equal("There is a product named Assam already.", answer.Detail);
    }
}
