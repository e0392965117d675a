using Shop.Api;

namespace Shop.Tests;

/// <summary>PUT /teas/{id}</summary>
public sealed class PutTeaTests(ShopStub stub) : IClassFixture<ShopStub>
{
    [Fact]
    public async Task PutTeaExampleAnswers200()
    {
        using var http = stub.CreateClient("putTea example");
        var shop = new ShopClient(http);

        var answer = await shop.PutTeaAsync(new Guid("7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"), 4, new Tea
        {
            Name = "Assam",
            Code = "ABC-01",
            Price = 0.25,
            Size = TeaSize.S,
            Kind = new Kind { },
            Tags = ["tagsxx", "tagsxx"],
            Prices = new Dictionary<string, double> { ["key1"] = 1.0 },
        }, cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("Assam", answer.Name);
        Assert.Equal("ABC-01", answer.Code);
        Assert.Equal(0.25, answer.Price);
        Assert.Equal(TeaSize.S, answer.Size);
        Assert.Equal(2, answer.Tags!.Count);
    }
}
