using System.Diagnostics.CodeAnalysis;

namespace Photon.Packaging.Images.Registry;

/// <summary>Makes the client that registries are talked to with.</summary>
public static class RegistryHttp
{
    /// <summary>Redirects are followed by whoever knows which host may see a credential; time limits depend on the request.</summary>
    /// <param name="configure">Sets the trust and the proxy that the user wants; null for the system's.</param>
    [SuppressMessage("Reliability", "CA2000", Justification = "The client owns its handler.")]
    public static HttpClient Create(Action<SocketsHttpHandler>? configure = null)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, ConnectTimeout = TimeSpan.FromSeconds(15) };
        configure?.Invoke(handler);
        return new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
