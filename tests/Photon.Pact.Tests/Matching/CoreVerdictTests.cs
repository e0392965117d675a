using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;

namespace Photon.Pact.Tests.Matching;

/// <summary>What the differential test against the reference core found; it needs npm, these do not.</summary>
public sealed class CoreVerdictTests
{
    [Theory]
    [InlineData("\"12\"", "\"12\"", true)]
    [InlineData("\"12\"", "12", false)]
    [InlineData("\"true\"", "\"true\"", true)]
    [InlineData("\"\\\"cup\\\"\"", "\"cup\"", true)]
    [InlineData("\"{\\\"a\\\":1}\"", "{\"a\":1}", true)]
    public void TextAsBodyOfVersion3IsJsonOnlyWhereItIsAnObjectOrQuoted(string body, string actual, bool isAccepted) =>
        Assert.Equal(isAccepted, Accepts($$"""{"status":200,"headers":{"Content-Type":"application/json"},"body":{{body}}}""", [Header("Content-Type", "application/json")], actual));

    [Theory]
    [InlineData("application/vnd.shop+json", true)]
    [InlineData("text/plain", false)]
    public void TypeWithASuffixIsOfTheKindThatTheSuffixNames(string type, bool isAccepted) =>
        Assert.Equal(isAccepted, Accepts("""{"status":200,"body":{"a":1}}""", [Header("Content-Type", type)], """{"a":1}"""));

    [Theory]
    [InlineData("Accept,Origin", true)]
    [InlineData("Accept", false)]
    [InlineData("Origin, Accept", false)]
    public void HeaderThatIsToBeEqualIsComparedPartByPart(string value, bool isAccepted) => Assert.Equal(isAccepted, Accepts(
        """{"status":200,"headers":{"Vary":"Accept, Origin"},"matchingRules":{"header":{"Vary":{"matchers":[{"match":"equality"}]}}}}""", [Header("Vary", value)], ""));

    private static PactField Header(string name, string value) => new(name, [value]);

    private static bool Accepts(string expected, IReadOnlyList<PactField> headers, string body)
    {
        var text = """{"consumer":{"name":"ui"},"provider":{"name":"shop"},"interactions":[{"description":"a","request":{},"response":"""
            + expected + """}],"metadata":{"pactSpecification":{"version":"3.0.0"}}}""";
        var pact = PactReader.Read(new SourceText("ui-shop.json", text), new DiagnosticBag())!;
        var actual = new PactResponse { Headers = headers, Body = PactBody.Of(System.Text.Encoding.UTF8.GetBytes(body)) };
        return PactMatching.Response(((HttpInteraction)pact.Interactions[0]).Response, actual).Count == 0;
    }
}
