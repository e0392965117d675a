using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Photon.Packaging.Tests.Notifications;

/// <summary>A web server that keeps what it is sent and answers as it is told.</summary>
internal sealed class HttpDouble : IAsyncDisposable
{
    private readonly LocalServer server;
    private readonly X509Certificate2? certificate;

    /// <param name="answer">The status line and headers: <c>200 OK</c>; null to say nothing and wait; empty to close the connection.</param>
    /// <param name="certificate">For https; null for http.</param>
    public HttpDouble(string? answer, X509Certificate2? certificate = null)
    {
        this.certificate = certificate;
        server = new LocalServer((stream, cancellation) => ConverseAsync(stream, answer, cancellation));
    }

    public List<Received> Requests { get; } = [];

    public string Address => $"{(certificate is null ? "http" : "https")}://localhost:{server.Port.ToString(CultureInfo.InvariantCulture)}";

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task ConverseAsync(Stream stream, string? answer, CancellationToken cancellation)
    {
        if (certificate is not null)
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, cancellation);
            stream = tls;
        }

        await using (stream)
        {
            var request = await ReadAsync(stream, cancellation);
            lock (Requests)
                Requests.Add(request);
            if (answer is null)
                await Task.Delay(Timeout.Infinite, cancellation);
            else if (answer.Length > 0)
                await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {answer}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"), cancellation);
        }
    }

    private static async Task<Received> ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var head = new List<byte>();
        var one = new byte[1];
        while (head is not [.., (byte)'\r', (byte)'\n', (byte)'\r', (byte)'\n'])
        {
            await stream.ReadExactlyAsync(one, cancellation);
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(l => l.Split(": ", 2)).ToDictionary(l => l[0], l => l[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, cancellation);
        return new Received(lines[0], headers, body);
    }

    /// <param name="Line"><c>POST /hook HTTP/1.1</c></param>
    internal sealed record Received(string Line, IReadOnlyDictionary<string, string> Headers, byte[] Body);
}
