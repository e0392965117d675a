using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Matching;

/// <summary>Where we judge otherwise than Pact's reference core, on purpose: docs/decisions/0010-own-verifier.md.</summary>
public sealed class CoreDifferenceTests
{
    [Fact]
    public void AHeaderOfSeveralValuesEqualsItself() =>
        Assert.Empty(PactMatching.Response(
            new PactResponse { Headers = [new PactField("Vary", ["a, b"])] },
            new PactResponse { Headers = [new PactField("Vary", ["a, b"])] }));

    [Theory]
    [InlineData("""{ "match": "number" }, { "match": "type" }""", """{"a":1}""", """{"a":2}""", true)]
    [InlineData("""{ "match": "type" }, { "match": "null" }""", """{"a":1}""", "null", true)]
    [InlineData("""{ "match": "type" }, { "match": "null" }""", "[1]", "null", true)]
    [InlineData("""{ "match": "type" }, { "match": "null" }""", "[1]", "\"x\"", false)]
    public void OneMatcherOfAChoiceIsEnoughForACollection(string matchers, string example, string actual, bool isMatch) =>
        Assert.Equal(isMatch, Json($$"""{ "$.v": { "combine": "OR", "matchers": [{{matchers}}] } }""", example, actual).Count == 0);

    [Theory]
    [InlineData("""{ "match": "type", "min": 1 }""")]
    [InlineData("""{ "match": "notEmpty" }""")]
    [InlineData("""{ "match": "null" }""")]
    public void RulesHoldForAnEmptyExample(string matcher) =>
        Assert.NotEmpty(Json($$"""{ "$.v": { "matchers": [{{matcher}}] } }""", "[]", "[]"));

    [Fact]
    public void RulesBelowEachValueHold() =>
        Assert.NotEmpty(Json(
            """{ "$.v": { "matchers": [{ "match": "eachValue", "rules": [{ "match": "type" }] }] }, "$.v.*.id": { "matchers": [{ "match": "regex", "regex": "\\d" }] } }""",
            """{"a":{"id":"1"}}""", """{"b":{"id":"x"}}"""));

    [Theory]
    [InlineData("<a>1.5</a>", true)]
    [InlineData("<a>x</a>", false)]
    [InlineData("<b>1.5</b>", false)]
    public void AMatcherAtAnElementIsForItsText(string actual, bool isMatch)
    {
        var response = PactText.Http(response: """
            { "status": 200, "body": { "content": "<a>1</a>", "contentType": "application/xml" }, "matchingRules": { "body": { "$.a": { "matchers": [{ "match": "number" }] } } } }
            """).Response;

        Assert.Equal(isMatch, PactMatching.Response(response, Answer(actual, "application/xml")).Count == 0);
    }

    [Fact]
    public void LargeOffsetsAreTimes() =>
        Assert.Empty(Json("""{ "$.v": { "matchers": [{ "match": "datetime", "format": "yyyy-MM-dd'T'HH:mm:ssXXX" }] } }""", "\"2024-01-01T00:00:00Z\"", "\"2024-01-01T00:00:00+13:45\""));

    [Fact]
    public void OfTwoRulesThatFitEquallyTheFirstHolds()
    {
        const string rules = """{ "$.v[*]": { "matchers": [{ "match": "integer" }] }, "$.v.*": { "matchers": [{ "match": "equality" }] } }""";

        Assert.Empty(Json(rules, "[1]", "[2]"));
    }

    private static IReadOnlyList<Mismatch> Json(string rules, string example, string actual) => PactMatching.Response(
        PactText.Http(response: $$"""
            { "status": 200, "body": { "content": { "v": {{example}} }, "contentType": "application/json" }, "matchingRules": { "body": {{rules}} } }
            """).Response,
        Answer($$"""{ "v": {{actual}} }""", "application/json"));

    private static PactResponse Answer(string body, string type) =>
        new() { Headers = [new PactField("Content-Type", [type])], Body = PactBody.Of(Encoding.UTF8.GetBytes(body)) };
}
