using System.Text.Json.Nodes;
using Photon.Engine;

namespace Photon.Fuzz.Tests.Contracts;

/// <summary>Contracts of all versions with the same names live in one project.</summary>
public sealed class SeveralContractsTests(SharedCompiler shared)
{
    private const string Schema = """
        { "type": "object", "required": [ "id" ], "properties": {
          "id": { "type": "integer" }, "kind": { "type": "string", "enum": [ "a", "b" ] }, "next": { "$ref": "REF" }, "inner": { "type": "object", "properties": { "x": { "type": "string" } } } } }
        """;

    [Fact]
    public async Task SameNamesInSeveralNamespacesCompileTogether()
    {
        string[] contracts = [.. new[] { "2.0", "3.0.3", "3.1.0", "3.2.0" }.Select(Contract)];
        var results = contracts.Select((c, i) => Generator.Generate(Fuzzing.Request(i, c))).ToList();
        Assert.All(results, r => Assert.Empty(r.Diagnostics));
        Assert.All(results, r => Assert.Contains(r.Files, f => f.RelativePath == "Models/Thing.g.cs"));
        Assert.All(results, r => Assert.DoesNotContain(r.Files, f => f.RelativePath.StartsWith("Runtime/", StringComparison.Ordinal)));
        var compiled = await shared.Compiler.CheckAsync(
            Fuzzing.Compilation(results.SelectMany((r, i) => Fuzzing.Below(i, r.Files))), TestContext.Current.CancellationToken);
        Assert.Empty(compiled.Messages);
    }

    /// <summary>The same API in the words of a version.</summary>
    private static string Contract(string version)
    {
        var isSwagger = version == "2.0";
        var reference = isSwagger ? "#/definitions/Thing" : "#/components/schemas/Thing";
        var schema = JsonNode.Parse(Schema.Replace("REF", reference, StringComparison.Ordinal));
        JsonObject Ref() => new() { ["$ref"] = reference };
        JsonObject Json() => new() { ["application/json"] = new JsonObject { ["schema"] = Ref() } };
        var operation = new JsonObject
        {
            ["operationId"] = "setThing",
            ["tags"] = new JsonArray("things"),
            ["responses"] = new JsonObject { ["200"] = isSwagger ? new JsonObject { ["description"] = "", ["schema"] = Ref() } : new JsonObject { ["description"] = "", ["content"] = Json() } },
        };
        if (isSwagger)
            operation["parameters"] = new JsonArray(new JsonObject { ["name"] = "body", ["in"] = "body", ["schema"] = Ref() });
        else
            operation["requestBody"] = new JsonObject { ["content"] = Json() };
        var contract = new JsonObject
        {
            [isSwagger ? "swagger" : "openapi"] = version,
            ["info"] = new JsonObject { ["title"] = "Things", ["version"] = "1" },
            ["paths"] = new JsonObject { ["/things"] = new JsonObject { ["put"] = operation } },
        };
        var schemas = new JsonObject { ["Thing"] = schema };
        if (isSwagger)
            contract["definitions"] = schemas;
        else
            contract["components"] = new JsonObject { ["schemas"] = schemas };
        return contract.ToJsonString();
    }
}
