using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json;
using Photon.Testing.Running;
using Shop.Api;
using Xunit;

namespace Shop.Api
{
    public sealed partial class ProductsHandler(ConcurrentDictionary<Guid, Product> store)
    {
        public partial Task<ListProductsResult> ListProductsAsync(Category? category, CancellationToken cancellationToken) =>
            Task.FromResult<ListProductsResult>(new ListProductsResult.Ok([.. store.Values.Where(p => category is null || p.Category == category)]));

        public partial Task<CreateProductResult> CreateProductAsync(NewProduct body, CancellationToken cancellationToken)
        {
            var product = new Product { Id = Guid.NewGuid(), Name = body.Name, Price = body.Price, Category = body.Category };
            store[product.Id] = product;
            return Task.FromResult<CreateProductResult>(new CreateProductResult.Created(product)
            {
                Location = new Uri(ShopRoutes.GetProduct(product.Id), UriKind.Relative),
            });
        }

        public partial Task<GetProductResult> GetProductAsync(Guid id, CancellationToken cancellationToken) =>
            Task.FromResult<GetProductResult>(store.TryGetValue(id, out var product) ? product : new GetProductResult.NotFound($"No product {id}."));

        public partial Task<DeleteProductResult> DeleteProductAsync(Guid id, CancellationToken cancellationToken) =>
            Task.FromResult<DeleteProductResult>(store.TryRemove(id, out _) ? new DeleteProductResult.NoContent() : new DeleteProductResult.NotFound($"No product {id}."));
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton<ConcurrentDictionary<Guid, Product>>();
                builder.AddShopApi();
            },
            app => app.MapShopApi());
        IShopClient shop = new ShopClient(app.Client);

        var tea = await shop.CreateProductAsync(new NewProduct { Name = "Tea", Price = 3.5m, Category = Category.Tea });
        Assert.Equal(tea, await shop.GetProductAsync(tea.Id));
        Assert.Equal([tea], await shop.ListProductsAsync(Category.Tea));
        var refused = await Assert.ThrowsAsync<ShopException>(() => shop.ListProductsAsync(new Category("milk")));
        Assert.Equal(400, (int)refused.StatusCode);
        var created = Assert.IsType<CreateProductResult.Created>(await shop.TryCreateProductAsync(new NewProduct { Name = "Coffee", Price = 4 }));
        Assert.Equal($"/products/{created.Value.Id}", created.Location!.ToString());

        var missing = Assert.IsType<GetProductResult.NotFound>(await shop.TryGetProductAsync(Guid.Empty));
        Assert.Equal($"No product {Guid.Empty}.", missing.Value.Detail);
        Assert.Equal(404, missing.Value.Status);
        var thrown = await Assert.ThrowsAsync<ShopException<Problem>>(() => shop.GetProductAsync(Guid.Empty));
        Assert.Equal(404, (int)thrown.StatusCode);
        Assert.IsType<DeleteProductResult.NoContent>(await shop.TryDeleteProductAsync(tea.Id));

        await RefusesAsync(app.Client);
    }

    private static async Task RefusesAsync(HttpClient client)
    {
        var bad = await client.PostAsync("/products", new StringContent("""{ "name": "", "price": -1 }""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Equal("application/problem+json", bad.Content.Headers.ContentType!.MediaType);
        var problem = await bad.Content.ReadAsStringAsync();
        Assert.Contains("/name", problem);
        Assert.Contains("/price", problem);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync("/products/not-a-guid")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostAsync("/products", new StringContent("x", Encoding.UTF8, "text/plain"))).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/products", new StringContent("{", Encoding.UTF8, "application/json"))).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await client.PatchAsync("/products", null)).StatusCode);
        Assert.Contains("\"openapi\"", await client.GetStringAsync("/openapi.json"));
    }
}
