using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Matching;
using Photon.Pact.Tests.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Tests.Matching;

/// <summary>Headers, queries and bodies that are no JSON.</summary>
public sealed class PartTests
{
    [Theory]
    [InlineData("Content-Type", "application/json", "application/json;charset=utf-8", true)]
    [InlineData("Content-Type", "application/json;charset=utf-8", "application/json", false)]
    [InlineData("Content-Type", "application/json;charset=utf-8", "application/json; charset=UTF-8", true)]
    [InlineData("Vary", "Accept, Origin", "Accept,Origin", true)]
    [InlineData("Vary", "Accept, Origin", "Origin, Accept", false)]
    [InlineData("X-Any", "a", "A", false)]
    public void HeadersMatch(string name, string expected, string actual, bool isMatch)
    {
        var found = PactMatching.Response(
            new PactResponse { Headers = [new PactField(name, [expected])] },
            new PactResponse { Headers = [new PactField(name.ToUpperInvariant(), actual.Split(','))] });

        Assert.Equal(isMatch, found.Count == 0);
    }

    [Fact]
    public void RulesOfHeadersAndQueriesGoByName()
    {
        var request = PactText.Http(request: """
            { "method": "GET", "path": "/a", "query": { "page[size]": ["1"], "id": ["7"] }, "headers": { "X-Id": ["7"] },
              "matchingRules": { "query": { "page[size]": { "matchers": [{ "match": "integer" }] }, "$.id": { "matchers": [{ "match": "type", "min": 1, "max": 2 }] } },
                                 "header": { "x-id": { "matchers": [{ "match": "regex", "regex": "\\d+" }] } } } }
            """).Request;

        Assert.Empty(PactMatching.Request(request, Actual(["12"], ["1", "2"], "99")));
        Assert.Equal(
            ["The query parameter 'page[size]' is 'x', and must be a number without fraction and exponent.", "The header X-Id is 'x', and must be a text that matches \\d+."],
            PactMatching.Request(request, Actual(["x"], ["1"], "x")).Select(m => m.Message));
        Assert.Equal(MismatchPart.Query, Assert.Single(PactMatching.Request(request, Actual(["1"], ["1", "2", "3"], "1"))).Part);

        static PactRequest Actual(string[] sizes, string[] ids, string header) => new()
        {
            Method = "get",
            Path = "/a",
            Query = [new PactField("id", ids), new PactField("page[size]", sizes)],
            Headers = [new PactField("X-ID", [header])],
        };
    }

    [Theory]
    [InlineData("a=1&b=x+y", "b=x%20y&a=2", true)]
    [InlineData("a=1&b=x+y", "b=x&a=2", false)]
    [InlineData("a=1", "a=one", false)]
    [InlineData("a=1", "a=1&c=1", false)]
    public void FormsMatchByField(string expected, string actual, bool isMatch) =>
        Assert.Equal(isMatch, Bodies("application/x-www-form-urlencoded", expected, actual, """{ "$.a": { "matchers": [{ "match": "integer" }] } }""").Count == 0);

    [Fact]
    public void XmlMatchesByElementAttributeAndText()
    {
        const string rules = """{ "$.tea.price['#text']": { "matchers": [{ "match": "decimal" }] }, "$.tea['@id']": { "matchers": [{ "match": "integer" }] }, "$.tea.leaf": { "matchers": [{ "match": "type" }] } }""";

        Assert.Empty(Bodies("application/xml", "<tea id='1'><price>5</price><leaf>a</leaf></tea>", "<tea id='77' more=''><price> 6.5 </price><leaf>b</leaf><leaf>c</leaf></tea>", rules));
        Assert.Equal(
            ["$.tea['@id'] is 'x', and must be a number without fraction and exponent.", "$.tea.price['#text'] is 'dear', and must be a number with a fraction or an exponent.", "$.tea.leaf is missing: there must be one more <leaf>."],
            Bodies("application/xml", "<tea id='1'><price>5</price><leaf>a</leaf></tea>", "<tea id='x'><price>dear</price></tea>", rules).Select(m => m.Message));
        Assert.StartsWith("The body is no XML", Assert.Single(Bodies("text/xml", "<a/>", "<a", "{}")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void XmlWithADocumentTypeIsRefused() =>
        Assert.NotEmpty(Bodies("application/xml", "<a>x</a>", "<!DOCTYPE a [<!ENTITY b 'x'>]><a>&b;</a>", "{}"));

    [Fact]
    public void PartsOfAMultipartBodyMatchByName()
    {
        const string type = "multipart/form-data; boundary=AB";
        var expected = Multipart(("name", "text/plain", "tea"), ("data", "application/json", """{"a":1}"""));
        const string rules = """{ "$.data.a": { "matchers": [{ "match": "integer" }] } }""";

        Assert.Empty(Bodies(type, expected, Multipart(("data", "application/json", """{"a":5}"""), ("name", "text/plain", "tea"), ("more", "text/plain", "x")), rules));
        Assert.Equal(
            ["$.name", "$.data.a"],
            Bodies(type, expected, Multipart(("data", "application/json", """{"a":"x"}"""), ("name", "text/plain", "coffee")), rules).Select(m => m.Path));
        Assert.Equal("$.data", Assert.Single(Bodies(type, expected, Multipart(("name", "text/plain", "tea")), rules)).Path);

        static string Multipart(params (string Name, string Type, string Text)[] parts) =>
            string.Concat(parts.Select(p => $"--AB\r\nContent-Disposition: form-data; name=\"{p.Name}\"\r\nContent-Type: {p.Type}\r\n\r\n{p.Text}\r\n")) + "--AB--\r\n";
    }

    [Fact]
    public void BytesMatchWholeOrByWhatTheyLookLike()
    {
        var png = new byte[] { 0x89, 0x50, 0x4E, 0x47, 1, 2 };

        Assert.Empty(PactMatching.Response(Png("{}", png), Answer(png)));
        Assert.NotEmpty(PactMatching.Response(Png("{}", png), Answer([.. png, 3])));
        Assert.Empty(PactMatching.Response(Png("""{ "$": { "matchers": [{ "match": "contentType", "value": "image/png" }] } }""", png), Answer([.. png, 3])));

        static PactResponse Png(string rules, byte[] bytes) => PactText.Http(response: $$"""
            { "status": 200, "body": { "content": "{{Convert.ToBase64String(bytes)}}", "contentType": "image/png", "encoded": "base64" }, "matchingRules": { "body": {{rules}} } }
            """).Response;
        static PactResponse Answer(byte[] bytes) => new() { Headers = [new PactField("Content-Type", ["image/png"])], Body = PactBody.Of(bytes) };
    }

    [Fact]
    public void AnotherContentTypeAndBrokenJsonAreTold()
    {
        Assert.Equal(
            "The body is text/html, and must be application/json: '<html>oh no</html>'",
            Assert.Single(Bodies("application/json", "{}", "<html>oh no</html>", "{}", "text/html")).Message);
        Assert.StartsWith("The body is no JSON (line 1, column 8:", Assert.Single(Bodies("application/json", "{}", "{ \"a\": ", "{}")).Message, StringComparison.Ordinal);
        Assert.Equal("There is no body, and it must be like '{}'", Assert.Single(Bodies("application/json", "{}", "", "{}")).Message);
    }

    [Fact]
    public void MetadataOfMessagesMatchesByRuleOrValue()
    {
        var expected = ((AsynchronousMessage)PactText.Read("""
            { "consumer": { "name": "a" }, "provider": { "name": "b" }, "metadata": { "pactSpecification": { "version": "4.0" } },
              "interactions": [{ "type": "Asynchronous/Messages", "description": "m", "contents": { "content": { "x": 1 }, "contentType": "application/json" },
                "metadata": { "contentType": "application/json", "key": "a.b", "retries": 3 },
                "matchingRules": { "metadata": { "key": { "matchers": [{ "match": "regex", "regex": "[a-z.]+" }] } } } }] }
            """).Interactions[0]).Contents;

        Assert.Empty(PactMatching.Message(expected, With(expected, "key", "c.d")));
        Assert.Equal("key", Assert.Single(PactMatching.Message(expected, With(expected, "key", "C"))).Path);
        Assert.Equal("The metadata 'retries' is \"4\", and must be 3.", Assert.Single(PactMatching.Message(expected, With(expected, "retries", "4"))).Message);

        static PactMessage With(PactMessage message, string name, string value) => message with
        {
            Metadata = [.. message.Metadata.Where(m => m.Key != name), KeyValuePair.Create(name, JsonText.OfText(value))],
        };
    }

    private static IReadOnlyList<Mismatch> Bodies(string type, string expected, string actual, string rules, string? actualType = null)
    {
        var encoded = Convert.ToBase64String(Encoding.UTF8.GetBytes(expected));
        var response = PactText.Http(response: $$"""
            { "status": 200, "body": { "content": "{{encoded}}", "contentType": "{{type}}", "encoded": "base64" }, "matchingRules": { "body": {{rules}} } }
            """).Response;
        return PactMatching.Response(response, new PactResponse { Headers = [new PactField("Content-Type", [actualType ?? type])], Body = PactBody.Of(Encoding.UTF8.GetBytes(actual)) });
    }
}
