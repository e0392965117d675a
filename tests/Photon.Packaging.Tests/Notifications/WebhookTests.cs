using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;
using Photon.Packaging.Tests.Reports;

namespace Photon.Packaging.Tests.Notifications;

public sealed class WebhookTests : NotificationTestCase
{
    [Fact]
    public async Task WebhookGetsTheReportWithTheEvent()
    {
        await using var server = new HttpDouble("204 No Content");
        Assert.Empty(await SendAsync(new NotificationSettings { Webhook = server.Address + "/hook?key=TOPSECRET" }));

        var request = Assert.Single(server.Requests);
        Assert.Equal("POST /hook?key=TOPSECRET HTTP/1.1", request.Line);
        Assert.StartsWith("application/json", request.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.DoesNotContain("Photon-Signature", request.Headers.Keys);
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal("build.fixed", body.RootElement.GetProperty("event").GetString());
        Assert.Equal(Builds.Report.Contracts, ReportJson.Read(request.Body, out _)!.Contracts);
    }

    /// <summary>The check is that of docs/report.md.</summary>
    [Fact]
    public async Task BodyIsSignedWithTheTime()
    {
        await using var server = new HttpDouble("200 OK");
        Assert.Empty(await SendAsync(new NotificationSettings { Webhook = server.Address, Secret = "s\u00e9cret" }));
        var request = Assert.Single(server.Requests);
        var header = request.Headers["Photon-Signature"];
        Assert.True(IsFromPhoton(header, request.Body, "s\u00e9cret", Now));
        Assert.False(IsFromPhoton(header, request.Body, "other", Now));
        Assert.False(IsFromPhoton(header, [.. request.Body, (byte)' '], "s\u00e9cret", Now));
        Assert.False(IsFromPhoton(header, request.Body, "s\u00e9cret", Now.AddMinutes(6)));
    }

    [Theory]
    [InlineData("500 Internal Server Error", "answered 500")]
    [InlineData("404 Not Found", "answered 404")]
    [InlineData("302 Found\r\nLocation: /elsewhere", "redirect")]
    [InlineData("307 Temporary Redirect\r\nLocation: http://127.0.0.1:9/", "redirect")]
    public async Task AnswerThatIsNoSuccessIsAWarning(string answer, string expected)
    {
        await using var server = new HttpDouble(answer);
        var problem = await ProblemAsync(new NotificationSettings { Webhook = server.Address + "/TOPSECRET", Secret = "TOPSECRET" });
        Assert.Equal(Codes.NotificationRefused, problem.Rule);
        Assert.Contains($"'webhook' was refused: {server.Address} answered", problem.Message, StringComparison.Ordinal);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task ServerThatSaysNothingIsGivenUp()
    {
        await using var server = new HttpDouble(answer: null);
        var problem = await ProblemAsync(new NotificationSettings { Webhook = server.Address + "/TOPSECRET", Timeout = TimeSpan.FromMilliseconds(300) });
        Assert.Equal(Codes.NotificationTimedOut, problem.Rule);
        Assert.Contains("0.3 s", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionThatBreaksIsAWarning()
    {
        await using var server = new HttpDouble("");
        Assert.Equal(Codes.NotificationUnreachable, (await ProblemAsync(new NotificationSettings { Webhook = server.Address + "/TOPSECRET" })).Rule);
    }

    [Fact]
    public async Task PortWhereNobodyListensIsAWarning()
    {
        var problem = await ProblemAsync(new NotificationSettings { Webhook = $"http://127.0.0.1:{FreePort()}/TOPSECRET" });
        Assert.Equal(Codes.NotificationUnreachable, problem.Rule);
        Assert.Contains("refused", problem.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task CertificateThatNobodyTrustsIsAWarning()
    {
        await using var server = new HttpDouble("200 OK", Certificate);
        var problem = await ProblemAsync(new NotificationSettings { Webhook = server.Address + "/TOPSECRET" });
        Assert.Equal(Codes.NotificationUnreachable, problem.Rule);
        Assert.Contains("certificate", problem.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
        Assert.Empty(await SendAsync(new NotificationSettings { Webhook = server.Address, ExtraRoots = [Certificate] }));
    }

    [Theory]
    [InlineData("hooks.example/TOPSECRET")]
    [InlineData("ftp://hooks.example/TOPSECRET")]
    [InlineData("https://")]
    [InlineData("file:///TOPSECRET")]
    [InlineData("https://me:TOPSECRET@hooks.example/")]
    public async Task AddressThatIsNoneIsAWarning(string address) =>
        Assert.Equal(Codes.NotificationNotUsable, (await ProblemAsync(new NotificationSettings { Webhook = address })).Rule);

    [Fact]
    public async Task OneThatFailsKeepsNoOtherFromBeingSent()
    {
        await using var bad = new HttpDouble(answer: null);
        await using var good = new HttpDouble("200 OK");
        var problem = await ProblemAsync(new NotificationSettings { Webhook = bad.Address, Slack = good.Address, Timeout = TimeSpan.FromSeconds(1) });
        Assert.Contains("'webhook'", problem.Message, StringComparison.Ordinal);
        Assert.Single(good.Requests);
    }

    [Fact]
    public async Task CancelledBuildWaitsForNobody()
    {
        await using var server = new HttpDouble(answer: null);
        using var cancellation = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));
        var notifier = new Notifier(new NotificationSettings { Webhook = server.Address }, Place, TimeProvider.System);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => notifier.SendAsync(Fixed, cancellation.Token));
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsFromPhoton(string header, byte[] body, string secret, DateTimeOffset now)
    {
        var parts = header.Split(',').Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        if (!long.TryParse(parts["t"], out var time) || Math.Abs(now.ToUnixTimeSeconds() - time) > 300)
            return false;
        var expected = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{time}."), .. body]);
        return CryptographicOperations.FixedTimeEquals(expected, Convert.FromHexString(parts["v1"]));
    }
}
