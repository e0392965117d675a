using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Matching;

namespace Photon.Engine.Tests.Pact;

/// <summary>Matchers out of schemas, by what they let through.</summary>
public sealed class MatcherTests
{
    [Theory]
    [InlineData(1L, 10L, new[] { "1", "9", "10", "10.0", "1e0" }, new[] { "0", "11", "-1", "1.5", "100" })]
    [InlineData(0L, null, new[] { "0", "-0", "7", "12345678" }, new[] { "-1", "-10", "0.5" })]
    [InlineData(null, -5L, new[] { "-5", "-6", "-60" }, new[] { "-4", "0", "5" })]
    [InlineData(-12L, 12L, new[] { "-12", "-9", "0", "9", "12" }, new[] { "-13", "13", "99" })]
    [InlineData(17L, 1203L, new[] { "17", "99", "100", "999", "1000", "1199", "1203" }, new[] { "16", "1204", "1300", "9" })]
    [InlineData(7L, 7L, new[] { "7", "7.00" }, new[] { "6", "8", "77" })]
    [InlineData(null, null, new[] { "-7", "0", "12.0", "1e3" }, new[] { "0.5", "x", "" })]
    public void IntegersAreKeptWithinTheirBounds(long? low, long? high, string[] allowed, string[] refused)
    {
        var pattern = new Regex(NumberPatterns.Integer(low, high));
        Assert.All(allowed, text => Assert.Matches(pattern, text));
        Assert.All(refused, text => Assert.DoesNotMatch(pattern, text));
    }

    [Fact]
    public void EveryIntegerNearTheBoundsIsRight()
    {
        foreach (var (low, high) in new (long, long)[] { (1, 5), (-3, 14), (8, 101), (95, 1005), (-120, -11), (0, 0), (999, 1000) })
        {
            var pattern = new Regex(NumberPatterns.Integer(low, high));
            for (var value = low - 30; value <= high + 30; value++)
                Assert.True(pattern.IsMatch($"{value}") == (value >= low && value <= high), $"{value} in {low} to {high}: {pattern}");
        }
    }

    [Theory]
    [InlineData(true, new[] { "0", "-0.0", "4.9", "12" }, new[] { "-1", "-0.5" })]
    [InlineData(false, new[] { "0.5", "0.01", "12" }, new[] { "0", "0.0", "-1" })]
    public void NumbersKeepTheirSign(bool isZeroAllowed, string[] allowed, string[] refused)
    {
        var pattern = new Regex(NumberPatterns.NotNegative(isZeroAllowed));
        Assert.All(allowed, text => Assert.Matches(pattern, text));
        Assert.All(refused, text => Assert.DoesNotMatch(pattern, text));
    }

    [Theory]
    [InlineData("^[a-z]+$", "^[a-z]+$")]
    [InlineData("abc", @"^[\s\S]*(?:abc)[\s\S]*$")]
    [InlineData("^a|b$", @"^[\s\S]*(?:^a|b$)[\s\S]*$")]
    [InlineData("^(a|b)$", "^(a|b)$")]
    [InlineData(@"^a\$", @"^[\s\S]*(?:^a\$)[\s\S]*$")]
    [InlineData("^[|]$", "^[|]$")]
    [InlineData(@"^a\/b\_\:c$", "^a/b_:c$")]
    [InlineData("^[[a]$", @"^[\[a]$")]
    [InlineData("^[a&&b]$", @"^[a\&&b]$")]
    [InlineData(@"^(a)\1$", null)]
    [InlineData(@"^\u{1F600}$", null)]
    [InlineData(@"^(?<!a)b$", null)]
    [InlineData("^(", null)]
    public void PatternsAreForWholeTexts(string pattern, string? expected) => Assert.Equal(expected, Portable.Whole(pattern));

    [Theory]
    [InlineData("date-time", new[] { "2024-05-17T09:30:15Z", "2024-05-17T09:30:15.1234567+02:00" }, new[] { "2024-05-17", "2024-05-17T09:30:15" })]
    [InlineData("uuid", new[] { "7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001" }, new[] { "7f1bb7a4" })]
    [InlineData("byte", new[] { "", "AQID", "AQ==" }, new[] { "AQI", "A Q=" })]
    [InlineData("email", new[] { "a@b" }, new[] { "a", "a b@c" })]
    public void FormatsAreForWholeTexts(string format, string[] allowed, string[] refused)
    {
        var pattern = new Regex(FormatPatterns.Of(format)!);
        Assert.All(allowed, text => Assert.Matches(pattern, text));
        Assert.All(refused, text => Assert.DoesNotMatch(pattern, text));
    }

    [Theory]
    [InlineData("{ const: a }", "a", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"equality\"}]}}")]
    [InlineData("{ type: boolean }", "true", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"type\"}]}}")]
    [InlineData("{ type: number }", "1.5", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"number\"}]}}")]
    [InlineData("{ type: [number, 'null'] }", "1.5", "{\"$\":{\"combine\":\"OR\",\"matchers\":[{\"match\":\"null\"},{\"match\":\"number\"}]}}")]
    [InlineData("{ type: [boolean, 'null'] }", "null", "{\"$\":{\"combine\":\"OR\",\"matchers\":[{\"match\":\"null\"},{\"match\":\"regex\",\"regex\":\"^(?:true|false)$\"}]}}")]
    [InlineData("{ enum: [a, b] }", "a", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"type\"},{\"match\":\"regex\",\"regex\":\"^(?:a|b)$\"}]}}")]
    [InlineData("{ enum: [a.b, 1] }", "a.b", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"regex\",\"regex\":\"^(?:a\\\\.b|1)$\"}]}}")]
    [InlineData("{ type: array, maxItems: 2, items: { type: boolean } }", "[]", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"type\",\"max\":2,\"min\":0}]}}")]
    [InlineData("{ type: object, additionalProperties: { type: boolean } }", "{ a: true }", "{\"$\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"values\"}]},\"$.*\":{\"combine\":\"AND\",\"matchers\":[{\"match\":\"type\"}]}}")]
    [InlineData("{}", "null", "")]
    public void SchemaGivesMatchers(string schema, string example, string expected)
    {
        var rules = PactOf.BodyRules(schema, example);
        Assert.Equal(expected.Length == 0 ? "" : JsonNode.Parse(expected)!.ToJsonString(), rules);
    }

    [Fact]
    public void AnExclusiveBoundOfANumberIsNoBoundOfIntegers()
    {
        Assert.Equal("""{"$":{"combine":"AND","matchers":[{"match":"number"}]}}""", PactOf.BodyRules("{ type: number, exclusiveMinimum: -1 }", "0.5"));
        Assert.Contains("regex", PactOf.BodyRules("{ type: integer, exclusiveMinimum: -1 }", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public void LongLengthsAreNotCounted()
    {
        Assert.DoesNotContain("regex", PactOf.BodyRules("{ type: string, maxLength: 100000 }", "a"), StringComparison.Ordinal);
        Assert.Contains("{0,1000}", PactOf.BodyRules("{ type: string, maxLength: 1000 }", "a"), StringComparison.Ordinal);
    }

    [Fact]
    public void ItemsThatWantDifferentThingsAreMatchedByType()
    {
        var rules = new RuleSet();
        rules.Add("$[*]", [new EqualityMatcher()]);
        rules.Add("$[*]", [new NumberMatcher()]);
        rules.Add("$.a", [new EachKeyMatcher([new RegexMatcher("a")])]);
        rules.Add("$.a", [new EachKeyMatcher([new RegexMatcher("a")])]);
        Assert.Equal([new TypeMatcher()], rules.All[0].Matchers);
        Assert.IsType<EachKeyMatcher>(rules.All[1].Matchers.Single());
    }

    [Theory]
    [InlineData("name", "$.name")]
    [InlineData("a b", "$['a b']")]
    [InlineData("@id", "$['@id']")]
    [InlineData("it's", null)]
    [InlineData("", null)]
    public void NamesArePathsWhereVerifiersCanReadThem(string name, string? expected) => Assert.Equal(expected, BodyPath.Member("$", name));
}
