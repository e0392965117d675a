using System.Net;

namespace Photon.Packaging.Tests.Images.Real;

/// <summary>A real engine that says it has layers which it does not have, as after a clean-up in between.</summary>
internal sealed class LyingEngine(HttpClient engine, IEnumerable<string> layers) : HttpMessageHandler
{
    public int Loads { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = request.RequestUri!.PathAndQuery;
        if (path == "/images/json")
            return Json("""[{"Id":"gone"}]""");
        if (path == "/images/gone/json")
            return Json($$$"""{"Id":"gone","RootFS":{"Layers":[{{{string.Join(',', layers.Select(layer => $"\"{layer}\""))}}}]}}""");
        if (path.StartsWith("/images/load", StringComparison.Ordinal))
            Loads++;
        using var passedOn = new HttpRequestMessage(request.Method, request.RequestUri) { Content = request.Content };
        return await engine.SendAsync(passedOn, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    private static HttpResponseMessage Json(string text) => new(HttpStatusCode.OK) { Content = new StringContent(text) };
}
