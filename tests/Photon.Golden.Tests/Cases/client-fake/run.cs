using Sample.Api;
using Xunit;

static class Run
{
    static async Task RunAsync()
    {
        var tea = new Product { Name = "Tea" };
        ISampleClient client = new FakeSampleClient
        {
            GetProduct = id => id switch
            {
                1 => tea,
                2 => new GetProductResult.Gone(),
                _ => new GetProductResult.NotFound($"No product {id}."),
            },
            ListProducts = _ => new ListProductsResponse { Items = [tea, tea] },
            WatchPrices = () => new WatchPricesResult.Ok(PricesAsync()),
        };

        Assert.Same(tea, await client.GetProductAsync(1));
        var missing = await Assert.ThrowsAsync<SampleException<Problem>>(() => client.GetProductAsync(9));
        Assert.Equal((404, "No product 9."), (missing.StatusCode, missing.Error.Detail));
        Assert.Equal(410, (await Assert.ThrowsAsync<SampleException>(() => client.GetProductAsync(2))).StatusCode);
        Assert.IsType<GetProductResult.Gone>(await client.TryGetProductAsync(2));
        await Assert.ThrowsAsync<NotSupportedException>(() => client.DeleteProductAsync(1));

        var names = new List<string>();
        await foreach (var product in client.ListProductsAsync())
            names.Add(product.Name);
        Assert.Equal(["Tea", "Tea"], names);
        var prices = new List<double>();
        await foreach (var price in client.WatchPricesAsync())
            prices.Add(price);
        Assert.Equal([1, 2], prices);
    }

    static async IAsyncEnumerable<double> PricesAsync()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }
}
