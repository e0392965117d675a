using System.Net;
using System.Text;
using Photon.Testing.Running;
using Sample.Api;
using Xunit;

namespace Sample.Api
{
    public sealed partial class SampleHandler
    {
        public partial Task<CheckResult> CheckAsync(Order body, CancellationToken cancellationToken) => Task.FromResult<CheckResult>(body);
    }
}

static class Run
{
    static async Task RunAsync()
    {
        await using var app = await RunningApp.StartAsync(builder => builder.AddSampleApi(), app => app.MapSampleApi());

        // What only some values have is there, and optional.
        var order = new Order { Kind = "pickup", Shop = "Bern", Message = "Hello", Address = new Address { Country = "US", Zip = "12345" } };
        Assert.Equal(order, await new SampleClient(app.Client).CheckAsync(order));

        await AcceptsAsync(app.Client, """{ "kind": "pickup", "shop": "ab" }""");
        await AcceptsAsync(app.Client, """{ "kind": "x", "address": { "country": "CH", "postcode": "3000" }, "labels": { "x-a": 1 }, "owner": "me" }""");
        await AcceptsAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "scores": [1, 1, 5], "notText": 5, "names": { "a": "b" } }""");
        await AcceptsAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "closed": { "country": "CH", "postcode": "1", "extra": "e" }, "items": ["a", 1, true] }""");

        await RefusesAsync(app.Client, """{ "kind": "pickup" }""", "#/shop");
        await RefusesAsync(app.Client, """{ "kind": "x" }""", "#/address");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "a" }""", "#/shop");
        await RefusesAsync(app.Client, """{ "kind": "gift", "address": { "country": "CH" }, "message": "too long" }""", "#/message");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "card": "1" }""", "#/address");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "labels": { "y": 1 } }""", "#/labels/y", "#/owner");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "labels": { "x-a": "b" }, "owner": "me" }""", "#/labels/x-a");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "address": { "country": "US" } }""", "#/address/zip");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "names": { "A": "b" } }""", "#/names/A");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "scores": [1] }""", "#/scores");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "notText": "text" }""", "#/notText");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "closed": { "country": "CH", "other": 1 } }""", "#/closed/other");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "items": ["a", 1, "b"] }""", "#/items/2");
        await RefusesAsync(app.Client, """{ "kind": "pickup", "shop": "ab", "never": 1 }""", "#/never");
    }

    private static async Task AcceptsAsync(HttpClient client, string json)
    {
        var (status, text) = await SendAsync(client, json);
        Assert.True(status == HttpStatusCode.OK, json + " " + text);
        Wire.AssertEqual(json, text);
    }

    private static async Task RefusesAsync(HttpClient client, string json, params string[] pointers)
    {
        var (status, text) = await SendAsync(client, json);
        Assert.True(status == HttpStatusCode.BadRequest, json + " " + text);
        foreach (var pointer in pointers)
            Assert.Contains($"\"{pointer}\"", text);
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient client, string json)
    {
        var response = await client.PostAsync("/check", new StringContent(json, Encoding.UTF8, "application/json"));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
