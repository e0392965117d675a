using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;

namespace Photon.Packaging.Tests.Notifications.Mail;

/// <summary>The conversation with a mail server, and servers that break it.</summary>
public sealed class SmtpTests : NotificationTestCase
{
    private const string Password = "TOPSECRET";

    [Fact]
    public async Task MailIsEncryptedWhereTheServerOffersIt()
    {
        await using var server = new SmtpDouble { Certificate = Certificate, Offer = "AUTH LOGIN PLAIN" };
        Assert.Empty(await SendAsync(Settings(server.AddressFor("ci@example.org")) with { ExtraRoots = [Certificate] }));

        Assert.Equal(["EHLO", "STARTTLS", "EHLO", "AUTH", "MAIL", "RCPT", "RCPT", "DATA"], server.Lines.Take(8).Select(l => l.Line.Split(' ')[0]));
        Assert.All(server.Lines.Skip(2), line => Assert.True(line.IsEncrypted));
        Assert.Equal($"AUTH PLAIN {Base64($"\0ci@example.org\0{Password}")}", server.Lines[3].Line);
        Assert.Equal(["MAIL FROM:<ci@example.org>", "RCPT TO:<team@example.org>", "RCPT TO:<boss@example.org>"], server.Lines.Skip(4).Take(3).Select(l => l.Line));
        Assert.Contains("Subject:", server.Mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionIsEncryptedFromItsFirstByteWhereTheAddressSaysSo()
    {
        await using var server = new SmtpDouble
        {
            Certificate = Certificate,
            IsTlsFromTheStart = true,
            Offer = "AUTH LOGIN",
            Answers = { [Base64("ci")] = "334 UGFzc3dvcmQ6", [Base64(Password)] = "235 in" },
        };
        Assert.Empty(await SendAsync(Settings(server.AddressFor("ci")) with { ExtraRoots = [Certificate] }));
        Assert.All(server.Lines, line => Assert.True(line.IsEncrypted));
        Assert.Equal(["AUTH LOGIN", Base64("ci"), Base64(Password)], server.Lines.Skip(1).Take(3).Select(l => l.Line));
    }

    [Fact]
    public async Task ServerWithoutEncryptionGetsAMailAndNoPassword()
    {
        await using var server = new SmtpDouble { Offer = "AUTH PLAIN" };
        Assert.Empty(await SendAsync(Settings(server.Address)));
        Assert.DoesNotContain(server.Lines, line => line.Line.StartsWith("AUTH", StringComparison.Ordinal));
        Assert.NotEmpty(server.Mail);
    }

    [Fact]
    public async Task CertificateThatNobodyTrustsEndsTheConversation()
    {
        await using var server = new SmtpDouble { Certificate = Certificate, Offer = "AUTH PLAIN" };
        var problem = await ProblemAsync(Settings(server.AddressFor("ci")));
        Assert.Equal(Codes.NotificationUnreachable, problem.Rule);
        Assert.DoesNotContain(server.Lines, line => line.Line.StartsWith("AUTH", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "554 no service", "answered 554 no service")]
    [InlineData("EHLO", "500 what?", "answered 500 what?")]
    [InlineData("AUTH", "535 5.7.8 wrong", "answered 535 5.7.8 wrong")]
    [InlineData("MAIL", "550 not you", "answered 550 not you")]
    [InlineData("RCPT TO:<boss", "550-nobody\r\n550 of that name", "answered 550 of that name")]
    [InlineData("DATA", "452 full", "answered 452 full")]
    [InlineData(".", "554 spam", "answered 554 spam")]
    public async Task RefusalIsAWarningThatQuotesIt(string command, string answer, string expected)
    {
        await using var server = new SmtpDouble { Offer = "AUTH PLAIN", Answers = { [command] = answer } };
        var problem = await ProblemAsync(Settings(server.AddressFor("ci")));
        Assert.Equal(Codes.NotificationRefused, problem.Rule);
        Assert.Contains($"'email' was refused: {server.Address} {expected}", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("EHLO", "")]
    [InlineData("DATA", "")]
    [InlineData(".", "")]
    [InlineData("", "HTTP/1.1 400 Bad Request")]
    [InlineData("", "hi")]
    public async Task ServerThatBreaksTheConversationIsAWarning(string command, string answer)
    {
        await using var server = new SmtpDouble { Answers = { [command] = answer } };
        Assert.Equal(Codes.NotificationUnreachable, (await ProblemAsync(Settings(server.Address))).Rule);
    }

    [Fact]
    public async Task AnswerWithoutEndIsAWarning()
    {
        var lines = string.Concat(Enumerable.Repeat("250-more\r\n", 20_000));
        await using var server = new SmtpDouble { Answers = { ["EHLO"] = lines } };
        Assert.Equal(Codes.NotificationUnreachable, (await ProblemAsync(Settings(server.Address))).Rule);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EHLO")]
    [InlineData(".")]
    public async Task ServerThatSaysNothingIsGivenUp(string command)
    {
        await using var server = new SmtpDouble { Answers = { [command] = null } };
        var problem = await ProblemAsync(Settings(server.Address) with { Timeout = TimeSpan.FromMilliseconds(400) });
        Assert.Equal(Codes.NotificationTimedOut, problem.Rule);
    }

    /// <summary>Somebody between us and the server puts an answer behind the one to STARTTLS, to be taken for one that came encrypted.</summary>
    [Fact]
    public async Task WhatWasSlippedInBeforeEncryptionIsNotBelieved()
    {
        await using var server = new SmtpDouble
        {
            Certificate = Certificate,
            Offer = "AUTH PLAIN",
            Answers = { ["STARTTLS"] = "220 go\r\n250-evil\r\n250 AUTH EVIL" },
        };
        Assert.Empty(await SendAsync(Settings(server.AddressFor("ci")) with { ExtraRoots = [Certificate] }));
        Assert.NotEmpty(server.Mail);
    }

    [Fact]
    public async Task WayToLogInThatIsUnknownIsAWarning()
    {
        await using var server = new SmtpDouble { Offer = "AUTH GSSAPI" };
        Assert.Equal(Codes.NotificationNotUsable, (await ProblemAsync(Settings(server.AddressFor("ci")))).Rule);
    }

    [Theory]
    [InlineData("", "team@example.org", "ci@example.org", "which server")]
    [InlineData("http://mail.example", "team@example.org", "ci@example.org", "smtp://")]
    [InlineData("smtp://ci:TOPSECRET@mail.example", "team@example.org", "ci@example.org", "PhotonSmtpPassword")]
    [InlineData("smtp://mail.example", "team", "ci@example.org", "'email'")]
    [InlineData("smtp://mail.example", "team@example.org", "", "'from'")]
    [InlineData("smtp://mail.example", "team@example.org", "ci", "'from'")]
    [InlineData("smtp://mail.example", "team@example.org\r\nBcc: all@example.org", "ci@example.org", "'email'")]
    [InlineData("smtp://mail.example", "team@example.org", "ci@example.org>\r\nDATA", "'from'")]
    [InlineData("smtp://mail.example", "\"a b\"@example.org", "ci@example.org", "'email'")]
    [InlineData("smtp://mail.example", "Team <team@example.org>", "ci@example.org", "'email'")]
    public async Task SettingThatCannotBeUsedIsAWarning(string smtp, string email, string from, string expected)
    {
        var problem = await ProblemAsync(new NotificationSettings { SmtpServer = smtp, Email = email, SmtpFrom = from, SmtpPassword = Password });
        Assert.Equal(Codes.NotificationNotUsable, problem.Rule);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UserWithoutAPasswordIsAWarning()
    {
        var settings = Settings("smtp://ci@mail.example") with { SmtpPassword = "" };
        Assert.Contains("PhotonSmtpPassword", (await ProblemAsync(settings)).Message, StringComparison.Ordinal);
    }

    private static NotificationSettings Settings(string server) => new()
    {
        SmtpServer = server,
        SmtpFrom = "ci@example.org",
        SmtpPassword = Password,
        Email = "team@example.org, boss@example.org",
    };

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
