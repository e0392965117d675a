using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        var products = Wire.Read<ProductPage>("""{ "items": [ { "name": "tea" } ], "next": { "href": "/2" } }""");
        Assert.Equal("tea", products.Items[0].Name);
        Link next = products.Next!;
        Assert.Equal("/2", next.Href);
        Wire.AssertRefused<ProductPage>("""{ "items": [ 1 ] }""");

        IReadOnlyList<long> numbers = Wire.Read<NumberPage>("""{ "items": [ 1, 2 ] }""").Items;
        Assert.Equal([1, 2], numbers);
        Wire.AssertSurvives<Page>("""{ "items": [ 1, "two" ] }""");

        Wire.AssertSurvives<Tree>("""{ "label": "a", "children": [ { "label": "b" } ] }""");
        var tree = Wire.Read<PricedTree>("""{ "price": 1, "children": [ { "price": 2.5 } ] }""");
        Assert.Equal(2.5m, tree.Children![0].Price);
        Wire.AssertRefused<PricedTree>("""{ "price": 1, "children": [ { "label": "b" } ] }""");
        return Task.CompletedTask;
    }
}
