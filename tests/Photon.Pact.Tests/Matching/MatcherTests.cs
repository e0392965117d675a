using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Matching;

public sealed class MatcherTests
{
    [Theory]
    [InlineData("""{ "match": "equality" }""", "1", "1 | 1", "1.0 | 2 | \"1\"")]
    [InlineData("""{ "match": "equality" }""", "1.0", "1.00 | 10e-1", "1")]
    [InlineData("""{ "match": "type" }""", "\"a\"", "\"b\" | \"\"", "1 | null | [] | {}")]
    [InlineData("""{ "match": "type" }""", "{\"a\":1}", "{\"a\":2} | {\"a\":2,\"b\":1}", "{} | {\"a\":\"\"} | [1]")]
    [InlineData("""{ "match": "type", "min": 1, "max": 2 }""", "[1]", "[5] | [5,6]", "[] | [1,2,3] | [\"a\"]")]
    [InlineData("""{ "match": "regex", "regex": "a+" }""", "\"a\"", "\"aaa\"", "\"ab\" | \"\" | 1")]
    [InlineData("""{ "match": "regex", "regex": "[[:alpha:]]\\h" }""", "\"af\"", "\"x9\"", "\"xg\" | \"19\"")]
    [InlineData("""{ "match": "include", "value": "ell" }""", "\"x\"", "\"hello\" | \"ell\"", "\"help\"")]
    [InlineData("""{ "match": "number" }""", "1", "2 | 2.5 | 1e3", "\"2\" | true")]
    [InlineData("""{ "match": "integer" }""", "1", "2 | -7", "2.0 | 1e3 | \"1\"")]
    [InlineData("""{ "match": "decimal" }""", "1.5", "2.0 | 1e3", "2 | \"1.5\"")]
    [InlineData("""{ "match": "null" }""", "null", "null", "1 | \"null\"")]
    [InlineData("""{ "match": "boolean" }""", "true", "false | \"true\"", "1 | \"yes\" | null")]
    [InlineData("""{ "match": "semver" }""", "\"1.0.0\"", "\"1.2.3-rc.1+b\"", "\"1.2\" | \"01.2.3\" | 1")]
    [InlineData("""{ "match": "notEmpty" }""", "\"a\"", "\"b\" | 0 | false", "\"\" | null | [] | {}")]
    [InlineData("""{ "match": "date", "format": "yyyy-MM-dd" }""", "\"2024-01-01\"", "\"2024-02-29\"", "\"2023-02-29\" | \"2024-13-01\" | \"01/02/2024\"")]
    [InlineData("""{ "match": "date", "format": "d MMM yyyy" }""", "\"1 Jan 2024\"", "\"29 feb 2024\"", "\"30 Feb 2024\" | \"1 Foo 2024\"")]
    [InlineData("""{ "match": "time", "format": "HH:mm:ss" }""", "\"10:00:00\"", "\"23:59:60\"", "\"24:00:00\" | \"10:00\"")]
    [InlineData("""{ "match": "time" }""", "\"10:00:00\"", "\"23:59:59\"", "\"10h\"")]
    [InlineData("""{ "match": "datetime", "format": "yyyy-MM-dd'T'HH:mm:ss.SSSXXX" }""", "\"2024-01-01T00:00:00.000Z\"", "\"2024-05-17T09:30:15.123+02:00\"", "\"2024-05-17T09:30:15.1234Z\" | \"2024-05-17 09:30:15.123Z\"")]
    [InlineData("""{ "match": "timestamp", "timestamp": "yyyy-MM-dd HH:mm 'o''clock' a" }""", "\"2024-01-01 10:00 o'clock AM\"", "\"2024-01-02 11:30 o'clock pm\"", "\"2024-01-02 11:30 oclock PM\"")]
    [InlineData("""{ "match": "contentType", "value": "image/png" }""", "\"iVBORw0KGgo=\"", "\"iVBORw0KGgoAAAA=\"", "\"R0lGODlh\" | \"text\"")]
    [InlineData("""{ "match": "values" }""", "{\"a\":\"x\"}", "{\"b\":\"x\"} | {}", "{\"b\":\"y\"}")]
    [InlineData("""{ "match": "eachKey", "rules": [{ "match": "regex", "regex": "[A-Z]" }] }""", "{\"A\":1}", "{\"A\":1} | {\"B\":1} | {}", "{\"a\":1} | {\"A\":1,\"b\":1}")]
    [InlineData("""{ "match": "eachValue", "rules": [{ "match": "regex", "regex": "\\d+" }] }""", "{\"a\":\"1\"}", "{\"b\":\"22\",\"c\":\"3\"}", "{\"a\":\"1\",\"b\":\"x\"}")]
    [InlineData("""{ "match": "eachValue", "rules": [{ "match": "integer" }] }""", "[1]", "[7] | [7,8,9]", "[7,\"a\"]")]
    [InlineData("""{ "match": "arrayContains", "variants": [{ "index": 0, "rules": { "$.b": { "matchers": [{ "match": "type" }] } } }] }""", "[{\"a\":1,\"b\":2}]", "[{\"x\":1},{\"a\":1,\"b\":9}]", "[] | [{\"a\":2,\"b\":2}] | [{\"a\":1}]")]
    [InlineData("""{ "match": "type" }, { "match": "notEmpty" }""", "[1]", "[2] | [2,3]", "[] | [\"a\"]")]
    public void MatcherAcceptsAndRefuses(string matchers, string example, string accepted, string refused)
    {
        Assert.All(accepted.Split(" | "), actual => Assert.Empty(Match(matchers, example, actual)));
        Assert.All(refused.Split(" | "), actual => Assert.NotEmpty(Match(matchers, example, actual)));
    }

    [Theory]
    [InlineData("\"a\"", true)]
    [InlineData("null", true)]
    [InlineData("1", false)]
    public void OneOfSeveralMatchersIsEnoughWithOr(string actual, bool isMatch) =>
        Assert.Equal(isMatch, Match("""{ "match": "type" }, { "match": "null" }""", "\"x\"", actual, "OR").Count == 0);

    [Fact]
    public void AnObjectMayBeNullWhereARuleSaysSo() =>
        Assert.Empty(Match("""{ "match": "type" }, { "match": "null" }""", "{\"a\":1}", "null", "OR"));

    [Fact]
    public void TheLongestAndMostExactPathDecides()
    {
        var response = PactText.Http(response: """
            { "status": 200, "headers": { "Content-Type": "application/json" },
              "body": { "content": { "items": [{ "id": 1, "name": "a" }] }, "contentType": "application/json" },
              "matchingRules": { "body": { "$": { "matchers": [{ "match": "type" }] }, "$.items[*].*": { "matchers": [{ "match": "type" }] },
                                           "$.items[*].id": { "matchers": [{ "match": "regex", "regex": "[1-9]" }] } } } }
            """).Response;

        Assert.Empty(Of(response, """{ "items": [{ "id": 5, "name": "x" }, { "id": 6, "name": "y" }] }"""));
        var mismatch = Assert.Single(Of(response, """{ "items": [{ "id": 5, "name": "x" }, { "id": 66, "name": "y" }] }"""));
        Assert.Equal("$.items[1].id", mismatch.Path);
        Assert.Equal("$.items[1].id is 66, and must be a text that matches [1-9].", mismatch.Message);
        Assert.Equal(8, mismatch.ExpectedPlace?.Line);
    }

    [Fact]
    public void MismatchesNameEachPlace()
    {
        var response = PactText.Http(response: """
            { "status": 200, "headers": { "Content-Type": "application/json", "ETag": "1" },
              "body": { "content": { "a": 1, "b": { "c": [1] }, "odd key": true }, "contentType": "application/json" } }
            """).Response;
        var actual = new PactResponse
        {
            Status = 404,
            Headers = [new PactField("content-type", ["application/json; charset=utf-8"])],
            Body = PactBody.Of(Encoding.UTF8.GetBytes("""{ "b": { "c": [1, 2] }, "odd key": false }""")),
        };

        Assert.Equal(
            [
                "The status is 404, and must be 200.",
                "The header ETag is missing, and must be '1'.",
                "$.a is missing, and must be like 1.",
                "$.b.c is [1,2], and must be a list of 1 item.",
                "$['odd key'] is false, and must be true.",
            ],
            PactMatching.Response(response, actual).Select(m => m.Message));
    }

    [Theory]
    [InlineData("clientError", 404, true)]
    [InlineData("clientError", 500, false)]
    [InlineData("nonError", 302, true)]
    [InlineData("error", 302, false)]
    public void StatusesMatchByClass(string name, int status, bool isMatch)
    {
        var response = PactText.Http(response: $$"""
            { "status": 400, "matchingRules": { "status": { "matchers": [{ "match": "statusCode", "status": "{{name}}" }] } } }
            """).Response;

        Assert.Equal(isMatch, PactMatching.Response(response, new PactResponse { Status = status }).Count == 0);
    }

    private static IReadOnlyList<Mismatch> Match(string matchers, string example, string actual, string combine = "AND") =>
        Of(PactText.Http(response: $$"""
            { "status": 200, "body": { "content": { "v": {{example}} }, "contentType": "application/json" },
              "matchingRules": { "body": { "$.v": { "combine": "{{combine}}", "matchers": [{{matchers}}] } } } }
            """).Response, $$"""{ "v": {{actual}} }""");

    private static IReadOnlyList<Mismatch> Of(PactResponse expected, string actual) => PactMatching.Response(
        expected, new PactResponse { Headers = [new PactField("Content-Type", ["application/json"])], Body = PactBody.Of(Encoding.UTF8.GetBytes(actual)) });
}
