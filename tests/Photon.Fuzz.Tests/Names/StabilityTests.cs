using System.Globalization;
using System.Text.Json.Nodes;
using Photon.Engine;

namespace Photon.Fuzz.Tests.Names;

/// <summary>A change in one part of a contract renames nothing elsewhere.</summary>
public sealed class StabilityTests
{
    private const int Documents = 8;
    private const int Insertions = 3;

    [Fact]
    public void ANewSchemaRenamesNothing() => Check((contract, random) =>
    {
        var word = Word(random);
        Insert(SchemasOf(contract), random, word, JsonNode.Parse("""
            {
              "type": "object", "required": [ "id" ],
              "properties": {
                "id": { "type": "string" }, "kind": { "type": "string", "enum": [ "a", "b" ] },
                "details": { "type": "object", "properties": { "items": { "type": "array", "items": { "type": "object", "properties": { "name": { "type": "string" } } } } } }
              }
            }
            """)!);
    });

    [Fact]
    public void ANewOperationRenamesNothing() => Check((contract, random) =>
    {
        var word = Word(random);
        Insert(contract["paths"]!.AsObject(), random, "/" + word, JsonNode.Parse($$"""
            {
              "get": {
                "operationId": "get{{word}}", "tags": [ "{{word}}" ],
                "parameters": [ { "name": "filter", "in": "query", "type": "string", "schema": { "type": "string" } } ],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "type": "object", "properties": { "a": { "type": "string" } } } } } } }
              }
            }
            """)!);
    });

    [Fact]
    public void AnotherOrderOfSchemasRenamesNothing() => Check((contract, random) =>
    {
        var schemas = SchemasOf(contract);
        var members = schemas.ToList();
        schemas.Clear();
        foreach (var member in members.OrderBy(_ => random.Next()))
            schemas.Add(member);
    });

    private static void Check(Action<JsonObject, Random> change)
    {
        var documents = RealDocuments.Some(Documents);
        Assert.SkipWhen(documents.Count == 0, "The corpus is not here.");
        var problems = new List<string>();
        foreach (var file in documents)
        {
            var before = Generate(RealDocuments.ReadJson(file));
            Assert.True(before.Files.Count > 0, $"{file}: {string.Join("; ", before.Diagnostics.Take(3))}");
            var declared = Declarations.Public(before.Files);
            for (var seed = 0; seed < Insertions; seed++)
            {
                var contract = RealDocuments.ReadJson(file);
                change(contract, new Random(seed));
                var after = Generate(contract);
                problems.AddRange(declared.Except(Declarations.Public(after.Files)).Take(3).Select(d => $"{Path.GetFileName(file)}, seed {seed}: lost {d}"));
                problems.AddRange(before.Files
                    .Where(f => f.RelativePath.StartsWith("Models/", StringComparison.Ordinal))
                    .Except(after.Files)
                    .Take(3)
                    .Select(f => $"{Path.GetFileName(file)}, seed {seed}: {f.RelativePath} changed"));
            }
        }

        Assert.True(problems.Count == 0, $"{problems.Count} problems\n" + string.Join('\n', problems.Take(30)));
    }

    private static GenerateResult Generate(JsonObject contract) => Generator.Generate(Fuzzing.Request(1, contract.ToJsonString()));

    private static string Word(Random random) => "zq" + random.Next(100, 999).ToString(CultureInfo.InvariantCulture) + "Unrelated";

    private static JsonObject SchemasOf(JsonObject contract)
    {
        var (owner, name) = contract.ContainsKey("swagger") ? (contract, "definitions") : (Child(contract, "components"), "schemas");
        return Child(owner, name);
    }

    private static JsonObject Child(JsonObject owner, string name)
    {
        if (owner[name] is not JsonObject child)
            owner[name] = child = [];
        return child;
    }

    private static void Insert(JsonObject target, Random random, string name, JsonNode value) => target.Insert(random.Next(target.Count + 1), name, value);
}
