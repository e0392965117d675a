using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Photon.Pact.Generators;
using Photon.Pact.Tests.Format;

namespace Photon.Pact.Tests.Generators;

public sealed class GenerationTests
{
    [Fact]
    public void StateValuesGoIntoEveryPart()
    {
        var request = PactText.Http(request: """
            { "method": "PUT", "path": "/teas/1", "query": { "for": ["x"] }, "headers": { "X-Id": "1", "Content-Type": "application/json" },
              "body": { "content": { "id": 1, "items": [{ "id": "a" }, { "id": "b" }], "url": "http://mock:1/teas/1" }, "contentType": "application/json" },
              "generators": {
                "path": { "type": "ProviderState", "expression": "/teas/${id}", "dataType": "STRING" },
                "query": { "for": { "type": "ProviderState", "expression": "${name}" } },
                "header": { "x-id": { "type": "ProviderState", "expression": "id" } },
                "body": { "$.id": { "type": "ProviderState", "expression": "${id}" }, "$.items[*].id": { "type": "ProviderState", "expression": "n-${id}" },
                          "$.url": { "type": "MockServerURL", "regex": ".*(/teas/\\d+)$", "example": "http://mock:1/teas/1" } } } }
            """).Request;

        var made = RequestGeneration.Apply(request, Context(new() { ["id"] = JsonSerializer.SerializeToElement(42), ["name"] = JsonSerializer.SerializeToElement("Ann Lee") }));

        Assert.Equal("/teas/42", made.Path);
        Assert.Equal(["Ann Lee"], made.Query[0].Values);
        Assert.Equal(["42"], made.Headers[0].Values);
        Assert.Equal("""{"id":42,"items":[{"id":"n-42"},{"id":"n-42"}],"url":"http://localhost:5000/teas/1"}""", Encoding.UTF8.GetString(made.Body.Bytes.Span));
    }

    [Theory]
    [InlineData("application/xml", "<?xml version='1.0'?><tea id='1' x='2'><name>a</name><n>0</n><n>0</n></tea>", "$.tea['@id']", "<tea id=\"42\" x=\"2\"><name>a</name><n>0</n><n>0</n></tea>")]
    [InlineData("text/xml", "<tea><n>0</n><n>0</n></tea>", "$.tea.n", "<tea><n>42</n><n>42</n></tea>")]
    [InlineData("text/xml", "<tea><n>0</n></tea>", "$.tea.n['#text']", "<tea><n>42</n></tea>")]
    [InlineData("application/x-www-form-urlencoded", "a=1&b=2", "$.b", "a=1&b=42")]
    [InlineData("text/plain", "hello", "$", "42")]
    public void ValuesGoIntoBodiesThatAreNoJson(string type, string body, string path, string expected)
    {
        var request = PactText.Http(request: $$"""
            { "headers": { "Content-Type": "{{type}}" }, "body": { "content": "{{body}}", "contentType": "{{type}}" },
              "generators": { "body": { "{{path}}": { "type": "ProviderState", "expression": "${id}" } } } }
            """).Request;

        var made = RequestGeneration.Apply(request, Context(new() { ["id"] = JsonSerializer.SerializeToElement(42) }));

        Assert.EndsWith(expected, Encoding.UTF8.GetString(made.Body.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public void ExamplesStayWhereAStateMadeNoValue()
    {
        var request = PactText.Http(request: """{ "path": "/teas/1", "generators": { "path": { "type": "ProviderState", "expression": "/teas/${id}" } } }""").Request;

        Assert.Equal("/teas/1", RequestGeneration.Apply(request, Context([])).Path);
    }

    [Theory]
    [InlineData("""{ "type": "RandomInt", "min": 5, "max": 7 }""", "[567]")]
    [InlineData("""{ "type": "RandomInt", "min": -9223372036854775808, "max": 9223372036854775807 }""", "-?\\d+")]
    [InlineData("""{ "type": "RandomDecimal", "digits": 6 }""", "(?=.{7}$)[1-9]\\d*\\.\\d*[1-9]")]
    [InlineData("""{ "type": "RandomHexadecimal", "digits": 4 }""", "\"[0-9A-F]{4}\"")]
    [InlineData("""{ "type": "RandomString", "size": 12 }""", "\"[0-9A-Za-z]{12}\"")]
    [InlineData("""{ "type": "RandomBoolean" }""", "true|false")]
    [InlineData("""{ "type": "Regex", "regex": "^(?:a|bc)-[0-9A-F]{3}\\d?\\.[^x]+$" }""", "\"(a|bc)-[0-9A-F]{3}[0-9]?\\.[^x]+\"")]
    [InlineData("""{ "type": "Regex", "regex": "[[:alpha:]]{3}-\\h{4}" }""", "\"[A-Za-z]{3}-[0-9A-Fa-f]{4}\"")]
    [InlineData("""{ "type": "Regex", "regex": "(?=a)b" }""", "0")]
    [InlineData("""{ "type": "Uuid" }""", "\"[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}\"")]
    [InlineData("""{ "type": "Uuid", "format": "URN" }""", "\"urn:uuid:[0-9a-f-]{36}\"")]
    [InlineData("""{ "type": "Date", "format": "dd.MM.yyyy", "expression": "tomorrow + 1 month" }""", "\"03.04.2024\"")]
    [InlineData("""{ "type": "Time", "expression": "+1 hour" }""", "\"11:20:30\"")]
    [InlineData("""{ "type": "DateTime" }""", "\"2024-03-02T10:20:30Z\"")]
    [InlineData("""{ "type": "DateTime", "format": "yyyy-MM-dd'T'HH:mm:ss.SSSX EEEE", "expression": "today @ noon - 5 minutes" }""", "\"2024-03-02T11:55:00.000Z Saturday\"")]
    public void ValuesAreOfTheirKindAndTheSameInEachRun(string generator, string pattern)
    {
        var request = PactText.Http(request: $$"""
            { "body": { "content": { "v": 0 }, "contentType": "application/json" }, "generators": { "body": { "$.v": {{generator}} } } }
            """).Request;

        var first = Value(Context([]));

        Assert.Matches(new Regex($"^(?:{pattern})$"), first);
        Assert.Equal(first, Value(Context([])));

        string Value(GeneratorContext context) => Encoding.UTF8.GetString(RequestGeneration.Apply(request, context).Body.Bytes.Span)[5..^1];
    }

    [Fact]
    public void AnotherKeyMakesOtherValues()
    {
        var request = PactText.Http(request: """{ "path": "/", "generators": { "path": { "type": "RandomString", "size": 20 } } }""").Request;

        Assert.NotEqual(
            RequestGeneration.Apply(request, Context([])).Path,
            RequestGeneration.Apply(request, Context([]) with { Seed = "other" }).Path);
    }

    private static GeneratorContext Context(Dictionary<string, JsonElement> values) =>
        new(values, new Uri("http://localhost:5000/"), "key", new DateTimeOffset(2024, 3, 2, 10, 20, 30, TimeSpan.Zero));
}
