using System.Text;
using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Broker;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Broker;

/// <summary>What is asked of a broker that works, and what comes back.</summary>
public sealed class PactBrokerTests
{
    private static readonly string[] consumers = ["ui", "till", "ui"];
    private static readonly BrokerCredentials token = new BrokerCredentials.Bearer("s3cret");
    private readonly CancellationToken cancellationToken = TestContext.Current.CancellationToken;

    [Fact]
    public async Task PactsAreFetchedBySelectorsWithPendingAndWorkInProgress()
    {
        await using var double_ = new BrokerDouble();
        double_.Pacts.Add(("ui", new JsonObject { ["pending"] = false, ["notices"] = new JsonArray(new JsonObject { ["when"] = "before_verification", ["text"] = "It is deployed." }) }));
        double_.Pacts.Add(("till", new JsonObject { ["pending"] = true, ["wip"] = true }));
        using var broker = new PactBroker(new BrokerOptions(double_.Address) { Credentials = token });
        var query = new PactQuery("shop")
        {
            Selectors = [new ConsumerVersionSelector { MainBranch = true }, new ConsumerVersionSelector { Environment = "production", Consumer = "ui" }, new ConsumerVersionSelector { Tag = "prod" }],
            ProviderBranch = "main",
            ProviderTags = ["dev"],
            IncludePending = true,
            IncludeWipSince = new DateOnly(2026, 5, 1),
        };
        var answer = await broker.FetchAsync(query, cancellationToken);

        Assert.Empty(answer.Diagnostics);
        Assert.Equal(["Pact between ui (1.2.0) and shop", "Pact between till (1.2.0) and shop"], answer.Value!.Pacts.Select(pact => pact.Name));
        Assert.Equal([(false, false), (true, true)], answer.Value.Pacts.Select(pact => (pact.IsPending, pact.IsWip)));
        Assert.Equal([false, true], answer.Value.Pacts.Select(pact => Assert.Single(pact.Pact.Interactions).IsPending));
        Assert.Equal("It is deployed.", Assert.Single(answer.Notices).Text);
        Assert.Equal(["GET /broker/", "POST /broker/pacts/provider/shop/for-verification", "GET /broker/pact/ui", "GET /broker/pact/till"], double_.Asked);
        Assert.All(double_.Calls, call => Assert.Equal("Bearer s3cret", call.Authorization));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"includePendingStatus":true,"providerVersionBranch":"main","providerVersionTags":["dev"],"includeWipPactsSince":"2026-05-01",
                 "consumerVersionSelectors":[{"mainBranch":true},{"deployedOrReleased":true,"environment":"production","consumer":"ui"},{"tag":"prod","latest":true}]}
                """),
            double_.Calls[1].Json));
    }

    [Fact]
    public async Task NoPactForTheSelectorsIsAWarning()
    {
        await using var double_ = new BrokerDouble();
        using var broker = new PactBroker(new BrokerOptions(double_.Address));
        var answer = await broker.FetchAsync(new PactQuery("shop"), cancellationToken);
        Assert.Empty(answer.Value!.Pacts);
        Assert.Same(Codes.BrokerHasNoPact, Assert.Single(answer.Diagnostics).Rule);
        Assert.Null(double_.Calls[0].Authorization);
    }

    [Fact]
    public async Task PactsOfAConsumerArePublishedTogether()
    {
        await using var double_ = new BrokerDouble();
        using var broker = new PactBroker(new BrokerOptions(double_.Address) { Credentials = new BrokerCredentials.Basic("ann", "pässword") });
        var version = new ApplicationVersion("1.2.0+4f2a91c") { Branch = "main", Tags = ["dev"], BuildUrl = new Uri("https://ci.example.org/7") };
        SourceText[] pacts = [.. consumers.Select((name, i) => new SourceText($"pact/{i}.json", BrokerDouble.Pact(name).ToJsonString()))];
        var answer = await broker.PublishAsync(new PactPublication(pacts, version), cancellationToken);

        Assert.Empty(answer.Diagnostics);
        Assert.Equal(["till 1.2.0+4f2a91c and shop", "ui 1.2.0+4f2a91c and shop", "ui 1.2.0+4f2a91c and shop"], answer.Value!.Pacts);
        Assert.Equal(["Pact published.", "Pact published."], answer.Notices.Select(notice => notice.Text));
        Assert.Equal(["GET /broker/", "POST /broker/contracts/publish", "POST /broker/contracts/publish"], double_.Asked);
        Assert.All(double_.Calls, call => Assert.Equal("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("ann:pässword")), call.Authorization));
        var body = double_.Calls[2].Json;
        Assert.Equal(("ui", "1.2.0+4f2a91c", "main", "https://ci.example.org/7", 2), (
            (string?)body["pacticipantName"], (string?)body["pacticipantVersionNumber"], (string?)body["branch"], (string?)body["buildUrl"], body["contracts"]!.AsArray().Count));
        Assert.Equal(pacts[0].Utf8.ToArray(), Convert.FromBase64String((string)body["contracts"]![0]!["content"]!));
    }

    [Fact]
    public async Task FileThatIsNoPactIsNotPublished()
    {
        await using var double_ = new BrokerDouble();
        using var broker = new PactBroker(new BrokerOptions(double_.Address));
        var answer = await broker.PublishAsync(new PactPublication([new SourceText("pact/no.json", "{}")], new ApplicationVersion("1")), cancellationToken);
        Assert.Null(answer.Value);
        Assert.Equal("pact/no.json", Assert.Single(answer.Diagnostics).Location.Path);
        Assert.Empty(double_.Calls);
    }

    [Fact]
    public async Task ResultsArePublishedAfterBranchAndTags()
    {
        await using var double_ = new BrokerDouble();
        double_.Pacts.Add(("ui", []));
        using var broker = new PactBroker(new BrokerOptions(double_.Address));
        var pact = Assert.Single((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Value!.Pacts);
        double_.Calls.Clear();
        var result = new InteractionResult(pact.Pact, pact.Pact.Interactions[0], [new Mismatch(MismatchPart.Body, "$.name", "cup", "pot", "It is a pot.")], "No state.", TimeSpan.Zero);
        var answer = await broker.PublishResultsAsync(pact, [result], new ApplicationVersion("2.0") { Branch = "feat/x", Tags = ["dev"], BuildUrl = new Uri("https://ci.example.org/8") }, cancellationToken);

        Assert.Empty(answer.Diagnostics);
        Assert.Equal(
            ["GET /broker/", "PUT /broker/pacticipants/shop/branches/feat/x/versions/2.0", "PUT /broker/pacticipants/shop/versions/2.0/tags/dev", "POST /broker/results/ui"],
            double_.Asked);
        var body = double_.Calls[^1].Json;
        Assert.Equal((false, "2.0", "https://ci.example.org/8"), ((bool)body["success"]!, (string?)body["providerApplicationVersion"], (string?)body["buildUrl"]));
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                [{"interactionDescription":"a product","success":false,"interactionId":"4f2a91c",
                  "mismatches":[{"attribute":"body","identifier":"$.name","description":"It is a pot."}],"exceptions":[{"message":"No state."}]}]
                """),
            body["testResults"]));
    }

    [Fact]
    public async Task PartOfThePactIsNotPublishedAsAll()
    {
        await using var double_ = new BrokerDouble();
        double_.Pacts.Add(("ui", []));
        using var broker = new PactBroker(new BrokerOptions(double_.Address));
        var pact = Assert.Single((await broker.FetchAsync(new PactQuery("shop"), cancellationToken)).Value!.Pacts);
        double_.Calls.Clear();
        var answer = await broker.PublishResultsAsync(pact, [], new ApplicationVersion("2.0"), cancellationToken);
        Assert.Same(Codes.ResultsNotPublished, Assert.Single(answer.Diagnostics).Rule);
        Assert.Empty(double_.Calls);
    }

    [Theory]
    [InlineData("production", false, "environment=production")]
    [InlineData(null, true, "latest=true&mainBranch=true")]
    [InlineData(null, false, "latest=true")]
    public async Task DeploymentIsAskedOfTheMatrix(string? environment, bool withMainBranches, string expected)
    {
        await using var double_ = new BrokerDouble();
        double_.Matrix = JsonNode.Parse("""
            {"summary":{"deployable":true,"reason":"All required verification results are published and successful","success":1,"failed":0,"unknown":0},
             "matrix":[{"consumer":{"name":"ui","version":{"number":"1.2.0"}},"provider":{"name":"shop","version":{"number":"2.0"}},"verificationResult":{"success":true}},
                       {"consumer":{"name":"old","version":{"number":"1"}},"provider":{"name":"shop"},"ignored":true}]}
            """)!.AsObject();
        using var broker = new PactBroker(new BrokerOptions(double_.Address));
        var question = new DeploymentQuestion("ui", "1.2.0+4f2a91c") { Environment = environment, WithMainBranches = withMainBranches };
        var answer = await broker.CanIDeployAsync(question, cancellationToken);

        Assert.Empty(answer.Diagnostics);
        Assert.True(answer.Value!.IsDeployable);
        Assert.Equal(new DeployabilityRow("ui", "1.2.0", "shop", "2.0", true), Assert.Single(answer.Value.Rows));
        Assert.Equal([$"GET /broker/matrix?q[][pacticipant]=ui&q[][version]=1.2.0+4f2a91c&latestby=cvp&{expected}"], double_.Asked);
    }

    [Fact]
    public async Task MissingResultIsWaitedForAndThenNoDeployment()
    {
        await using var double_ = new BrokerDouble();
        double_.Matrix = JsonNode.Parse("""{"summary":{"deployable":null,"reason":"There is no verified pact between ui and shop.","unknown":1},"matrix":[]}""")!.AsObject();
        using var broker = new PactBroker(new BrokerOptions(double_.Address));
        var question = new DeploymentQuestion("ui", "1") { Environment = "production", RetriesWhileUnknown = 2, PauseWhileUnknown = TimeSpan.FromMilliseconds(1) };
        var answer = await broker.CanIDeployAsync(question, cancellationToken);
        Assert.False(answer.Value!.IsDeployable);
        Assert.Equal(3, double_.Calls.Count);
        var diagnostic = Assert.Single(answer.Diagnostics);
        Assert.Same(Codes.NotDeployable, diagnostic.Rule);
        Assert.StartsWith("'ui' 1 can't be deployed to 'production': There is no verified pact between ui and shop. ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mainBranch", """{"mainBranch":true}""")]
    [InlineData("branch=feat/x, consumer=ui", """{"branch":"feat/x","consumer":"ui"}""")]
    [InlineData("environment=production", """{"deployedOrReleased":true,"environment":"production"}""")]
    [InlineData("tag=prod", """{"tag":"prod","latest":true}""")]
    [InlineData("matchingBranch", """{"matchingBranch":true}""")]
    public void SelectorIsReadFromAShortText(string text, string expected) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), ConsumerVersionSelector.TryParse(text)!.ToJson()));

    [Theory]
    [InlineData("")]
    [InlineData("main")]
    [InlineData("branch=")]
    [InlineData("mainBranch,latest")]
    public void OtherTextsAreNoSelectors(string text) => Assert.Null(ConsumerVersionSelector.TryParse(text));
}
