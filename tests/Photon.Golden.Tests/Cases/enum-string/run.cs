using Photon.Testing.Running;
using Sample.Api;
using Xunit;

static class Run
{
    static Task RunAsync()
    {
        foreach (var value in new[] { "tea", "hot-chocolate", "hot chocolate", "HOT_CHOCOLATE", "", " ", "1st", "-1", "class", "Equals", "ünïcode", "🍵", "not known yet" })
            Wire.AssertSurvives<Product>($$"""{ "category": "{{value}}" }""");
        Assert.Equal(Category.Tea, Wire.Read<Product>("""{ "category": "tea" }""").Category);
        Assert.True(Category.Tea.IsKnown);
        Assert.False(new Category("milk").IsKnown);
        Assert.NotEqual(Category.Tea, new Category("TEA"));
        Wire.AssertRefused<Product>("""{ "category": 5 }""");
        Wire.AssertRefused<Product>("{}");
        return Task.CompletedTask;
    }
}
