using Photon.Testing.Running;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        // What one contract answers is what the other takes.
        var price = new Sample.Shop.Money { Amount = 1, Currency = Sample.Shop.MoneyCurrency.Eur };
        var ok = new Sample.Stock.ListPricesResult.Ok([price]);
        var product = new Sample.Shop.Product { Price = ok.Value[0], Place = new() { Shelf = "A" } };
        Assert.Equal(1, product.Price.Amount);
        Assert.NotEqual(typeof(Sample.Shop.Product), typeof(Sample.Stock.Product));
        Assert.Null(typeof(Sample.Stock.Product).Assembly.GetType("Sample.Stock.Money"));
        return Task.CompletedTask;
    }
}
