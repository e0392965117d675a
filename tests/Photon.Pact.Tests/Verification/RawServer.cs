using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Photon.Pact.Tests.Verification;

/// <summary>A provider on a loopback port that answers byte for byte as it is told, also wrongly.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<RawRequest, RawAnswer> answer;
    private readonly X509Certificate2? certificate;
    private readonly Task accepting;

    /// <param name="isSecure">With a certificate that nobody trusts.</param>
    public RawServer(Func<RawRequest, RawAnswer> answer, bool isSecure = false)
    {
        this.answer = answer;
        certificate = isSecure ? SelfSigned() : null;
        listener.Start();
        accepting = AcceptAsync();
    }

    public Uri Address => new($"{(certificate is null ? "http" : "https")}://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture)}/");

    public ConcurrentQueue<RawRequest> Requests { get; } = new();

    public int Connections { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Stop();
        await accepting;
        end.Dispose();
        listener.Dispose();
        certificate?.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(end.Token);
                Connections++;
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await using var stream = await OpenAsync(client);
                var buffer = new List<byte>();
                while (await ReadAsync(stream, buffer) is { } request)
                {
                    Requests.Enqueue(request);
                    var reply = answer(request);
                    if (reply.Delay > TimeSpan.Zero)
                        await Task.Delay(reply.Delay, end.Token);
                    await stream.WriteAsync(reply.Bytes, end.Token);
                    if (reply.Closes)
                        return;
                }
            }
            catch (Exception e) when (e is IOException or OperationCanceledException or SocketException or AuthenticationException)
            {
            }
        }
    }

    private async Task<RawRequest?> ReadAsync(Stream stream, List<byte> buffer)
    {
        var chunk = new byte[8192];
        while (true)
        {
            var text = Encoding.Latin1.GetString([.. buffer]);
            var head = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
            if (head >= 0 && buffer.Count >= head + 4 + LengthOf(text[..head]))
            {
                var length = LengthOf(text[..head]);
                var body = buffer.GetRange(head + 4, length).ToArray();
                buffer.RemoveRange(0, head + 4 + length);
                return new RawRequest(text[..head], Encoding.UTF8.GetString(body));
            }

            var count = await stream.ReadAsync(chunk, end.Token);
            if (count == 0)
                return null;
            buffer.AddRange(chunk.AsSpan(0, count));
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (certificate is null)
            return client.GetStream();
        var secure = new SslStream(client.GetStream());
        await secure.AuthenticateAsServerAsync(certificate);
        return secure;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private static int LengthOf(string head)
    {
        var at = head.IndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? 0 : int.Parse(head[(at + 15)..].Split('\r')[0], NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture);
    }
}

/// <param name="Head">The request line and the headers, as they came.</param>
internal sealed record RawRequest(string Head, string Body)
{
    public string Line => Head.Split('\r')[0];
}

internal sealed record RawAnswer(byte[] Bytes)
{
    public bool Closes { get; init; }

    public TimeSpan Delay { get; init; }

    public static RawAnswer Of(int status, string body, string headers = "Content-Type: application/json")
    {
        var bytes = Encoding.UTF8.GetBytes(body);
        return new RawAnswer([.. Encoding.Latin1.GetBytes($"HTTP/1.1 {status.ToString(CultureInfo.InvariantCulture)} X\r\n{headers}\r\nContent-Length: {bytes.Length.ToString(CultureInfo.InvariantCulture)}\r\n\r\n"), .. bytes]);
    }
}
