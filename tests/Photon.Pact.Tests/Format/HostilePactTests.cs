using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Pact.Generators;
using Photon.Pact.Matching;

namespace Photon.Pact.Tests.Format;

/// <summary>Pacts with one value changed are read or refused, and what was read can be matched and generated; nothing throws.</summary>
public sealed class HostilePactTests
{
    private static readonly string[] values =
    [
        "null", "true", "-1", "1e400", "99999999999999999999", "\"\"", "\"$\"", "\"$.a[\"", "\"$..\"", "\"\\u0000\"", "\"((((\"", "\"(a*)*$\"", "\"" + new string('(', 3000) + "\"",
        "\"" + new string('y', 40) + "\"", "\"'\"", "\"+9999 years\"", "\"${x}\"", "[]", "{}", "[null]", "{\"match\":\"type\"}", "{\"matchers\":[{\"match\":\"regex\"}]}",
        "{\"type\":\"RandomString\",\"size\":2147483647}", "{\"type\":\"Regex\",\"regex\":\"(((a{900}){900}){900})\"}", "{\"type\":\"DateTime\",\"expression\":\"+9999 years\"}", "\"text/plain\"", "\"application/xml\"",
        "\"multipart/form-data; boundary=\"", "[{\"match\":\"arrayContains\",\"variants\":[{\"index\":-5}]}]", "\"base64\"", "\"json\"",
    ];

    private const string Rich = """
        { "consumer": { "name": "a" }, "provider": { "name": "b" }, "metadata": { "pactSpecification": { "version": "4.0" } },
          "interactions": [
            { "type": "Synchronous/HTTP", "key": "k", "description": "d", "pending": false, "providerStates": [{ "name": "s", "params": { "id": 1 } }],
              "comments": { "references": { "OpenAPI": { "operationId": "o", "tag": "t" } } },
              "request": { "method": "POST", "path": "/a", "query": { "q": ["1"] }, "headers": { "X-A": ["1"], "Content-Type": "application/json" },
                "body": { "content": { "a": [1, { "b": "c" }], "d": null }, "contentType": "application/json", "encoded": false },
                "matchingRules": { "body": { "$.a": { "combine": "AND", "matchers": [{ "match": "type", "min": 1 }] }, "$.a[*]": { "combine": "OR", "matchers": [{ "match": "date", "format": "yyyy" }] } },
                                   "query": { "q": { "matchers": [{ "match": "regex", "regex": "\\d" }] } }, "path": { "matchers": [{ "match": "regex", "regex": "/.*" }] } },
                "generators": { "body": { "$.a[0]": { "type": "RandomInt", "min": 1, "max": 2 }, "$.d": { "type": "Regex", "regex": "[a-z]{2}" } }, "path": { "type": "ProviderState", "expression": "/${id}" },
                                "header": { "X-A": { "type": "DateTime", "format": "yyyy", "expression": "+1 day" } } } },
              "response": { "status": 200, "headers": { "Vary": ["a, b"] }, "body": { "content": "<a x='1'>t</a>", "contentType": "application/xml" },
                "matchingRules": { "body": { "$.a['@x']": { "matchers": [{ "match": "integer" }] } }, "status": { "matchers": [{ "match": "statusCode", "status": "success" }] },
                                   "header": { "Vary": { "matchers": [{ "match": "eachValue", "rules": [{ "match": "type" }] }] } } } } },
            { "type": "Synchronous/Messages", "description": "m", "request": { "contents": { "content": "aGk=", "encoded": "base64", "contentType": "text/plain" } },
              "response": [{ "contents": { "content": { "l": [1] } }, "metadata": { "k": "v" }, "matchingRules": { "body": { "$.l": { "matchers": [{ "match": "arrayContains", "variants": [{ "index": 0, "rules": {} }] }] } } } }] }] }
        """;

    [Fact]
    public void EveryValueMayBeWrong()
    {
        var root = NodeParser.Parse(new SourceText("rich.json", Rich), new DiagnosticBag())!;
        var places = new List<Node>();
        Collect(root, places);
        var read = 0;

        foreach (var place in places)
        {
            foreach (var value in values)
            {
                var json = NodeJson.Compact(Replace(root, place, NodeParser.Parse(new SourceText("value.json", value), new DiagnosticBag())!));
                var diagnostics = new DiagnosticBag();
                if (PactReader.Read(new SourceText("p.json", json), diagnostics) is { } pact)
                    read += pact.Interactions.Count(Use);
                else
                    Assert.NotEmpty(diagnostics.ToSortedList());
            }
        }

        Assert.True(read > 1000, $"{read} were read");
    }

    [Fact]
    public void EveryCutFileIsRefusedOrRead()
    {
        for (var length = 0; length < Rich.Length; length += 7)
            Assert.Contains("PHOT", PactText.Refuse(Rich[..length]), StringComparison.Ordinal);
    }

    [Fact]
    public void EveryAnswerIsJudged()
    {
        string[] types = ["application/json", "application/xml", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/mixed", "text/plain", "image/png", ";;", "/", ""];
        string[] bodies = [.. values, "", "{", "<", "<a", "<a><b/></a>", "%%%=&&=&=", "--x\r\n\r\n--x--", "--x--", "\uFFFF", "\0\u0001"];
        foreach (var expected in types)
        {
            foreach (var body in bodies)
            {
                var pact = PactBody.Of(System.Text.Encoding.UTF8.GetBytes(body), expected);
                foreach (var actual in types.SelectMany(t => bodies, (t, b) => (t, b)))
                {
                    var answer = new PactResponse { Headers = [new PactField("Content-Type", [actual.t])], Body = PactBody.Of(System.Text.Encoding.UTF8.GetBytes(actual.b)) };
                    var found = PactMatching.Response(new PactResponse { Body = pact }, answer);
                    Assert.All(found, m => Assert.NotEmpty(m.Message));
                }
            }
        }
    }

    private static bool Use(PactInteraction interaction)
    {
        switch (interaction)
        {
            case HttpInteraction http:
                var made = RequestGeneration.Apply(http.Request, new GeneratorContext(http.States.SelectMany(s => s.Parameters).DistinctBy(p => p.Key).ToDictionary(), new Uri("http://localhost/"), "k", DateTimeOffset.UnixEpoch));
                _ = PactMatching.Request(http.Request, made);
                _ = PactMatching.Response(http.Response, new PactResponse { Body = PactBody.Of(http.Response.Body.Bytes), Headers = http.Response.Headers });
                break;
            case SynchronousMessage message:
                _ = PactMatching.Message(message.Request, message.Request);
                foreach (var response in message.Responses)
                    _ = PactMatching.Message(response, message.Request);
                break;
        }

        return true;
    }

    private static void Collect(Node node, List<Node> places)
    {
        places.Add(node);
        foreach (var child in node switch { ObjectNode o => o.Members.Select(m => m.Value), ArrayNode a => a.Items, _ => [] })
            Collect(child, places);
    }

    private static Node Replace(Node node, Node place, Node value) => ReferenceEquals(node, place) ? value : node switch
    {
        ObjectNode o => new ObjectNode(o.Source, o.Offset, [.. o.Members.Select(m => m with { Value = Replace(m.Value, place, value) })]),
        ArrayNode a => new ArrayNode(a.Source, a.Offset, [.. a.Items.Select(i => Replace(i, place, value))]),
        _ => node,
    };
}
