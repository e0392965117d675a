using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http.Features;
using Photon.Pact.Native;
using Photon.Pact.Verification;

namespace Photon.Judges.Tests.Native;

/// <summary>Both verifiers send a provider the same request, whatever the pact says: a path, a query, headers, a body.</summary>
public sealed class SameRequestTests(CoreFixture fixture)
{
    private static readonly string[] ofTheClient = ["Host", "User-Agent", "Accept-Encoding", "Connection"];

    /// <summary>With numbers as the core writes them: it would send 4.90 as 4.9, and we as it stands.</summary>
    public static TheoryData<string> Requests =>
    [
        """{"method":"GET","path":"/cups/7"}""",
        """{"method":"DELETE","path":"/cups/a%20b/%C3%BC"}""",
        """{"method":"GET","path":"/cups","query":{"size":["s","m"],"name":["a b&c=d"],"empty":[""]}}""",
        """{"method":"GET","path":"/cups","query":{"at":["2024-05-17T09:30:15+02:00"],"q":["ü/?#"]}}""",
        """{"method":"GET","path":"/cups","headers":{"Accept":["application/json"],"X-Tags":["a","b"],"Authorization":["Bearer 7"]}}""",
        """{"method":"POST","path":"/cups","body":{"contentType":"application/json","content":{"name":"ü","price":4.9}}}""",
        """{"method":"PUT","path":"/cups/7","headers":{"Content-Type":["application/merge-patch+json"]},"body":{"contentType":"application/merge-patch+json","content":{"name":null}}}""",
        """{"method":"POST","path":"/cups","headers":{"Content-Type":["text/plain"]},"body":{"contentType":"text/plain","content":"a\nb","encoded":false}}""",
        """{"method":"POST","path":"/cups","headers":{"Content-Type":["application/octet-stream"]},"body":{"contentType":"application/octet-stream","content":"AAEC/w==","encoded":"base64"}}""",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task BothAskTheSame(string request)
    {
        var asked = new ConcurrentQueue<string>();
        await using var shop = await ProviderDouble.StartAsync(async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            var headers = context.Request.Headers.Where(header => !ofTheClient.Contains(header.Key) && header.Key != "Content-Length" && (header.Key, $"{header.Value}") != ("Accept", "*/*"))
                .Select(header => $"{header.Key.ToLowerInvariant()}: {string.Join(",", header.Value!)}".Replace(", ", ",", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
            var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
            asked.Enqueue($"{context.Request.Method} {Plain(target)}\n{string.Join('\n', headers)}\n{Convert.ToHexString(body.ToArray())}");
        });
        var pact = SmallPact.Of(SmallPact.Product(request: request, response: """{"status":200}"""));
        var provider = new PactProvider { BaseAddress = shop.Address };
        await using var native = new NativeVerifier(fixture.Load());
        await using var managed = new ManagedVerifier();
        var read = Photon.Pact.Format.PactReader.Read(pact.Source!, new Photon.Engine.Diagnostics.DiagnosticBag())!;
        foreach (var verifier in (IPactVerifier[])[native, managed])
        {
            var result = await verifier.VerifyAsync(read, read.Interactions[0], provider, TestContext.Current.CancellationToken);
            Assert.True(result.IsSuccess, $"{result.Error} {string.Join('\n', result.Mismatches)}");
        }

        Assert.Equal(2, asked.Count);
        Assert.Equal(asked.First(), asked.Last());
    }

    /// <summary>A blank in a query may be a plus, and the order of its names is nobody's business.</summary>
    private static string Plain(string target)
    {
        var parts = target.Split('?', 2);
        return parts.Length == 1 ? target : $"{parts[0]}?{string.Join('&', parts[1].Replace("+", "%20", StringComparison.Ordinal).Split('&').Order(StringComparer.Ordinal))}";
    }
}
