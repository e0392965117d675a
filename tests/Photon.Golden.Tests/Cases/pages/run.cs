using Microsoft.AspNetCore.Builder;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        private static readonly string[] all = ["a", "b", "c", "d", "e"];

        public partial Task<ListLinkedResult> ListLinkedAsync(long? page, long? perPage, CancellationToken cancellationToken)
        {
            if (perPage == 99)
                return Task.FromResult<ListLinkedResult>(new ListLinkedResult.Ok(Take(0, 2)) { Link = "<https://elsewhere.example/linked>; rel=next" });
            if (perPage == 0)
                return Task.FromResult<ListLinkedResult>(new ListLinkedResult.NotFound("None."));
            var start = (int)((page ?? 1) - 1) * 2;
            var next = start + 2 < all.Length ? $"</linked?page={(page ?? 1) + 1}&x=1,2>; title=\"a, \\\"b\\\"\"; rel=\"prefetch next\", " : "";
            return Task.FromResult<ListLinkedResult>(new ListLinkedResult.Ok(Take(start, 2)) { Link = $"{next}</linked>; rel=\"first\"" });
        }

        public partial Task<ListByCursorResult> ListByCursorAsync(string owner, string? pageToken, CancellationToken cancellationToken)
        {
            var start = int.Parse(pageToken ?? "0");
            return Task.FromResult<ListByCursorResult>(new ListByCursorResponse
            {
                Items = owner == "nobody" ? null : Take(start, 2),
                Meta = owner == "nobody" ? null : new ListByCursorResponseMeta { NextPageToken = start + 2 < all.Length ? $"{start + 2}" : null },
            });
        }

        public partial Task<ListByAddressResult> ListByAddressAsync(CancellationToken cancellationToken) =>
            Task.FromResult<ListByAddressResult>(new ListByAddressResponse { Results = Take(0, 5), Next = null });

        public partial Task<ListByNumberResult> ListByNumberAsync(long page, long? pageSize, CancellationToken cancellationToken) =>
            Task.FromResult<ListByNumberResult>(new ListByNumberResponse { Data = Take((int)page * 2, 2) });

        public partial Task<ListByOffsetResult> ListByOffsetAsync(int? offset, long? limit, CancellationToken cancellationToken) =>
            Task.FromResult<ListByOffsetResult>(Take(offset ?? 0, 2).ToArray());

        public partial Task<ListByLastItemResult> ListByLastItemAsync(string? startingAfter, CancellationToken cancellationToken)
        {
            var start = startingAfter is null ? 0 : Array.IndexOf(all, startingAfter) + 1;
            return Task.FromResult<ListByLastItemResult>(new ListByLastItemResponse { Data = Take(start, 2), HasMore = start + 2 < all.Length });
        }

        public partial Task<ListAsSaidResult> ListAsSaidAsync(long? from, CancellationToken cancellationToken) => Task.FromResult<ListAsSaidResult>(new ListAsSaidResponse
        {
            Box = new ListAsSaidResponseBox { Things = Take((int)(from ?? 0), 3), GoOn = from is null ? 3 : null },
        });

        public partial Task<ListAtOnceResult> ListAtOnceAsync(long? page, long? limit, CancellationToken cancellationToken) => Task.FromResult<ListAtOnceResult>(Take(0, 5).ToArray());

        public partial Task<ListByPageAloneResult> ListByPageAloneAsync(string? page, CancellationToken cancellationToken) => Task.FromResult<ListByPageAloneResult>(Take(0, 5).ToArray());

        private static IReadOnlyList<Item> Take(int start, int count) => [.. all.Skip(start).Take(count).Select(id => new Item { Id = id })];
    }
}

static class Run
{
    static async Task RunAsync()
    {
        var calls = 0;
        await using var app = await RunningApp.StartAsync(
            builder => builder.AddSampleApi(),
            app =>
            {
                app.Use((context, next) =>
                {
                    calls++;
                    return next(context);
                });
                app.MapSampleApi();
            });
        ISampleClient client = new SampleClient(app.Client);

        // Enumerated, it is all items; awaited, the first page.
        await foreach (var item in client.ListLinkedAsync(perPage: 2))
            Assert.NotEmpty(item.Id);
        Assert.Equal(3, calls);
        Assert.Equal(2, (await client.ListLinkedAsync()).Count);
        Assert.Equal("abcde", await IdsOf(client.ListLinkedAsync()));
        Assert.Equal("cde", await IdsOf(client.ListLinkedAsync(page: 2)));

        Assert.Equal("abcde", await IdsOf(client.ListByCursorAsync("me")));
        Assert.Equal("", await IdsOf(client.ListByCursorAsync("nobody")));
        Assert.Equal("2", (await client.ListByCursorAsync("me")).Meta!.NextPageToken.Value);
        Assert.Equal("abcde", await IdsOf(client.ListByAddressAsync()));
        Assert.Equal("abcde", await IdsOf(client.ListByNumberAsync()));
        Assert.Equal("abcde", await IdsOf(client.ListByOffsetAsync()));
        Assert.Equal("abcde", await IdsOf(client.ListByLastItemAsync()));
        Assert.Equal("abcde", await IdsOf(client.ListAsSaidAsync()));
        Assert.Equal(5, (await client.ListAtOnceAsync()).Count);
        Assert.Equal(5, (await client.ListByPageAloneAsync()).Count);

        var pages = new List<int>();
        await foreach (var page in client.ListByOffsetAsync().PagesAsync())
            pages.Add(page.Count);
        Assert.Equal([2, 2, 1, 0], pages);

        calls = 0;
        await foreach (var item in client.ListLinkedAsync())
            break;
        Assert.Equal(1, calls); // no page that nobody asked for
        await Assert.ThrowsAsync<SampleException<Problem>>(async () => await client.ListLinkedAsync(perPage: 0));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await IdsOf(client.ListLinkedAsync(perPage: 99)));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await client.ListLinkedAsync(cancellationToken: new CancellationToken(true)));
    }

    static async Task<string> IdsOf(IAsyncEnumerable<Item> items)
    {
        var ids = "";
        await foreach (var item in items)
            ids += item.Id;
        return ids;
    }
}
