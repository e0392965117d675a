using System.Net;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>A server that takes mail.</summary>
/// <param name="Host"><c>mail.example</c></param>
/// <param name="IsTls">Whether the connection is encrypted from its first byte.</param>
/// <param name="User">Who sends; empty for nobody in particular.</param>
internal sealed record SmtpServer(string Host, int Port, bool IsTls, string User, string Password)
{
    private const int SubmissionPort = 587;

    private const int TlsPort = 465;

    public string Place => $"{(IsTls ? "smtps" : "smtp")}://{Host}:{Port}";

    /// <summary>Whether the connection leaves this machine.</summary>
    public bool IsRemote => !string.Equals(Host, "localhost", StringComparison.OrdinalIgnoreCase)
        && !(IPAddress.TryParse(Host, out var address) && IPAddress.IsLoopback(address));

    /// <param name="address"><c>smtp://ci@mail.example:587</c></param>
    public static SmtpServer? Parse(string address, string password, out string problem)
    {
        problem = "";
        if (address.Length == 0)
            problem = "'smtp' does not say which server sends the mail";
        else if (!Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.Scheme is not ("smtp" or "smtps"))
            problem = "'smtp' is no address that begins with smtp:// or smtps://";
        else if (uri.UserInfo.Contains(':', StringComparison.Ordinal))
            problem = "a password stands in 'smtp'; remove it and set PhotonSmtpPassword";
        else if (uri.UserInfo.Length > 0 && password.Length == 0)
            problem = "'smtp' names a user, but there is no password; set PhotonSmtpPassword";
        else
            return From(uri, password);
        return null;
    }

    private static SmtpServer From(Uri uri, string password)
    {
        var isTls = uri.Scheme == "smtps";
        var port = uri.Port > 0 ? uri.Port : isTls ? TlsPort : SubmissionPort;
        // "smtp" has a port of its own to Uri, 25, which is for servers among themselves.
        if (uri.IsDefaultPort)
            port = isTls ? TlsPort : SubmissionPort;
        return new SmtpServer(uri.IdnHost, port, isTls, Uri.UnescapeDataString(uri.UserInfo), password);
    }
}
