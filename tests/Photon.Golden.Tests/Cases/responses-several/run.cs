using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler(IHttpContextAccessor http)
    {
        public partial Task<GetReportResult> GetReportAsync(CancellationToken cancellationToken) => Task.FromResult<GetReportResult>(http.HttpContext!.Request.Headers.Accept.ToString() switch
        {
            var accept when accept.StartsWith("application/json", StringComparison.Ordinal) => new Report { Lines = [new Line { Text = "one" }] },
            var accept when accept.StartsWith("text/csv", StringComparison.Ordinal) => new GetReportResult.OkText("text;one"),
            var accept when accept.StartsWith("text/event-stream", StringComparison.Ordinal) => new GetReportResult.OkEvents(LinesAsync()),
            _ => new GetReportResult.NotFound("No such shape."),
        });

        private static async IAsyncEnumerable<Line> LinesAsync()
        {
            yield return new Line { Text = "one" };
            await Task.Yield();
            yield return new Line { Text = "two" };
        }
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(
            builder =>
            {
                builder.Services.AddHttpContextAccessor();
                builder.AddSampleApi();
            },
            app => app.MapSampleApi());
        ISampleClient client = new SampleClient(app.Client);

        Assert.Equal("one", (await client.GetReportAsync())!.Lines[0].Text);
        Assert.Equal("text;one", await client.GetReportTextAsync());
        var lines = new List<string>();
        await foreach (var line in client.GetReportEventsAsync())
            lines.Add(line.Text);
        Assert.Equal(["one", "two"], lines);
        Assert.Equal("No such shape.", (await Assert.ThrowsAsync<SampleException<Problem>>(() => client.GetReportStreamAsync())).Detail);
        Assert.IsType<GetReportResult.Ok>(await client.TryGetReportAsync());
    }
}
