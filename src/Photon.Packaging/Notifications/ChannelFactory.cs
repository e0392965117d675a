using Photon.Packaging.Notifications.Mail;

namespace Photon.Packaging.Notifications;

/// <summary>Makes a channel of each setting that is there and can be used.</summary>
internal sealed class ChannelFactory(NotificationSettings settings, HttpPost post, TimeProvider clock)
{
    /// <param name="report">Takes the name of a setting that can't be used, and why.</param>
    public IReadOnlyList<INotificationChannel> Create(Action<string, string> report)
    {
        var channels = new List<INotificationChannel>();
        if (Address("webhook", settings.Webhook, report) is { } webhook)
            channels.Add(new WebhookChannel(webhook, settings.Secret, post, clock));
        if (Address("slack", settings.Slack, report) is { } slack)
            channels.Add(new SlackChannel(slack, post));
        if (settings.Email.Length > 0 && Mail(report) is { } mail)
            channels.Add(mail);
        return channels;
    }

    /// <summary>The address is never quoted: as a whole it may be a secret.</summary>
    private static Uri? Address(string name, string address, Action<string, string> report)
    {
        if (address.Length == 0)
            return null;
        if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0 || (uri.Scheme != Uri.UriSchemeHttps && uri.Scheme != Uri.UriSchemeHttp))
            report(name, "its address is none that begins with https:// or http://");
        else if (uri.UserInfo.Length > 0)
            report(name, "a user name or a password stands in its address; sign with PhotonNotifySecret instead");
        else
            return uri;
        return null;
    }

    private MailChannel? Mail(Action<string, string> report)
    {
        var to = MailAddresses.Parse(settings.Email);
        var from = MailAddresses.Parse(settings.SmtpFrom);
        var server = SmtpServer.Parse(settings.SmtpServer, settings.SmtpPassword, out var problem);
        if (to is null)
            report("email", "'email' is no mail address such as team@example.org");
        else if (server is null)
            report("email", problem);
        else if (from is not [var sender])
            report("email", settings.SmtpFrom.Length == 0 ? "'from' does not say who the mail is from" : "'from' is no mail address such as ci@example.org");
        else
            return new MailChannel(server, new MailText(sender, to, clock), settings.ExtraRoots);
        return null;
    }
}
