using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Photon.Packaging.Tests.Notifications.Mail;

/// <summary>A mail server that keeps what it is told and misbehaves as it is asked to.</summary>
internal sealed class SmtpDouble : IAsyncDisposable
{
    private readonly LocalServer server;

    public SmtpDouble() => server = new LocalServer(ConverseAsync);

    /// <summary>For STARTTLS, or from the first byte; null for neither.</summary>
    public X509Certificate2? Certificate { get; init; }

    public bool IsTlsFromTheStart { get; init; }

    /// <summary>What EHLO offers besides STARTTLS: <c>AUTH PLAIN</c>.</summary>
    public string Offer { get; init; } = "8BITMIME";

    /// <summary>Answers to commands that begin so, instead of the usual ones. An answer that is empty closes the connection, null says nothing.</summary>
    public Dictionary<string, string?> Answers { get; init; } = [];

    /// <summary>Commands as they came, each with whether the connection was encrypted.</summary>
    public List<(string Line, bool IsEncrypted)> Lines { get; } = [];

    /// <summary>The last mail as it came, dots and all.</summary>
    public string Mail { get; private set; } = "";

    public string Address => $"{(IsTlsFromTheStart ? "smtps" : "smtp")}://localhost:{server.Port.ToString(CultureInfo.InvariantCulture)}";

    public string AddressFor(string user) => Address.Replace("//", $"//{Uri.EscapeDataString(user)}@", StringComparison.Ordinal);

    public ValueTask DisposeAsync() => server.DisposeAsync();

    [SuppressMessage("Reliability", "CA2000", Justification = "LocalServer closes the stream beneath.")]
    private async Task ConverseAsync(Stream stream, CancellationToken cancellation)
    {
        var connection = IsTlsFromTheStart ? await EncryptAsync(stream, cancellation) : stream;
        if (!await AnswerAsync(connection, "", "220 double", cancellation))
            return;
        while (await ReadLineAsync(connection, cancellation) is { } line)
        {
            Lines.Add((line, connection is SslStream));
            var offers = Certificate is not null && connection is not SslStream ? $"250-double\r\n250-{Offer}\r\n250 STARTTLS" : $"250-double\r\n250 {Offer}";
            if (!await AnswerAsync(connection, line, Usual(line, offers), cancellation))
                return;
            if (line == "STARTTLS" && Certificate is not null)
                connection = await EncryptAsync(connection, cancellation);
            if (line == "DATA" && !await ReceiveAsync(connection, cancellation))
                return;
        }
    }

    private static string Usual(string line, string offers) => line.Split(' ')[0] switch
    {
        "EHLO" => offers,
        "STARTTLS" => "220 go",
        "AUTH" when line == "AUTH LOGIN" => "334 VXNlcm5hbWU6",
        "AUTH" => "235 in",
        "DATA" => "354 go on",
        "QUIT" => "221 bye",
        _ => "250 fine",
    };

    /// <returns>Whether the conversation goes on.</returns>
    private async Task<bool> AnswerAsync(Stream stream, string line, string usual, CancellationToken cancellation)
    {
        var special = Answers.Keys.FirstOrDefault(key => key.Length == 0 ? line.Length == 0 : line.StartsWith(key, StringComparison.Ordinal));
        var answer = special is null ? usual : Answers[special];
        if (answer is null)
            await Task.Delay(Timeout.Infinite, cancellation);
        if (answer!.Length == 0)
            return false;
        await stream.WriteAsync(Encoding.ASCII.GetBytes(answer + "\r\n"), cancellation);
        return true;
    }

    private async Task<bool> ReceiveAsync(Stream stream, CancellationToken cancellation)
    {
        var mail = new StringBuilder();
        while (await ReadLineAsync(stream, cancellation) is { } line && line != ".")
            mail.Append(line).Append('\n');
        Mail = mail.ToString();
        return await AnswerAsync(stream, ".", "250 taken", cancellation);
    }

    private async Task<Stream> EncryptAsync(Stream stream, CancellationToken cancellation)
    {
        var tls = new SslStream(stream);
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, cancellation);
        return tls;
    }

    private static async Task<string?> ReadLineAsync(Stream stream, CancellationToken cancellation)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (await stream.ReadAsync(one, cancellation) == 1)
        {
            if (one[0] == (byte)'\n')
                return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }
}
