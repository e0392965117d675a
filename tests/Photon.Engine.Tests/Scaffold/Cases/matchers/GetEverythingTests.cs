using Shop.Api;

namespace Shop.Tests;

/// <summary>GET /everything</summary>
public sealed class GetEverythingTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task GetEverythingExampleAnswers200()
    {
        using var http = stub.CreateClient("getEverything example");
        var shop = new ShopClient(http);

        var answer = await shop.GetEverythingAsync(TestContext.Current.CancellationToken);

        Assert.Equal("hello", answer.Text);
        Assert.Equal("ab", answer.Short);
        Assert.Equal("AB-1", answer.Code);
        Assert.Equal("xabcx", answer.Part);
        Assert.Equal(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), answer.Id);
    }
}
