using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Pact;

/// <summary>A contract's pact as a test sees it.</summary>
internal sealed record PactOf(GeneratedFile File, IReadOnlyList<Diagnostic> Diagnostics)
{
    public static PactOptions Options { get; } = new() { Consumer = "ui", Provider = "shop" };

    public JsonNode Json => JsonNode.Parse(File.Text)!;

    public IReadOnlyList<JsonNode> Interactions => [.. Json["interactions"]!.AsArray().Select(interaction => interaction!)];

    public IReadOnlyList<string> Keys => [.. Interactions.Select(interaction => interaction["key"]!.GetValue<string>())];

    public IReadOnlyList<string> Reports => [.. Diagnostics.Select(d => $"{d.Location.Line},{d.Location.Column}: {d.Code}")];

    /// <summary>A whole contract.</summary>
    public static PactOf Contract(string yaml, PactOptions? options = null, string path = "api.yaml")
    {
        var contract = Reading.Contract.Of(yaml, path: path);
        var diagnostics = new DiagnosticBag();
        var model = Binder.Bind(contract.Document, diagnostics);
        var file = PactEmitter.FileOf(PactEmitter.Make(model, options ?? Options, contract.Document.Node.Location, diagnostics));
        return new PactOf(file, diagnostics.ToSortedList());
    }

    /// <summary>One answer with a schema and an example: the rules for its body.</summary>
    public static string BodyRules(string schema, string example)
    {
        var made = Contract($$"""
            openapi: 3.1.1
            info: { title: T, version: '1' }
            paths:
              /a:
                get:
                  operationId: a
                  responses:
                    '200': { description: D, content: { application/json: { schema: {{schema}}, example: {{example}} } } }
            """);
        Assert.Empty(made.Diagnostics);
        return made.Interactions.Single()["response"]!["matchingRules"]?["body"]?.ToJsonString() ?? "";
    }
}
