using System.Net;
using System.Text;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<CheckResult> CheckAsync(All body, CancellationToken cancellationToken) => Task.FromResult<CheckResult>(new CheckResult.NoContent());
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());
        Assert.Equal(HttpStatusCode.NoContent, (await SendAsync(app.Client, """
            { "name": "Éa/b", "even": -4, "cents": 0.29, "open": 10, "mail": "a@example.org", "when": "2026-02-28T13:37:00Z", "list": [1, 2],
              "some": [1, 2, 1], "not": 5, "keys": { "a": 1 }, "big": 9007199254740993 }
            """)).Status);

        // Everything that is wrong, at once, each with its place.
        var (status, text) = await SendAsync(app.Client, """
            { "name": "toolong", "even": 3, "cents": 0.295, "open": 0, "mail": "a@", "when": "yesterday", "list": [1, 1, 0, 7],
              "some": [1], "not": "text", "keys": { "A": 1, "b": "c" }, "big": 9007199254740994, "other": 1 }
            """);
        Assert.Equal(HttpStatusCode.BadRequest, status);
        string[] pointers =
        [
            "#/name", "#/even", "#/cents", "#/open", "#/mail", "#/when", "#/list", "#/list/1", "#/list/2", "#/some", "#/not", "#/keys/A", "#/keys/b", "#/big", "#/other",
        ];
        Assert.All(pointers, pointer => Assert.Contains($"\"pointer\":\"{pointer}\"", text));
        Assert.Contains("\"#/name\"", (await SendAsync(app.Client, "{}")).Text);
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient client, string json)
    {
        var response = await client.PostAsync("/check", new StringContent(json, Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
