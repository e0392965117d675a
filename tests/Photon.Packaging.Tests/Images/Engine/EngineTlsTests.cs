using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Engine;

namespace Photon.Packaging.Tests.Images.Engine;

/// <summary>Against a port that speaks TLS and wants to know who asks.</summary>
public sealed class EngineTlsTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ph-");
    private readonly X509Certificate2 authority = Authority("mine");
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly Task serving;

    public EngineTlsTests()
    {
        WriteCertificates(authority);
        listener.Start();
        serving = ServeAsync();
    }

    private EngineAddress Address => new(EngineAddressKind.Port, "127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port) { CertificateFolder = folder.FullName };

    [Fact]
    public async Task EngineIsAskedThroughTls() => Assert.Equal("27.0", (await FactsAsync(Address)).Version);

    [Fact]
    public async Task EngineOfAnotherAuthorityIsNotTrusted()
    {
        using var other = Authority("other");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ca.pem"), other.ExportCertificatePem(), TestContext.Current.CancellationToken);
        Assert.Equal(Codes.EngineMissing, (await FailAsync(Address)).Rule);
    }

    [Fact]
    public async Task WhoShowsNoCertificateIsNotServed()
    {
        File.Delete(Path.Combine(folder.FullName, "cert.pem"));
        Assert.Equal(Codes.EngineMissing, (await FailAsync(Address)).Rule);
    }

    [Theory]
    [InlineData("ca.pem")]
    [InlineData("key.pem")]
    public async Task MissingPartIsReported(string file)
    {
        File.Delete(Path.Combine(folder.FullName, file));
        Assert.Equal("PHOT7178", (await FailAsync(Address)).Rule.Code);
    }

    [Fact]
    public async Task CertificateThatIsNoneIsReported()
    {
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "cert.pem"), "no certificate", TestContext.Current.CancellationToken);
        var problem = await FailAsync(Address);
        Assert.Equal(Codes.EngineCertificatesUnusable, problem.Rule);
        Assert.Contains(folder.FullName, problem.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        ended.Cancel();
        serving.GetAwaiter().GetResult();
        listener.Dispose();
        ended.Dispose();
        authority.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<EngineFacts> FactsAsync(EngineAddress address)
    {
        using var http = EngineHttp.Create(address);
        return await new EngineClient(http, address).FactsAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<DestinationException> FailAsync(EngineAddress address) => await Assert.ThrowsAsync<DestinationException>(() => FactsAsync(address));

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    /// <summary>A certificate for both sides, with its key.</summary>
    private static X509Certificate2 Issue(X509Certificate2 by, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(by, DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddHours(1), RandomNumberGenerator.GetBytes(8));
        using var whole = issued.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pkcs12), null, X509KeyStorageFlags.Exportable);
    }

    private void WriteCertificates(X509Certificate2 by)
    {
        using var client = Issue(by, "me");
        using var key = client.GetECDsaPrivateKey()!;
        File.WriteAllText(Path.Combine(folder.FullName, "ca.pem"), by.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "cert.pem"), client.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder.FullName, "key.pem"), key.ExportPkcs8PrivateKeyPem());
    }

    private async Task ServeAsync()
    {
        using var certificate = Issue(authority, "engine");
        while (true)
        {
            try
            {
                using var connection = await listener.AcceptTcpClientAsync(ended.Token);
                await using var secure = new SslStream(connection.GetStream());
                await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
                {
                    ServerCertificate = certificate,
                    ClientCertificateRequired = true,
                    RemoteCertificateValidationCallback = (_, shown, _, _) => shown?.Issuer == authority.Subject,
                });
                await secure.ReadAtLeastAsync(new byte[4096], 1);
                const string Version = """{"Version":"27.0","Os":"linux","Arch":"amd64"}""";
                await secure.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {Version.Length}\r\n\r\n{Version}"));
            }
            catch (Exception e) when (e is IOException or System.Security.Authentication.AuthenticationException)
            {
                // Somebody who is not served.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }
}
