using System.Security.Cryptography.X509Certificates;

namespace Photon.Packaging.Notifications;

/// <summary>Who is told of a build, as the user wrote it. An empty text is a setting that is not there.</summary>
public sealed record NotificationSettings
{
    public static TimeSpan UsualTimeout { get; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the report as JSON: <c>https://hooks.example/build</c>.</summary>
    public string Webhook { get; init; } = "";

    /// <summary>Signs what the webhook gets.</summary>
    public string Secret { get; init; } = "";

    /// <summary>A Slack-compatible incoming webhook: <c>https://hooks.slack.example/services/…</c>, a secret as a whole.</summary>
    public string Slack { get; init; } = "";

    /// <summary>Who gets a mail: <c>team@example.org</c>, several separated by commas.</summary>
    public string Email { get; init; } = "";

    /// <summary><c>smtp://ci@mail.example:587</c> or <c>smtps://mail.example</c>.</summary>
    public string SmtpServer { get; init; } = "";

    /// <summary>Who the mail is from: <c>ci@example.org</c>.</summary>
    public string SmtpFrom { get; init; } = "";

    public string SmtpPassword { get; init; } = "";

    /// <summary>How long one notification may take.</summary>
    public TimeSpan Timeout { get; init; } = UsualTimeout;

    /// <summary>Certificates to trust beside those of the system; null for none.</summary>
    public X509Certificate2Collection? ExtraRoots { get; init; }
}
