using System.Text;
using Photon.Pact.Format;
using Photon.Testing;

namespace Photon.Pact.Tests.Format;

public sealed class PactReaderTests
{
    [Fact]
    public void OwnPactsAreReadWhole()
    {
        var files = OwnPacts.Files;

        Assert.NotEmpty(files);
        Assert.All(files, file => Assert.NotEmpty(PactReader.Load(file).Interactions));
        var shop = PactReader.Load(Repository.PathOf("tests", "Photon.Engine.Tests", "Pact", "Cases", "shop", "expected", "ui-shop.json"));
        Assert.Equal(("ui", "shop", PactSpecification.V4), (shop.Consumer, shop.Provider, shop.Version));
        var first = shop.Interactions[0];
        Assert.Equal(("createProduct", 6), (first.OperationId, first.Location.Line));
        Assert.Equal(["Products"], first.Tags);
        Assert.Equal("createProduct/example/400/application/problem+json", first.Key);
        Assert.Equal(["createProduct example 400"], first.States.Select(s => s.Name));
    }

    [Theory]
    [InlineData("1.0.0", PactSpecification.V1)]
    [InlineData("1.1.0", PactSpecification.V1)]
    [InlineData("2.0.0", PactSpecification.V2)]
    [InlineData("3.0.0", PactSpecification.V3)]
    [InlineData("4.0", PactSpecification.V4)]
    public void VersionsAreRead(string text, PactSpecification version) =>
        Assert.Equal(version, PactText.Read(PactText.Of(version: text)).Version);

    [Fact]
    public void FlatRulesOfVersionTwoGoToTheirParts()
    {
        var request = PactText.Http(version: "2.0.0", request: """
            { "method": "get", "path": "/a", "query": "q=1&q=2&r=a+b", "headers": { "Accept": "a" }, "body": { "a": [1] },
              "matchingRules": { "$.body.a": { "min": 1, "match": "type" }, "$.body": { "match": "type" }, "$.headers.Accept": { "match": "regex", "regex": ".*" },
                                 "$.query.q": { "regex": "\\d" }, "$.path": { "match": "regex", "regex": "/.*" } } }
            """).Request;

        Assert.Equal(["$.a", "$"], request.Rules[RuleCategory.Body].Select(r => r.Path.ToString()));
        Assert.Equal("$.Accept", Assert.Single(request.Rules[RuleCategory.Header]).Path.ToString());
        Assert.Equal("$.q", Assert.Single(request.Rules[RuleCategory.Query]).Path.ToString());
        Assert.Equal("", Assert.Single(request.Rules[RuleCategory.Path]).Path.ToString());
        Assert.Equal(["q=1,2", "r=a b"], request.Query.Select(q => q.Name + "=" + string.Join(',', q.Values)));
        Assert.Equal("q=1&q=2&r=a+b", request.QueryText);
    }

    [Theory]
    [InlineData("\"provider_state\": \"a tea\",", "a tea")]
    [InlineData("\"providerState\": \"a tea\",", "a tea")]
    [InlineData("\"providerStates\": [{ \"name\": \"a tea\", \"params\": { \"id\": 7 } }, { \"name\": \"two\" }],", "a tea,two")]
    public void StatesAreReadAsEveryVersionWritesThem(string member, string names)
    {
        var interaction = PactText.Http(version: "3.0.0", more: member);

        Assert.Equal(names, string.Join(',', interaction.States.Select(s => s.Name)));
        Assert.Equal($"it given {names.Replace(",", ", ", StringComparison.Ordinal)}", interaction.Key);
        if (interaction.States[0].Parameters.TryGetValue("id", out var id))
            Assert.Equal(7, id.GetInt32());
    }

    [Fact]
    public void BodiesOfVersionFourAreJsonTextOrBytes()
    {
        Assert.Equal("{\"a\":1}", Text("""{ "content": { "a": 1 }, "contentType": "application/json", "encoded": false }"""));
        Assert.Equal("\"a\"", Text("""{ "content": "a", "contentType": "application/json" }"""));
        Assert.Equal("{}", Text("""{ "content": "{}", "contentType": "application/json", "encoded": "json" }"""));
        Assert.Equal("hello", Text("""{ "content": "aGVsbG8=", "contentType": "text/plain", "encoded": "base64" }"""));
        Assert.Equal(BodyState.Null, Body("""{ "content": null }""").State);
        Assert.Equal(BodyState.Empty, Body("""{ "content": "" }""").State);
        Assert.Equal(BodyState.Missing, PactText.Http().Response.Body.State);

        static string Text(string body) => Encoding.UTF8.GetString(Body(body).Bytes.Span);
        static PactBody Body(string body) => PactText.Http(response: $$"""{ "status": 200, "body": {{body}} }""").Response.Body;
    }

    [Fact]
    public void MessagesOfVersionsThreeAndFourAreRead()
    {
        var third = PactText.Read("""
            { "consumer": { "name": "a" }, "provider": { "name": "b" },
              "messages": [{ "description": "m", "contents": { "x": 1 }, "metaData": { "contentType": "application/json" },
                             "matchingRules": { "body": { "$.x": { "matchers": [{ "match": "integer" }] } } } }],
              "metadata": { "pactSpecification": { "version": "3.0.0" } } }
            """);
        var fourth = PactText.Read("""
            { "consumer": { "name": "a" }, "provider": { "name": "b" },
              "interactions": [
                { "type": "Asynchronous/Messages", "description": "m", "pending": true, "contents": { "content": "hi", "contentType": "text/plain", "encoded": false } },
                { "type": "Synchronous/Messages", "description": "m", "request": { "contents": { "content": 1 } }, "response": [{ "contents": { "content": 2 } }] }],
              "metadata": { "pactSpecification": { "version": "4.0" } } }
            """);

        var message = Assert.IsType<AsynchronousMessage>(Assert.Single(third.Interactions));
        Assert.IsType<Matcher.Integer>(Assert.Single(Assert.Single(message.Contents.Rules[RuleCategory.Body]).Matchers));
        Assert.Equal(["m", "m (2)"], fourth.Interactions.Select(i => i.Key));
        Assert.True(fourth.Interactions[0].IsPending);
        Assert.Single(Assert.IsType<SynchronousMessage>(fourth.Interactions[1]).Responses);
    }

    [Fact]
    public void BrokenFilesSayWhere()
    {
        Assert.StartsWith("ui-shop.json(1,14): error PHOT1001", PactText.Refuse("{ \"consumer\" }"), StringComparison.Ordinal);
        Assert.StartsWith("ui-shop.json(1,1): error PHOT6020", PactText.Refuse("{ \"openapi\": \"3.1.0\" }"), StringComparison.Ordinal);
        Assert.StartsWith("ui-shop.json(1,1): error PHOT6020", PactText.Refuse("[]"), StringComparison.Ordinal);
        var e = Assert.Throws<PactFormatException>(() => PactReader.Load(Path.Combine(Path.GetTempPath(), "no-such-pact.json")));
        Assert.Contains("PHOT6033", e.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PHOT6021", "(6,45)", """{ "method": "GET", "path": 7 }""")]
    [InlineData("PHOT6021", "(6,30)", """{ "method": "G T" }""")]
    [InlineData("PHOT6023", "'fuzzy'", """{ "matchingRules": { "body": { "$.a": { "matchers": [{ "match": "fuzzy" }] } } } }""")]
    [InlineData("PHOT6022", "'include' has no 'value'", """{ "matchingRules": { "body": { "$.a": { "matchers": [{ "match": "include" }] } } } }""")]
    [InlineData("PHOT6024", "'Snowflake'", """{ "generators": { "body": { "$.a": { "type": "Snowflake" } } } }""")]
    [InlineData("PHOT6028", "'[a-'", """{ "matchingRules": { "path": { "matchers": [{ "match": "regex", "regex": "[a-" }] } } }""")]
    [InlineData("PHOT6029", "'name'", """{ "matchingRules": { "body": { "name": { "matchers": [] } } } }""")]
    [InlineData("PHOT6030", "base64", """{ "body": { "content": "no base64!", "encoded": "base64" } }""")]
    [InlineData("PHOT6031", "'yyyy-bb'", """{ "matchingRules": { "body": { "$": { "matchers": [{ "match": "date", "format": "yyyy-bb" }] } } } }""")]
    [InlineData("PHOT6032", "'trailer'", """{ "matchingRules": { "trailer": {} } }""")]
    public void BrokenPartsSayWhatIsWrong(string code, string part, string request)
    {
        var said = PactText.Refuse(PactText.Of(request));

        Assert.Contains(code, said, StringComparison.Ordinal);
        Assert.Contains(part, said, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenInteractionsSayWhatIsWrong()
    {
        Assert.Contains("PHOT6027", PactText.Refuse(PactText.Of(version: "7.0")), StringComparison.Ordinal);
        Assert.Contains("PHOT6025", PactText.Refuse(PactText.Of(more: "\"pluginConfiguration\": { \"protobuf\": {} },")), StringComparison.Ordinal);
        Assert.Contains("PHOT6026", PactText.Refuse(PactText.Of().Replace("Synchronous/HTTP", "Synchronous/Wire", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("PHOT6022: The interaction 'it' has no 'request'", PactText.Refuse(PactText.Of().Replace("\"request\"", "\"requests\"", StringComparison.Ordinal)), StringComparison.Ordinal);
    }
}
