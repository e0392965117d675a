using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Engine;

/// <summary>Speaks TLS with an engine's port, as Docker documents it ("Protect the Docker daemon socket"): each side trusts one authority, and the engine wants to know who asks.</summary>
internal static class EngineTls
{
    /// <param name="stream">To the engine; it belongs to what is returned.</param>
    /// <param name="address">With the folder of <c>ca.pem</c>, <c>cert.pem</c> and <c>key.pem</c>; the last two may be missing.</param>
    /// <param name="cancellation">Ends the greeting.</param>
    public static async Task<Stream> WrapAsync(Stream stream, EngineAddress address, CancellationToken cancellation)
    {
        var (authorities, client) = Read(address);
        var secure = new SslStream(stream, leaveInnerStreamOpen: false);
        try
        {
            await secure.AuthenticateAsClientAsync(
                new SslClientAuthenticationOptions
                {
                    TargetHost = address.Path,
                    ClientCertificates = client is null ? null : [client],
                    CertificateChainPolicy = Policy(authorities),
                },
                cancellation);
            return secure;
        }
        catch
        {
            await secure.DisposeAsync();
            throw;
        }
        finally
        {
            client?.Dispose();
        }
    }

    private static X509ChainPolicy Policy(X509Certificate2Collection authorities)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.AddRange(authorities);
        return policy;
    }

    private static (X509Certificate2Collection Authorities, X509Certificate2? Client) Read(EngineAddress address)
    {
        var folder = address.CertificateFolder!;
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPemFile(Path.Combine(folder, "ca.pem"));
            var (certificate, key) = (Path.Combine(folder, "cert.pem"), Path.Combine(folder, "key.pem"));
            if (!File.Exists(certificate))
                return (authorities, null);
            using var client = X509Certificate2.CreateFromPemFile(certificate, key);
            // Windows takes no key that lies in memory alone.
            return (authorities, X509CertificateLoader.LoadPkcs12(client.Export(X509ContentType.Pkcs12), null));
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DestinationException(Codes.EngineCertificatesUnusable, folder, address.ToString(), e.Message);
        }
    }
}
