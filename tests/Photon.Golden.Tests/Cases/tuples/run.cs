using System.Net;
using System.Text;
using System.Text.Json;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<AddTripResult> AddTripAsync(Trip body, Point? near, CancellationToken cancellationToken) =>
            Task.FromResult<AddTripResult>(body with { From = near ?? body.From });
    }
}

static class Run
{
    static async Task RunAsync()
    {
        Assert.Equal(new Point(8.5, 47.3), Wire.Read<Point>("[8.5, 47.3]"));
        Assert.Equal("[8.5,47.3]", Wire.Write(new Point(8.5, 47.3)));
        Wire.AssertRefused<Point>("[8.5]");

        OptionalItemsMayBeAbsent();
        FurtherItemsAreKept();
        Wire.AssertSurvives<Tree>("""["a", ["b", ["c"]]]""");

        Assert.IsType<Place.Point>(Wire.Read<Place>("[1, 2]"));
        Assert.IsType<Place.TupleOfStringString>(Wire.Read<Place>("""["a", "b"]"""));
        Assert.IsType<Place.ListOfBoolean>(Wire.Read<Place>("[true]"));
        Assert.IsType<Place.ListOfBoolean>(Wire.Read<Place>("[]"));

        await TravelsAsync();
    }

    private static void OptionalItemsMayBeAbsent()
    {
        Wire.AssertSurvives<Header>("""["a"]""");
        Wire.AssertSurvives<Header>("""["a", null]""");
        Wire.AssertSurvives<Header>("""["a", 1, false]""");
        Assert.False(Wire.Read<Header>("""["a"]""").Item2.IsPresent);
        Assert.Null(Wire.Read<Header>("""["a", null]""").Item2.Value);
        Assert.Throws<JsonException>(() => Wire.Write(new Header("a", Item3: true)));
    }

    private static void FurtherItemsAreKept()
    {
        Wire.AssertSurvives<Row>("""["row", [1, 2], 3, 4]""");
        Wire.AssertSurvives<Open>("""["a", { "b": 1 }, null]""");
        Assert.Equal([3L, 4L], Wire.Read<Row>("""["row", [1, 2], 3, 4]""").Rest!);
        Assert.Equal("""["row",[1,2]]""", Wire.Write(new Row("row", new Point(1, 2))));
    }

    private static async Task TravelsAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        var client = new SampleClient(app.Client);
        var trip = new Trip { From = new Point(1, 2), Headers = [new Header("a"), new Header("b", 2)] };
        var back = await client.AddTripAsync(trip, near: new Point(3, 4));
        Assert.Equal(new Point(3, 4), back.From);
        Assert.Equal(trip.Headers, back.Headers);

        var bad = await app.Client.PostAsync("/trips", new StringContent("""{ "from": [200, 1, 5], "row": ["column", [1]] }""", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        var problem = await bad.Content.ReadAsStringAsync();
        Assert.Contains("/from/0", problem);
        Assert.Contains("/from/2", problem);
        Assert.Contains("/row/0", problem);
    }
}
