using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        var services = new ServiceCollection();
        services.AddSampleClient(new Uri("https://sample.example"));
        using var provider = services.BuildServiceProvider();
        Assert.IsType<ProductsClient>(provider.GetRequiredService<IProductsClient>());
        Assert.IsType<ShoppingCartClient>(provider.GetRequiredService<IShoppingCartClient>());
        Assert.IsType<ShoppingCart2Client>(provider.GetRequiredService<IShoppingCart2Client>());
        Assert.IsType<SampleClient>(provider.GetRequiredService<ISampleClient>());

        var one = new ServiceCollection();
        one.AddProductsClient();
        Assert.NotNull(one.BuildServiceProvider().GetService<IProductsClient>());
        Assert.Null(one.BuildServiceProvider().GetService<IShoppingCartClient>());
        return Task.CompletedTask;
    }
}
