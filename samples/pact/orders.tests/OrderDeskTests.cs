using System.Net.Http.Json;
using System.Text.Json;
using Orders.Stock;
using Photon.Pact.Format;
using Photon.Pact.Hosting;

namespace Orders.Tests;

/// <summary>The order desk's own code, on a warehouse that answers as the pact says: what passes here is what the warehouse's tests verify.</summary>
public sealed class OrderDeskTests(StubbedStock stock) : IClassFixture<StubbedStock>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnOrderIsServed()
    {
        using var http = stock.CreateClient();
        Assert.Equal("A-1001: 2 of POT-07 are yours.", await new OrderDesk(new StockClient(http)).OrderAsync("A-1001", "POT-07", 2, Cancellation));
    }

    [Fact]
    public async Task AnOrderForTooManyIsTurnedDown()
    {
        using var http = stock.CreateClient();
        Assert.Equal("A-1002: not now. Only 1 of POT-07 is left.", await new OrderDesk(new StockClient(http)).OrderAsync("A-1002", "POT-07", 40, Cancellation));
    }

    [Fact]
    public async Task ARequestThatThePactDoesNotHaveIsToldWhy()
    {
        using var http = stock.CreateClient();
        using var answer = await http.PostAsJsonAsync("/items/POT-07/reservations", new { order = "A-1003", pieces = 0 }, Cancellation);
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Contains("$.pieces", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public void AnItemThatRunsLowIsShort()
    {
        using var http = stock.CreateClient();
        var desk = new OrderDesk(new StockClient(http));
        desk.Hear(stock.Message<StockLow>("stockLow"));
        Assert.True(desk.IsShort("POT-07"));
    }
}

/// <summary>The warehouse's stand-in.</summary>
public sealed class StubbedStock : IAsyncLifetime
{
    private const string PactFile = "orders/pact/consumer/orders-stock.json";

    private PactStub? stub;

    public async ValueTask InitializeAsync() => stub = await PactStub.StartAsync(PactFile);

    public ValueTask DisposeAsync() => stub?.DisposeAsync() ?? ValueTask.CompletedTask;

    public HttpClient CreateClient(params string[] states) => stub!.CreateClient(states);

    /// <summary>A message of the pact, as it would arrive.</summary>
    public T Message<T>(string operationId)
    {
        var message = stub!.Pacts.SelectMany(pact => pact.Interactions).OfType<AsynchronousMessage>().Single(message => message.OperationId == operationId);
        return JsonSerializer.Deserialize<T>(message.Contents.Body.Bytes.Span)!;
    }
}
