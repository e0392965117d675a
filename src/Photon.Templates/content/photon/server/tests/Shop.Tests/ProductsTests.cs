using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using ShopNamespace.Api;

namespace ShopNamespace.Tests;

/// <summary>The running app, asked through the generated client.</summary>
public sealed class ProductsTests : IDisposable
{
    private static readonly NewProduct darjeeling = new() { Name = "Darjeeling", Category = Category.Tea, Price = 6.50m };
    private static readonly Guid unknown = new("00000000-0000-4000-8000-000000000000");

    private readonly WebApplicationFactory<Program> app = new();
    private readonly HttpClient http;
    private readonly ShopContractClient shopContract;

    public ProductsTests()
    {
        http = app.CreateClient();
        shopContract = new ShopContractClient(http);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        http.Dispose();
        app.Dispose();
    }

    [Fact]
    public async Task HealthIsHealthy()
    {
        var health = await shopContract.GetHealthAsync(Cancellation);

        Assert.Equal(HealthStatus.Healthy, health.Status);
    }

    [Fact]
    public async Task AListHoldsOnePageOfACategory()
    {
        var page = await shopContract.ListProductsAsync(category: Category.Tea, pageSize: 1, cancellationToken: Cancellation);

        Assert.Equal("Assam", Assert.Single(page.Items).Name);
        Assert.Equal(1, page.Total);
    }

    [Fact]
    public async Task AllPagesOfAListAreFollowed()
    {
        var whole = await shopContract.ListProductsAsync(pageSize: 100, cancellationToken: Cancellation);
        var names = new List<string>();
        await foreach (var product in shopContract.ListProductsAsync(pageSize: 1, cancellationToken: Cancellation))
            names.Add(product.Name);

        Assert.Equal(whole.Items.Select(p => p.Name), names);
    }

    [Fact]
    public async Task ACreatedProductIsFoundAgain()
    {
        var created = await shopContract.CreateProductAsync(darjeeling, Cancellation);
        var found = await shopContract.GetProductAsync(created.Id, Cancellation);

        Assert.Equal(created, found);
        Assert.Equal("Darjeeling", found.Name);
    }

    [Fact]
    public async Task ASecondProductOfANameIsAConflict()
    {
        await shopContract.CreateProductAsync(darjeeling, Cancellation);
        var second = await shopContract.TryCreateProductAsync(darjeeling, Cancellation);

        Assert.IsType<CreateProductResult.Conflict>(second);
    }

    [Fact]
    public async Task AnUpdateReplacesAProduct()
    {
        var created = await shopContract.CreateProductAsync(darjeeling, Cancellation);
        var updated = await shopContract.UpdateProductAsync(created.Id, darjeeling with { Price = 7m, Note = "First flush." }, Cancellation);

        Assert.Equal(7m, updated.Price);
        Assert.Equal(updated, await shopContract.GetProductAsync(created.Id, Cancellation));
    }

    [Fact]
    public async Task ADeletedProductIsGone()
    {
        var created = await shopContract.CreateProductAsync(darjeeling, Cancellation);
        await shopContract.DeleteProductAsync(created.Id, Cancellation);

        var gone = Assert.IsType<GetProductResult.NotFound>(await shopContract.TryGetProductAsync(created.Id, Cancellation));
        Assert.Equal($"No product {created.Id}.", gone.Value.Detail);
    }

    [Fact]
    public async Task ADeclaredErrorIsAnExceptionThatSaysWhy()
    {
        var refused = await Assert.ThrowsAsync<ShopContractException<Problem>>(() => shopContract.GetProductAsync(unknown, Cancellation));

        Assert.Equal(404, refused.StatusCode);
        Assert.Contains($"No product {unknown}.", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABadRequestIsToldEveryError()
    {
        using var body = new StringContent("""{ "name": "", "price": -1 }""", Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/products", UriKind.Relative), body, Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        var pointers = problem.RootElement.GetProperty("errors").EnumerateArray()
            .Select(error => error.GetProperty("pointer").GetString())
            .Order(StringComparer.Ordinal);
        Assert.Equal(["#/category", "#/name", "#/price"], pointers);
    }

    [Theory]
    [InlineData("/openapi.json", "application/json")]
    [InlineData("/openapi.yaml", "application/yaml")]
    [InlineData("/docs", "text/html")]
#if (hasPage)
    [InlineData("/", "text/html")]
#endif
    public async Task TheAppShowsItsContract(string path, string mediaType)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative), Cancellation);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
    }
}
