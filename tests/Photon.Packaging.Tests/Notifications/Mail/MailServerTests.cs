using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;

namespace Photon.Packaging.Tests.Notifications.Mail;

/// <summary>A mail server that others wrote, which insists on STARTTLS and a password.</summary>
public sealed class MailServerTests : NotificationTestCase
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photon-mail-");

    [Fact]
    public async Task MailArrivesEncryptedAndSigned()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var server = await PythonMailServer.StartAsync(folder.FullName, Certificate, cancellation);
        Assert.SkipWhen(server is null, "aiosmtpd can't be had here (apt-get download python3-aiosmtpd).");
        var settings = new NotificationSettings
        {
            SmtpServer = $"smtp://ci@localhost:{server.Port.ToString(CultureInfo.InvariantCulture)}",
            SmtpFrom = "ci@example.org",
            SmtpPassword = "s\u00e9cret",
            Email = "team@example.org, boss@example.org",
            ExtraRoots = [Certificate],
        };
        Assert.Empty(await SendAsync(settings));

        var mail = await server.MailAsync(cancellation);
        Assert.Equal(("ci@example.org", "ci", true), (mail.GetProperty("from").GetString(), mail.GetProperty("user").GetString(), mail.GetProperty("encrypted").GetBoolean()));
        Assert.Equal(["team@example.org", "boss@example.org"], mail.GetProperty("to").EnumerateArray().Select(to => to.GetString()));
        Assert.Equal("Shop 1.2.0: build fixed", ParsedMail.Parse(mail.GetProperty("text").GetString()!.ReplaceLineEndings("\n")).Subject);

        var problem = await ProblemAsync(settings with { SmtpPassword = "TOPSECRET" });
        Assert.Equal(Codes.NotificationRefused, problem.Rule);
        Assert.Contains("535", problem.Message, StringComparison.Ordinal);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
            folder.Delete(recursive: true);
    }
}
