using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Photon.Pact.Tests.Broker;

/// <summary>Speaks TLS with a certificate of its own making.</summary>
internal sealed class UntrustedServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 certificate = Make();
    private readonly Task accepting;

    public UntrustedServer()
    {
        listener.Start();
        Address = new Uri($"https://localhost:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        accepting = AcceptAsync();
    }

    public Uri Address { get; }

    /// <summary>Bytes that came after the handshake.</summary>
    public int Received { get; private set; }

    public async ValueTask DisposeAsync()
    {
        listener.Dispose();
        await accepting;
        certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (true)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync();
                await using var stream = new SslStream(client.GetStream());
                await stream.AuthenticateAsServerAsync(certificate);
                Received += await stream.ReadAtLeastAsync(new byte[1], 1, throwOnEndOfStream: false);
            }
            catch (Exception e) when (e is AuthenticationException or IOException)
            {
                // The client does not trust us, as it should not.
            }
            catch (Exception e) when (e is SocketException or InvalidOperationException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private static X509Certificate2 Make()
    {
        using var key = RSA.Create(2048);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        // Windows takes none whose key lives in memory alone.
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }
}
