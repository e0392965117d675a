using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;
using Photon.Packaging.Tests.Reports;

namespace Photon.Packaging.Tests.Notifications.Mail;

/// <summary>What stands in a mail.</summary>
public sealed class MailTests : NotificationTestCase
{
    [Fact]
    public async Task MailHasTheTableAsTextAndAsHtml()
    {
        var mail = await MailAsync(Fixed);
        Assert.Equal("ci@example.org", mail.Headers["From"]);
        Assert.Equal("team@example.org, boss@example.org", mail.Headers["To"]);
        Assert.Equal("Shop 1.2.0: build fixed", mail.Subject);
        Assert.Equal("Fri, 20 Nov 2026 12:31:52 +0000", mail.Headers["Date"]);
        Assert.Matches("^<[0-9a-f]{32}@example.org>$", mail.Headers["Message-ID"]);
        Assert.Equal(["text/plain; charset=utf-8", "text/html; charset=utf-8"], mail.Parts.Select(p => p.Type));
        Assert.Contains("2 contracts: 54 operations", mail.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("Shop 1.2.0: build fixed</h2>", mail.Parts[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NameCannotMakeAHeaderOrMarkup()
    {
        const string Name = "Caf\u00e9 \U0001F4E6 <script>alert(1)</script>\r\nBcc: all@example.org\r\n\r\n.\r\nMAIL FROM:<evil@example.org>";
        var mail = await MailAsync(new BuildEvent(Builds.Report with { Name = Name, Outcome = BuildOutcome.Failure }, null));
        Assert.DoesNotContain("Bcc", mail.Headers.Keys);
        Assert.Equal(["From", "To", "Subject", "Date", "Message-ID", "MIME-Version", "Auto-Submitted", "Content-Type"], mail.Headers.Keys);
        Assert.StartsWith("Caf\u00e9 \U0001F4E6 <script>alert(1)</script>  Bcc: all@example.org", mail.Subject, StringComparison.Ordinal);
        Assert.All(mail.Source.Split('\n'), line => Assert.InRange(line.Length, 0, 76));
        Assert.All(mail.Source, c => Assert.True(char.IsAscii(c)));
        Assert.DoesNotContain("<script", mail.Parts[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailureQuotesItsErrors()
    {
        var said = new ReportedDiagnostic { Code = "PHOT1001", Severity = Severity.Error, File = "api/openapi.yaml", Line = 3, Column = 1, Message = "The JSON is broken & more." };
        var mail = await MailAsync(new BuildEvent(Builds.Report with { Outcome = BuildOutcome.Failure, Diagnostics = ReportDiagnostics.Of([said]) }, null));
        Assert.Contains("- api/openapi.yaml(3,1): PHOT1001: The JSON is broken & more.", mail.Parts[0].Text, StringComparison.Ordinal);
        Assert.Contains("The JSON is broken &amp; more.</li>", mail.Parts[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DomainBeyondAsciiIsWrittenInAscii()
    {
        await using var server = new SmtpDouble();
        Assert.Empty(await SendAsync(new NotificationSettings { SmtpServer = server.Address, SmtpFrom = "ci@example.org", Email = "team@b\u00fccher.example" }));
        Assert.Contains(server.Lines, line => line.Line == "RCPT TO:<team@xn--bcher-kva.example>");
    }

    private static async Task<ParsedMail> MailAsync(BuildEvent build)
    {
        await using var server = new SmtpDouble();
        var settings = new NotificationSettings { SmtpServer = server.Address, SmtpFrom = "ci@example.org", Email = "team@example.org; boss@example.org" };
        Assert.Empty(await SendAsync(settings, build));
        return ParsedMail.Parse(server.Mail);
    }
}
