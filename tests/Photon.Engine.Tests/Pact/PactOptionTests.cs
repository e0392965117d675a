using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Pact.Format;
using Photon.Engine.Tests.Reading;

namespace Photon.Engine.Tests.Pact;

/// <summary>What the options of a pact do, and that without them nothing changes.</summary>
public sealed class PactOptionTests
{
    private const string Teas = """
        openapi: 3.1.1
        info: { title: T, version: '1' }
        paths:
          /teas:
            get:
              operationId: getTeas
              responses: { '200': { description: D, content: { application/json: { schema: { type: integer }, example: 1 } } } }
          /cups:
            get:
              operationId: getCups
              responses: { '200': { description: D, content: { application/json: { schema: { type: integer }, example: 1 } } } }
        """;

    [Fact]
    public void ThePactKnowsTheLinesOfTheContract()
    {
        var made = Generator.GeneratePact(RequestFor(Teas)).Made;

        Assert.Equal("ui-shop.json", made!.File.RelativePath);
        Assert.Equal([("getCups/example/200/application/json", 11), ("getTeas/example/200/application/json", 7)],
            made.Pact.Interactions.Select(interaction => (interaction.Key, interaction.Source.Line)).Order());
    }

    [Fact]
    public void ABrokenContractHasNoPactAndIsReportedElsewhere()
    {
        var result = Generator.GeneratePact(RequestFor("openapi: 3.1.1\npaths: []"));

        Assert.Null(result.Made);
        Assert.Empty(result.Diagnostics);
    }

    [Fact]
    public void OnlyNamedOperationsAreTaken() =>
        Assert.Equal(["getCups/example/200/application/json"], PactOf.Contract(Teas, PactOf.Options with { Operations = ["getCups"] }).Keys);

    [Fact]
    public void AnUnknownOperationIsReportedWithTheOneThatWasMeant()
    {
        var made = PactOf.Contract(Teas, PactOf.Options with { Operations = ["getCup"] });
        var report = Assert.Single(made.Diagnostics);
        Assert.Equal((Codes.UnknownPactOperation.Code, 1), (report.Code, report.Location.Line));
        Assert.Contains("Did you mean 'getCups'?", report.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void InteractionsAreSortedByKey()
    {
        var keys = PactOf.Contract(Teas).Keys;
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        Assert.Equal(2, keys.Count);
    }

    [Theory]
    [InlineData("my ui", "shop/api", "my-ui-shop-api.json")]
    [InlineData("..", "x", "-x.json")]
    public void FileNamesAreSafe(string consumer, string provider, string expected)
    {
        var made = PactOf.Contract(Teas, PactOf.Options with { Consumer = consumer, Provider = provider });
        Assert.Equal(expected, made.File.RelativePath);
        Assert.Equal(consumer, made.Json["consumer"]!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData(PactVersion.V3, "3.0.0")]
    [InlineData(PactVersion.V4, "4.0")]
    public void TheVersionIsSaid(PactVersion version, string expected) =>
        Assert.Equal(expected, PactOf.Contract(Teas, PactOf.Options with { Version = version }).Json["metadata"]!["pactSpecification"]!["version"]!.GetValue<string>());

    [Fact]
    public void VersionThreeHasPlainHeadersAndBodies()
    {
        var interaction = PactOf.Contract(Teas, PactOf.Options with { Version = PactVersion.V3 }).Interactions[0];
        Assert.Null(interaction["key"]);
        Assert.Equal("application/json", interaction["response"]!["headers"]!["Content-Type"]!.GetValue<string>());
        Assert.IsType<JsonValue>(interaction["response"]!["body"], exactMatch: false);
    }

    private static PactSource RequestFor(string contract) => new()
    {
        Contract = new Text.SourceText("api.yaml", contract),
        Loader = new MemoryLoader(),
        Options = PactOf.Options,
    };

    [Fact]
    public void OneNameInSeveralAnswersIsSeveralStates()
    {
        var made = PactOf.Contract("""
            openapi: 3.1.1
            info: { title: T, version: '1' }
            paths:
              /tea:
                get:
                  operationId: getTea
                  responses:
                    '200': { description: It., content: { text/plain: { examples: { assam: { value: a } } } } }
                    '404': { description: None., content: { text/plain: { examples: { assam: { value: b }, other: { value: c } } } } }
            """);
        Assert.Equal(
            ["getTea assam", "getTea assam 404", "getTea other"],
            made.Interactions.Select(interaction => interaction["providerStates"]![0]!["name"]!.GetValue<string>()));
    }
}
