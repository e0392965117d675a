using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed class Market
    {
        public TaskCompletionSource FirstSeen { get; } = new();

        public TaskCompletionSource Left { get; } = new();
    }

    public sealed partial class SampleHandler(Market market)
    {
        public partial Task<WatchPricesResult> WatchPricesAsync(string symbol, CancellationToken cancellationToken) =>
            Task.FromResult<WatchPricesResult>(symbol == "TEA" ? new WatchPricesResult.Ok(PricesAsync(cancellationToken)) : new WatchPricesResult.NotFound($"No {symbol}."));

        public partial Task<ChatResult> ChatAsync(CancellationToken cancellationToken) => Task.FromResult<ChatResult>(new ChatResult.Ok(Items<ChatEvent>(
            new Message { Event = "message", Id = "1", Data = "Two\nlines" },
            new Usage { Event = "usage", Data = new UsageData { Tokens = 7 }, Retry = 1500 },
            new Message { Event = "message", Data = "12" })));

        public partial Task<ReadLogResult> ReadLogAsync(CancellationToken cancellationToken) => Task.FromResult<ReadLogResult>(new ReadLogResult.Ok(Items(
            new SseItem<string>("started", "state") { EventId = "1" }, new SseItem<string>("{ not json"))));

        public partial Task<ExportOrdersResult> ExportOrdersAsync(CancellationToken cancellationToken) =>
            Task.FromResult<ExportOrdersResult>(new ExportOrdersResult.Ok(Items(new Order { Id = 1, Note = "a\nb" }, new Order { Id = 2 })));

        public async partial Task<ImportOrdersResult> ImportOrdersAsync(IAsyncEnumerable<Order> body, CancellationToken cancellationToken)
        {
            var count = 0;
            await foreach (var order in body)
            {
                market.FirstSeen.TrySetResult();
                count += order.Id;
            }

            return count;
        }

        public partial Task<EchoResult> EchoAsync(IAsyncEnumerable<Order>? body, CancellationToken cancellationToken) =>
            Task.FromResult<EchoResult>(new EchoResult.Ok(body ?? Items<Order>()));

        private async IAsyncEnumerable<Price> PricesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                yield return new Price { Amount = 3.5m };
                await market.FirstSeen.Task; // the client has the first price before the second is made
                yield return new Price { Amount = 4 };
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }
            finally
            {
                market.Left.SetResult();
            }
        }

        private static async IAsyncEnumerable<T> Items<T>(params T[] items)
        {
            foreach (var item in items)
            {
                await Task.Yield();
                yield return item;
            }
        }
    }
}

static class Run
{
    static async Task RunAsync()
    {
        var market = new Market();
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddSingleton(market);
                builder.AddSampleApi();
            },
            app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);
        await EventsAsync(client, market);
        await LinesAsync(client, app.Client);
        await OddStreamsAsync();
    }

    static async Task EventsAsync(ISampleClient client, Market market)
    {
        using var enough = new CancellationTokenSource();
        var amounts = new List<decimal>();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var price in client.WatchPricesAsync("TEA").WithCancellation(enough.Token))
            {
                amounts.Add(price.Amount);
                market.FirstSeen.TrySetResult();
                if (amounts.Count == 2)
                    await enough.CancelAsync();
            }
        });
        Assert.Equal([3.5m, 4m], amounts);
        await market.Left.Task.WaitAsync(TimeSpan.FromSeconds(20)); // the server noticed

        var missing = await Assert.ThrowsAsync<SampleException<Problem>>(async () => await client.WatchPricesAsync("MUD").GetAsyncEnumerator().MoveNextAsync());
        Assert.Equal("No MUD.", missing.Detail);

        var chat = await ToListAsync(client.ChatAsync());
        Assert.Equal("Two\nlines", Assert.IsType<ChatEvent.Message>(chat[0]).Value.Data);
        Assert.Equal("1", Assert.IsType<ChatEvent.Message>(chat[0]).Value.Id);
        var usage = Assert.IsType<ChatEvent.Usage>(chat[1]).Value;
        Assert.Equal((7, 1500), (usage.Data.Tokens, usage.Retry));
        Assert.Equal("12", Assert.IsType<ChatEvent.Message>(chat[2]).Value.Data);

        var log = await ToListAsync(client.ReadLogAsync());
        Assert.Equal([("state", "started", "1"), ("message", "{ not json", null)], log.Select(e => (e.EventType, e.Data, e.EventId)));
    }

    static async Task LinesAsync(ISampleClient client, HttpClient http)
    {
        Assert.Equal("{\"id\":1,\"note\":\"a\\nb\"}\n{\"id\":2}\n", await http.GetStringAsync("/orders"));
        Assert.Equal([1, 2], (await ToListAsync(client.ExportOrdersAsync())).Select(o => o.Id));
        var answer = Assert.IsType<ExportOrdersResult.Ok>(await client.TryExportOrdersAsync());
        Assert.Equal(2, (await ToListAsync(answer.Value)).Count);

        var gate = new TaskCompletionSource();
        Assert.Equal(3, await client.ImportOrdersAsync(SlowOrdersAsync()));
        Assert.Equal([5, 6], (await ToListAsync(client.EchoAsync(SlowOrdersAsync(5, 6)))).Select(o => o.Id));
        Assert.Empty(await ToListAsync(client.EchoAsync()));

        var refused = await http.PostAsync("/orders", new StringContent("{\"id\":1}\r\n\r\n{\"id\":0}\n", Encoding.UTF8, "application/x-ndjson"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("#/1/id", await refused.Content.ReadAsStringAsync());
        var broken = await http.PostAsync("/orders", new StringContent("{\"id\":1", Encoding.UTF8, "application/x-ndjson"));
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    /// <summary>What other servers send: comments, several data lines, a byte order mark, a word at the end; and what is no item.</summary>
    static async Task OddStreamsAsync()
    {
        using var prices = new SampleClient(Answering("\uFEFF: hello\n\ndata: {\"amount\":\ndata: 1}\r\n\r\nid: 7\rdata:{\"amount\":2}\r\revent: x\n\ndata: [DONE]\n\ndata: {}\n\n", "text/event-stream")).WatchPricesAsync("TEA").ToBlockingEnumerable().GetEnumerator();
        Assert.True(prices.MoveNext());
        Assert.Equal(1, prices.Current.Amount);
        Assert.True(prices.MoveNext());
        Assert.Equal(2, prices.Current.Amount);
        Assert.False(prices.MoveNext());

        var orders = new SampleClient(Answering("\uFEFF{\"id\":1}\n \n{\"id\":2}", "application/jsonl"));
        Assert.Equal([1, 2], (await ToListAsync(orders.ExportOrdersAsync())).Select(o => o.Id));
        var broken = new SampleClient(Answering("{\"id\":1}\n{\"id\":", "application/jsonl"));
        await Assert.ThrowsAsync<SampleException>(() => ToListAsync(broken.ExportOrdersAsync()));
        var sequence = new SampleClient(Answering("\u001e{\n\"id\":1\n}\n\u001e{\"id\":2}\n", "application/json-seq"));
        Assert.Equal([1, 2], (await ToListAsync(sequence.EchoAsync())).Select(o => o.Id));
    }

    static async IAsyncEnumerable<Order> SlowOrdersAsync(params int[] ids)
    {
        foreach (var id in ids is [] ? [1, 2] : ids)
        {
            await Task.Delay(1);
            yield return new Order { Id = id };
        }
    }

    static async Task<List<T>> ToListAsync<T>(IAsyncEnumerable<T> items)
    {
        var list = new List<T>();
        await foreach (var item in items)
            list.Add(item);
        return list;
    }

    static HttpClient Answering(string body, string mediaType) => new(new Canned(body, mediaType)) { BaseAddress = new Uri("http://sample.example") };

    sealed class Canned(string body, string mediaType) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage { Content = new StringContent(body, Encoding.UTF8, mediaType) });
    }
}
