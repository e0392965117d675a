using System.Net;
using System.Text.Json;
using ShopNamespace.Api;

namespace ShopNamespace.Tests;

/// <summary>What the client sends, and what it makes of the answers.</summary>
public sealed class ClientTests
{
    private const string Assam =
        """{ "id": "7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001", "name": "Assam", "category": "tea", "price": 4.9 }""";

    private static readonly Guid id = new("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ParametersTravelInTheQuery()
    {
        using var server = new CannedServer(
            HttpStatusCode.OK, "application/json", $$"""{ "items": [{{Assam}}], "page": 2, "pageSize": 1, "total": 3 }""");

        var page = await ClientOf(server).ListProductsAsync(
            category: Category.Tea, search: "a&b", page: 2, pageSize: 1, cancellationToken: Cancellation);

        Assert.Equal("GET /products?category=tea&search=a%26b&page=2&pageSize=1", server.Asked);
        Assert.Equal("Assam", Assert.Single(page.Items).Name);
    }

    [Fact]
    public async Task AbsentAndNullAreTwoThings()
    {
        using var server = new CannedServer(HttpStatusCode.Created, "application/json", Assam);
        var client = ClientOf(server);
        var product = new NewProduct { Name = "Assam", Category = Category.Tea, Price = 4.9m };

        await client.CreateProductAsync(product, Cancellation);
        Assert.Equal("""{"name":"Assam","category":"tea","price":4.9}""", server.Sent);

        await client.CreateProductAsync(product with { Note = (string?)null }, Cancellation);
        Assert.Equal("""{"name":"Assam","category":"tea","price":4.9,"note":null}""", server.Sent);
    }

    [Fact]
    public async Task ADeclaredErrorIsAnExceptionThatSaysWhy()
    {
        using var server = new CannedServer(
            HttpStatusCode.NotFound, "application/problem+json", """{ "title": "Not Found", "status": 404, "detail": "No such product." }""");

        var refused = await Assert.ThrowsAsync<ShopContractException<Problem>>(() => ClientOf(server).GetProductAsync(id, Cancellation));

        Assert.Equal(404, refused.StatusCode);
        Assert.Contains("No such product.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeclaredErrorIsAlsoAValue()
    {
        using var server = new CannedServer(
            HttpStatusCode.NotFound, "application/problem+json", """{ "title": "Not Found", "status": 404, "detail": "No such product." }""");

        var result = await ClientOf(server).TryGetProductAsync(id, Cancellation);

        Assert.Equal("No such product.", Assert.IsType<GetProductResult.NotFound>(result).Value.Detail);
    }

    [Fact]
    public void AProductSurvivesARoundTrip()
    {
        var product = JsonSerializer.Deserialize<Product>(Assam);

        Assert.Equal(product, JsonSerializer.Deserialize<Product>(JsonSerializer.Serialize(product)));
    }

    private static ShopContractClient ClientOf(CannedServer server) =>
        new(new HttpClient(server, disposeHandler: false) { BaseAddress = new Uri("https://shop.example") });
}
