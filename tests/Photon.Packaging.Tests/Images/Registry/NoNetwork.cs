namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>Fails whoever makes a request.</summary>
internal sealed class NoNetwork : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException($"Nobody should have asked for {request.RequestUri}.");
}
