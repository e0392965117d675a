using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Broker;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Broker;

/// <summary>Brokers that refuse, fail, hang, cut the connection or are none: each is a diagnostic, and none shows a secret.</summary>
public sealed class BrokerFaultTests
{
    private const string Secret = "s3cret-t0ken";
    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    public static TheoryData<int, string> RefusedOnce => new()
    {
        { 401, "PHOT6045" }, { 403, "PHOT6045" }, { 400, "PHOT6048" }, { 404, "PHOT6048" }, { 409, "PHOT6047" }, { 422, "PHOT6048" },
    };

    [Theory]
    [MemberData(nameof(RefusedOnce))]
    public async Task RefusalIsToldAtOnce(int status, string code)
    {
        await using var double_ = new BrokerDouble { Instead = _ => new BrokerReply(status, "{\"errors\":{\"version\":[\"is '" + Secret + "'\"]}}") };
        var diagnostic = await FetchAsync(double_);
        Assert.Equal(code, diagnostic.Code);
        Assert.Single(double_.Calls);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(429)]
    public async Task PassingFaultIsAskedAgain(int status)
    {
        var left = 2;
        await using var double_ = new BrokerDouble();
        double_.Instead = _ => left-- > 0 ? new BrokerReply(status, "oops") { ContentType = "text/plain" } : null;
        using var broker = new PactBroker(Options(double_.Address));
        var answer = await broker.FetchAsync(new PactQuery("shop"), cancellationToken);
        Assert.NotNull(answer.Value);
        Assert.Equal(4, double_.Calls.Count);
    }

    [Fact]
    public async Task LastingFaultIsToldAfterTheLastAttempt()
    {
        await using var double_ = new BrokerDouble { Instead = _ => new BrokerReply(500, "oops") };
        var diagnostic = await FetchAsync(double_);
        Assert.Same(Codes.BrokerFailed, diagnostic.Rule);
        Assert.Equal(3, double_.Calls.Count);
    }

    [Fact]
    public async Task ResultsAreNotSentTwiceAfterAFault()
    {
        await using var double_ = new BrokerDouble();
        double_.Pacts.Add(("ui", []));
        using var broker = new PactBroker(Options(double_.Address));
        var pact = Assert.Single((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Value!.Pacts);
        double_.Instead = _ => new BrokerReply(500, "");
        double_.Calls.Clear();
        var result = new InteractionResult(pact.Pact, pact.Pact.Interactions[0], [], null, TimeSpan.Zero);
        var answer = await broker.PublishResultsAsync(pact, [result], new ApplicationVersion("1"), cancellationToken);
        Assert.Same(Codes.BrokerFailed, Assert.Single(answer.Diagnostics).Rule);
        Assert.Single(double_.Calls);
    }

    [Fact]
    public async Task ConflictTellsWhatChanged()
    {
        await using var double_ = new BrokerDouble();
        double_.Instead = call => call.Method == "POST"
            ? new BrokerReply(409, """
                {"notices":[{"type":"error","text":"Cannot change the content of the pact for ui version 1 and provider shop."},{"type":"info","text":" {\n-  \"status\": 200\n+  \"status\": 201\n }"}],
                 "errors":{"contracts":["Cannot change the content of the pact for ui version 1 and provider shop."]}}
                """)
            : null;
        using var broker = new PactBroker(Options(double_.Address));
        var answer = await broker.PublishAsync(new PactPublication([new SourceText("pact/ui.json", BrokerDouble.Pact("ui").ToJsonString())], new ApplicationVersion("1")), cancellationToken);
        var diagnostic = Assert.Single(answer.Diagnostics);
        Assert.Same(Codes.BrokerConflict, diagnostic.Rule);
        Assert.Contains("did not publish the pacts of 'ui' 1: Cannot change the content", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("What changed: -  \"status\": 200  +  \"status\": 201", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(2, answer.Notices.Count);
    }

    [Fact]
    public async Task SilenceIsToldAfterTheTimeLimit()
    {
        await using var double_ = new BrokerDouble { Instead = _ => new BrokerReply(200, "{}") { Delay = TimeSpan.FromSeconds(2) } };
        using var broker = new PactBroker(Options(double_.Address) with { RequestTimeout = TimeSpan.FromMilliseconds(100), Attempts = 2 });
        var diagnostic = Assert.Single((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Diagnostics);
        Assert.Same(Codes.BrokerUnreachable, diagnostic.Rule);
        Assert.Contains("did not answer within 0.1 s", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CutConnectionIsAskedAgain()
    {
        var left = 1;
        await using var double_ = new BrokerDouble();
        double_.Instead = _ => left-- > 0 ? new BrokerReply(200, "") { IsCut = true } : null;
        using var broker = new PactBroker(Options(double_.Address));
        Assert.NotNull((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Value);
        Assert.Equal("GET /broker/", double_.Asked.ElementAt(1));
    }

    [Fact]
    public async Task NobodyThereIsTold()
    {
        Uri address;
        await using (var double_ = new BrokerDouble())
            address = double_.Address;
        using var broker = new PactBroker(Options(address));
        var diagnostic = Assert.Single((await broker.CanIDeployAsync(new DeploymentQuestion("ui", "1"), cancellationToken)).Diagnostics);
        Assert.Same(Codes.BrokerUnreachable, diagnostic.Rule);
    }

    [Theory]
    [InlineData("<html>Welcome</html>", "text/html", "it is text/html, and no JSON object")]
    [InlineData("[]", "application/json", "no JSON object")]
    [InlineData("{}", "application/json", "it has no link 'pb:provider-pacts-for-verification'")]
    public async Task WhatIsNoBrokerIsTold(string body, string type, string expected)
    {
        await using var double_ = new BrokerDouble { Instead = _ => new BrokerReply(200, body) { ContentType = type } };
        var diagnostic = await FetchAsync(double_);
        Assert.Same(Codes.BrokerAnswerUnreadable, diagnostic.Rule);
        Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RedirectWithinTheBrokerIsFollowed()
    {
        await using var double_ = new BrokerDouble();
        double_.Instead = call => call.Path == "/old/" ? new BrokerReply(301, "") { Location = "/broker/" } : null;
        using var broker = new PactBroker(Options(new Uri(double_.Address, "/old/")));
        Assert.NotNull((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Value);
    }

    [Fact]
    public async Task CredentialsGoNowhereElse()
    {
        await using var other = new BrokerDouble();
        await using var double_ = new BrokerDouble();
        double_.Instead = _ => new BrokerReply(302, "") { Location = other.Address.AbsoluteUri };
        Assert.Same(Codes.BrokerElsewhere, (await FetchAsync(double_)).Rule);
        // Nor by a link.
        double_.Instead = _ => new BrokerReply(200, "{\"_links\":{\"pb:provider-pacts-for-verification\":{\"href\":\"" + other.Address + "list\"}}}");
        Assert.Same(Codes.BrokerElsewhere, (await FetchAsync(double_)).Rule);
        Assert.Empty(other.Calls);
    }

    [Fact]
    public async Task UntrustedCertificateIsToldAndNothingIsSent()
    {
        await using var server = new UntrustedServer();
        using var broker = new PactBroker(Options(server.Address));
        var diagnostic = Assert.Single((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Diagnostics);
        Assert.Same(Codes.BrokerCertificate, diagnostic.Rule);
        Assert.Equal(0, server.Received);
    }

    [Theory]
    [InlineData("ftp://broker/", Secret, "must begin with http")]
    [InlineData("https://ann:s3cret-t0ken@broker/", null, "holds a user or a password")]
    [InlineData("https://broker/", "two words", "blanks or line breaks")]
    [InlineData("https://broker/", "", "The token is empty")]
    public async Task WrongSettingsAreToldBeforeAnythingIsSent(string address, string? token, string expected)
    {
        using var broker = new PactBroker(new BrokerOptions(new Uri(address)) { Credentials = token is null ? null : new BrokerCredentials.Bearer(token) });
        var diagnostic = Assert.Single((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Diagnostics);
        Assert.Same(Codes.BrokerSettingWrong, diagnostic.Rule);
        Assert.Contains(expected, diagnostic.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", diagnostic.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingVersionIsTold()
    {
        using var broker = new PactBroker(new BrokerOptions(new Uri("https://broker/")));
        var answer = await broker.PublishAsync(new PactPublication([], new ApplicationVersion(" ")), cancellationToken);
        Assert.Contains("The version of the consumer is missing.", Assert.Single(answer.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void CredentialsAsTextHoldNoSecret()
    {
        var options = Options(new Uri("https://broker/")) with { Credentials = new BrokerCredentials.Basic("ann", Secret) };
        Assert.DoesNotContain(Secret, options.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, Options(options.Address).ToString(), StringComparison.Ordinal);
    }

    private static BrokerOptions Options(Uri address) =>
        new(address) { Credentials = new BrokerCredentials.Bearer(Secret), Attempts = 3, FirstPause = TimeSpan.FromMilliseconds(1) };

    private async Task<Diagnostic> FetchAsync(BrokerDouble double_)
    {
        using var broker = new PactBroker(Options(double_.Address));
        var answer = await broker.FetchAsync(new PactQuery("shop"), cancellationToken);
        Assert.Null(answer.Value);
        var diagnostic = Assert.Single(answer.Diagnostics);
        Assert.DoesNotContain(Secret, diagnostic.ToString(), StringComparison.Ordinal);
        return diagnostic;
    }
}
