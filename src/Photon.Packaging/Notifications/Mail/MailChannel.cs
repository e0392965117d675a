using System.Security.Cryptography.X509Certificates;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>Sends a mail about the build.</summary>
internal sealed class MailChannel(SmtpServer server, MailText text, X509Certificate2Collection? extraRoots) : INotificationChannel
{
    public string Name => "email";

    public string Place => server.Place;

    public async Task SendAsync(BuildEvent build, CancellationToken cancellation)
    {
        using var session = await SmtpSession.OpenAsync(server, extraRoots, cancellation);
        await session.SendAsync(text.From, text.To, text.Write(build), cancellation);
    }
}
