using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>
/// One conversation with a mail server (RFC 5321, 3207, 4954). System.Net.Mail knows neither a connection that is encrypted from its first byte nor
/// STARTTLS where it is offered.
/// </summary>
internal sealed class SmtpSession : IDisposable
{
    private readonly SmtpServer server;
    private readonly TcpClient client;
    private readonly X509Certificate2Collection? extraRoots;
    private readonly SmtpLines lines;
    private IReadOnlyList<string> offers = [];

    private SmtpSession(SmtpServer server, TcpClient client, X509Certificate2Collection? extraRoots)
    {
        this.server = server;
        this.client = client;
        this.extraRoots = extraRoots;
        lines = new SmtpLines(client.GetStream());
    }

    /// <summary>Connects, encrypts the connection where the server can, and says who sends.</summary>
    public static async Task<SmtpSession> OpenAsync(SmtpServer server, X509Certificate2Collection? extraRoots, CancellationToken cancellation)
    {
        var client = new TcpClient();
        try
        {
            await client.ConnectAsync(server.Host, server.Port, cancellation);
            var session = new SmtpSession(server, client, extraRoots);
            await session.GreetAsync(cancellation);
            return session;
        }
        catch
        {
            client.Dispose();
            throw;
        }
    }

    public async Task SendAsync(string from, IEnumerable<string> to, string mail, CancellationToken cancellation)
    {
        await CommandAsync($"MAIL FROM:<{from}>", "250", cancellation);
        foreach (var recipient in to)
            await CommandAsync($"RCPT TO:<{recipient}>", "25", cancellation);
        await CommandAsync("DATA", "354", cancellation);
        // A line that begins with a dot would end the mail (RFC 5321, 4.5.2).
        await CommandAsync(mail.Replace("\r\n.", "\r\n..", StringComparison.Ordinal) + ".", "250", cancellation);
        await lines.WriteAsync("QUIT", cancellation); // the mail is taken; what the server says to this changes nothing
    }

    public void Dispose()
    {
        lines.Dispose();
        client.Dispose();
    }

    private async Task GreetAsync(CancellationToken cancellation)
    {
        if (server.IsTls)
            await EncryptAsync(cancellation);
        await ExpectAsync("220", cancellation);
        await HelloAsync(cancellation);
        if (!server.IsTls && offers.Contains("STARTTLS", StringComparer.OrdinalIgnoreCase))
        {
            await CommandAsync("STARTTLS", "220", cancellation);
            await EncryptAsync(cancellation);
            await HelloAsync(cancellation); // what was offered before could have come from anybody
        }
        else if (!server.IsTls && server.User.Length > 0 && server.IsRemote)
        {
            throw NotificationException.NotUsable($"{server.Place} offers no encryption, and a password is not sent without");
        }

        if (server.User.Length > 0)
            await AuthenticateAsync(cancellation);
    }

    private async Task HelloAsync(CancellationToken cancellation)
    {
        // The machine's name is nobody's business; an address literal is always allowed.
        var answer = await CommandAsync("EHLO [127.0.0.1]", "250", cancellation);
        offers = [.. answer.Skip(1).Select(line => line[4..].Trim())];
    }

    private async Task EncryptAsync(CancellationToken cancellation)
    {
        var options = Tls.Options(extraRoots);
        options.TargetHost = server.Host;
        await lines.EncryptAsync(options, cancellation);
    }

    private async Task AuthenticateAsync(CancellationToken cancellation)
    {
        var mechanisms = offers.Where(o => o.StartsWith("AUTH", StringComparison.OrdinalIgnoreCase)).SelectMany(o => o.Split([' ', '='])).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (mechanisms.Contains("PLAIN"))
        {
            await CommandAsync($"AUTH PLAIN {Base64($"\0{server.User}\0{server.Password}")}", "235", cancellation);
        }
        else if (mechanisms.Contains("LOGIN"))
        {
            await CommandAsync("AUTH LOGIN", "334", cancellation);
            await CommandAsync(Base64(server.User), "334", cancellation);
            await CommandAsync(Base64(server.Password), "235", cancellation);
        }
        else
        {
            throw NotificationException.NotUsable($"{server.Place} offers no way to log in that Photon knows (PLAIN, LOGIN)");
        }
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private async Task<IReadOnlyList<string>> CommandAsync(string command, string expected, CancellationToken cancellation)
    {
        await lines.WriteAsync(command, cancellation);
        return await ExpectAsync(expected, cancellation);
    }

    private async Task<IReadOnlyList<string>> ExpectAsync(string code, CancellationToken cancellation)
    {
        var answer = await lines.ReadAnswerAsync(cancellation);
        return answer[^1].StartsWith(code, StringComparison.Ordinal) ? answer : throw NotificationException.Refused(answer[^1]);
    }
}
