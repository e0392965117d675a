using System.Diagnostics;
using System.Globalization;
using System.Text;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Verification;

/// <summary>Figures, on demand: <c>Photon.Pact.Tests -explicit only -class '*SpeedTests' -showLiveOutput</c>.</summary>
public sealed class SpeedTests(ITestOutputHelper output)
{
    [Theory(Explicit = true)]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(500)]
    [InlineData(5000)]
    public async Task InteractionsTake(int count)
    {
        var body = Encoding.UTF8.GetString(ExampleBody());
        await using var server = new RawServer(_ => RawAnswer.Of(200, body));
        var json = Pact(count, body);

        var watch = Stopwatch.StartNew();
        var pact = PactText.Read(json);
        var read = watch.Elapsed;
        await using var verification = new PactVerification(new PactVerificationOptions { Documents = [pact], Provider = new PactProvider { BaseAddress = server.Address } });
        var report = await verification.VerifyAllAsync(TestContext.Current.CancellationToken);
        var all = watch.Elapsed;

        Assert.Equal(count, report.Passed);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} interactions: read in {read.TotalMilliseconds:0} ms, all in {all.TotalMilliseconds:0} ms"));
    }

    private static byte[] ExampleBody() => Encoding.UTF8.GetBytes(
        "[" + string.Join(',', Enumerable.Range(0, 10).Select(i => $$"""{"id":{{i}},"name":"Tea {{i}}","price":4.9,"tags":["a","b"],"at":"2024-05-17T09:30:15Z"}""")) + "]");

    private static string Pact(int count, string body)
    {
        var interactions = Enumerable.Range(0, count).Select(i => $$"""
            { "type": "Synchronous/HTTP", "key": "k{{i}}", "description": "teas {{i}}",
              "request": { "method": "GET", "path": "/teas/{{i}}", "headers": { "Accept": ["application/json"] } },
              "response": { "status": 200, "headers": { "Content-Type": ["application/json"] }, "body": { "content": {{body}}, "contentType": "application/json", "encoded": false },
                "matchingRules": { "body": {
                  "$": { "combine": "AND", "matchers": [{ "match": "type", "min": 1 }] }, "$[*].id": { "combine": "AND", "matchers": [{ "match": "number" }, { "match": "regex", "regex": "^-?\\d+$" }] },
                  "$[*].name": { "combine": "AND", "matchers": [{ "match": "type" }] }, "$[*].price": { "combine": "AND", "matchers": [{ "match": "number" }] },
                  "$[*].at": { "combine": "AND", "matchers": [{ "match": "type" }, { "match": "regex", "regex": "^\\d{4}-\\d{2}-\\d{2}T.*$" }] } } } } }
            """);
        return $$"""
            { "consumer": { "name": "ui" }, "provider": { "name": "shop" }, "metadata": { "pactSpecification": { "version": "4.0" } }, "interactions": [{{string.Join(',', interactions)}}] }
            """;
    }
}
