using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Photon.Testing.Running;
using Wire.Api;
using Xunit;

namespace Wire.Api
{
    public sealed partial class WireHandler
    {
        public partial Task<EchoPathResult> EchoPathAsync(string simple, IReadOnlyList<string> label, Point matrix, IReadOnlyList<string> list, CancellationToken cancellationToken) =>
            Task.FromResult<EchoPathResult>(new EchoPathResult.Ok([simple, .. label, $"{matrix.X},{matrix.Y}", .. list]));

        public partial Task<EchoQueryResult> EchoQueryAsync(
            IReadOnlyList<string>? many, IReadOnlyList<string>? commas, IReadOnlyList<string>? blanks, IReadOnlyList<long>? pipes, Filter? deep, Point? json,
            DateTimeOffset? at, int limit, long? tries, string? reserved, CancellationToken cancellationToken) =>
            Task.FromResult<EchoQueryResult>(new Query
            {
                Many = many,
                Commas = commas,
                Blanks = blanks,
                Pipes = pipes,
                Deep = deep,
                Json = json,
                At = at,
                Limit = limit,
                Tries = tries,
                Reserved = reserved,
            });

        public partial Task<EchoHeadersResult> EchoHeadersAsync(IReadOnlyList<long>? xList, Point? xPoint, string? session, CancellationToken cancellationToken) =>
            Task.FromResult<EchoHeadersResult>(new EchoHeadersResult.NoContent { XSum = xList!.Sum() + xPoint!.X + xPoint.Y, XSession = session });

        public partial Task<SendFormResult> SendFormAsync(Order body, CancellationToken cancellationToken) => Task.FromResult<SendFormResult>(body);

        public async partial Task<SendFilesResult> SendFilesAsync(SendFilesForm body, CancellationToken cancellationToken)
        {
            var texts = new List<string> { $"{body.Count} {body.Point?.X}" };
            foreach (var file in body.Pages?.Prepend(body.Cover) ?? [body.Cover])
                texts.Add($"{file.FileName} {file.ContentType} {await new StreamReader(file.Content).ReadToEndAsync(cancellationToken)}");
            return string.Join("; ", texts);
        }

        public partial Task<EchoBytesResult> EchoBytesAsync(Stream? body, CancellationToken cancellationToken) =>
            Task.FromResult<EchoBytesResult>(new EchoBytesResult.Ok(body ?? Stream.Null) { ContentType = "image/png" });

        public partial Task<GetThingInFullResult> GetThingInFullAsync(long thingId, long? scale, CancellationToken cancellationToken) =>
            Task.FromResult<GetThingInFullResult>(new Point { X = 100 * thingId, Y = scale ?? 0 });

        public partial Task<StartJobResult> StartJobAsync(string op, string xTarget, CancellationToken cancellationToken) =>
            Task.FromResult<StartJobResult>(new StartJobResult.NoContent());

        public partial Task<StopJobResult> StopJobAsync(string op, string xTarget, CancellationToken cancellationToken) =>
            Task.FromResult<StopJobResult>(new StopJobResult.ResetContent());

        public partial Task<GetThingResult> GetThingAsync(long thingId, CancellationToken cancellationToken) => Task.FromResult<GetThingResult>(thingId switch
        {
            1 => new Point { X = 1, Y = 2 },
            2 => new GetThingResult.ClientError(418, "A teapot."),
            3 => new GetThingResult.Default(503),
            _ => new GetThingResult.NotFound($"No thing {thingId}."),
        });
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddWireApi(), app => app.MapWireApi());
        IWireClient wire = new WireClient(app.Client);
        await ParametersAsync(wire);
        await BodiesAsync(wire);
        await AnswersAsync(wire, app.Client);
        await RefusalsAsync(app.Client);
        Assert.Equal("https://wire.example/v1", WireClient.DefaultServer.OriginalString);
        Assert.Equal("/things/7", WireRoutes.GetThing(7));
        await Assert.ThrowsAsync<ArgumentException>(() => wire.EchoPathAsync("..", ["a"], new Point { X = 1, Y = 2 }, ["b"]));
    }

    static async Task ParametersAsync(IWireClient wire)
    {
        Assert.Equal(
            ["a/b c%2F?", "l1", "l,2", "3,4", "x,y", "z"],
            await wire.EchoPathAsync("a/b c%2F?", ["l1", "l,2"], new Point { X = 3, Y = 4 }, ["x,y", "z"]));

        var query = await wire.EchoQueryAsync(
            many: ["a&b", "c=d", "e+f", "ü"], commas: ["a,b", "c"], blanks: ["x", "y"], pipes: [1, 2, 3],
            deep: new Filter { Name = "n [1]", Size = 5, Inner = new FilterInner { On = true } }, json: new Point { X = 1, Y = -2 },
            at: new DateTimeOffset(2026, 3, 1, 10, 20, 30, TimeSpan.FromHours(2)), reserved: "a/b?c:d&e#f");
        Assert.Equal(["a&b", "c=d", "e+f", "ü"], query.Many!);
        Assert.Equal(["a,b", "c"], query.Commas!);
        Assert.Equal(["x", "y"], query.Blanks!);
        Assert.Equal([1, 2, 3], query.Pipes!);
        Assert.Equal("n [1]", query.Deep!.Name);
        Assert.Equal(5, query.Deep.Size);
        Assert.True(query.Deep.Inner!.On);
        Assert.Equal(-2, query.Json!.Y);
        Assert.Equal(new DateTimeOffset(2026, 3, 1, 8, 20, 30, TimeSpan.Zero), query.At);
        Assert.Equal(20, query.Limit);
        Assert.Null(query.Tries);
        Assert.Equal("a/b?c:d&e#f", query.Reserved);

        var headers = Assert.IsType<EchoHeadersResult.NoContent>(await wire.TryEchoHeadersAsync([1, 2], new Point { X = 3, Y = 4 }, "s; 1"));
        Assert.Equal(10, headers.XSum);
        Assert.Equal("s; 1", headers.XSession);
    }

    static async Task BodiesAsync(IWireClient wire)
    {
        var order = await wire.SendFormAsync(new Order { Name = "A & B", Count = 3, Tags = ["x", "y z"], Point = new Point { X = 1, Y = 2 } });
        Assert.Equal("A & B", order.Name);
        Assert.Equal(3, order.Count);
        Assert.Equal(["x", "y z"], order.Tags!);
        Assert.Equal(2, order.Point!.Y);

        var files = await wire.SendFilesAsync(new SendFilesForm
        {
            Cover = new FilePart(Bytes("cover"), "c.png", "image/png"),
            Pages = [new FilePart(Bytes("one")), new FilePart(Bytes("two"), "2.txt")],
            Count = 2,
            Point = new Point { X = 9, Y = 9 },
        });
        Assert.Equal("2 9; c.png image/png cover; pages application/octet-stream one; 2.txt application/octet-stream two", files);

        var bytes = Assert.IsType<EchoBytesResult.Ok>(await wire.TryEchoBytesAsync(Bytes("raw")));
        await using (bytes.Value)
            Assert.Equal("raw", await new StreamReader(bytes.Value).ReadToEndAsync());
        Assert.Equal("image/png", bytes.ContentType);
    }

    static async Task AnswersAsync(IWireClient wire, HttpClient http)
    {
        Assert.Equal(2, (await wire.GetThingAsync(1)).Y);
        await wire.StartJobAsync("START", "jobs.start");
        await wire.StopJobAsync("STOP", "jobs.stop");
        Assert.Equal(new Point { X = 100, Y = 7 }, await wire.GetThingInFullAsync(1, scale: 7));
        Assert.Contains("\"x\":1,", await http.GetStringAsync("/things/1?detail=full")); // not the whole query: the plain path
        var missing = await Assert.ThrowsAsync<WireException<Problem>>(() => wire.GetThingAsync(9));
        Assert.Equal("No thing 9.", missing.Detail);
        Assert.Equal("Not Found", Assert.IsType<GetThingResult.NotFound>(missing.Result).Value.Title);
        var teapot = Assert.IsType<GetThingResult.ClientError>(await wire.TryGetThingAsync(2));
        Assert.Equal(418, teapot.StatusCode);
        Assert.Equal(503, Assert.IsType<GetThingResult.Default>(await wire.TryGetThingAsync(3)).StatusCode);
        Assert.Contains("\"at\":\"2026-03-01T10:20:30Z\"", await http.GetStringAsync("/query?at=2026-03-01T10:20:30Z"));
        Assert.Contains("openapi", await http.GetStringAsync("/openapi.yaml"));
        Assert.Contains("default-src 'none'", (await http.GetAsync("/docs")).Headers.GetValues("Content-Security-Policy").Single());
    }

    static async Task RefusalsAsync(HttpClient http)
    {
        await RefusedAsync(http.GetAsync("/query?limit=0&at=x&deep[size]=q&json=%7B%22x%22%3A1%7D"), 400,
            "\"name\":\"limit\",\"detail\":\"must be at least 1\"", "\"name\":\"at\"", "\"pointer\":\"#/size\"", "\"pointer\":\"#/y\",\"detail\":\"is required\"");
        await RefusedAsync(http.GetAsync("/things/x"), 400, "\"in\":\"path\",\"name\":\"thing-id\"", "whole number");
        await RefusedAsync(http.PostAsync("/things/1", null), 405, "GET");
        await RefusedAsync(http.PostAsync("/jobs?op=START", null), 400, "which operation of the path is meant");
        await RefusedAsync(http.PostAsync("/form", new StringContent("{}", Encoding.UTF8, "application/json")), 415, "x-www-form-urlencoded");
        await RefusedAsync(http.PostAsync("/form", new StringContent("name=&count=x", Encoding.UTF8, "application/x-www-form-urlencoded")), 400, "#/name", "#/count");
        await RefusedAsync(http.PostAsync("/files", new MultipartFormDataContent { { new StringContent("0"), "count" } }), 400, "#/count", "#/cover");
    }

    static async Task RefusedAsync(Task<HttpResponseMessage> sending, int status, params string[] parts)
    {
        var response = await sending;
        var text = await response.Content.ReadAsStringAsync();
        Assert.Equal((HttpStatusCode)status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        foreach (var part in parts)
            Assert.Contains(part, text);
    }

    static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
