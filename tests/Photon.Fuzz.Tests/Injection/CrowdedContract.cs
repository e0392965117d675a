using System.Text.Json.Nodes;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>Contracts in which one place is taken by many texts at once, so that their names meet.</summary>
internal static class CrowdedContract
{
    public static IReadOnlyDictionary<string, Func<IReadOnlyList<string>, JsonNode>> Places { get; } =
        new Dictionary<string, Func<IReadOnlyList<string>, JsonNode>>(StringComparer.Ordinal)
        {
            ["schemas"] = texts => Contract(schemas: [.. texts.Select(t => (t, Simple("a")))]),
            ["schema overrides"] = texts => Contract(schemas: [.. texts.Select((t, i) => ($"S{i}", With(Simple("a"), "x-photon-name", t)))]),
            ["schema titles"] = texts => Contract(schemas: [("One", new JsonObject { ["oneOf"] = ArrayOf(texts, t => With(Simple($"p{t.Length}"), "title", t)) })]),
            ["properties"] = texts => Contract(schemas: [("One", Object(texts, Text))]),
            ["inline properties"] = texts => Contract(schemas: [("One", Object(texts, () => Simple("a")))]),
            ["property overrides"] = texts => Contract(schemas: [("One", new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(texts.Select((t, i) => KeyValuePair.Create($"p{i}", (JsonNode?)With(Text(), "x-photon-name", t)))),
            })]),
            ["enum values"] = texts => Contract(schemas: [("One", new JsonObject { ["type"] = "string", ["enum"] = ArrayOf(texts, t => JsonValue.Create(t)) })]),
            ["enum names"] = texts => Contract(schemas: [("One", new JsonObject
            {
                ["type"] = "integer",
                ["enum"] = new JsonArray([.. texts.Select((_, i) => (JsonNode)i)]),
                ["x-enum-varnames"] = ArrayOf(texts, t => JsonValue.Create(t)),
            })]),
            ["operationIds"] = texts => Contract(operations: [.. texts.Select((t, i) => ($"/p{i}", With(Operation(), "operationId", t)))]),
            ["operation overrides"] = texts => Contract(operations: [.. texts.Select((t, i) => ($"/p{i}", With(Operation(), "x-photon-name", t)))]),
            ["paths"] = texts => Contract(operations: [.. texts.Select(t => ("/" + t, Operation()))]),
            ["tags"] = texts => Contract(operations: [.. texts.Select((t, i) => ($"/p{i}", With(Operation(), "tags", new JsonArray(t))))]),
            ["query parameters"] = texts => Parameters(texts, "query"),
            ["cookie parameters"] = texts => Parameters(texts, "cookie"),
            ["parameter overrides"] = texts => Contract(operations: [("/p", With(Operation(), "parameters",
                new JsonArray([.. texts.Select((t, i) => With(Parameter($"q{i}", "query"), "x-photon-name", t))])))]),
            ["inline parameters"] = texts => Contract(operations: [("/p", With(Operation(), "parameters",
                ArrayOf(texts, t => With(Parameter(t, "query"), "schema", new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a", "b") }))))]),
            ["response headers"] = texts => Contract(operations: [("/p", Operation(new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "", ["headers"] = Map(texts, () => new JsonObject { ["schema"] = Text() }) },
            }))]),
            ["media types"] = texts => Contract(operations: [("/p", Operation(new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "", ["content"] = Map(texts, () => new JsonObject { ["schema"] = Text() }) },
            }))]),
            ["form fields"] = texts => Contract(operations: [("/p", With(Operation(), "requestBody", new JsonObject
            {
                ["content"] = new JsonObject { ["multipart/form-data"] = new JsonObject { ["schema"] = Object(texts, Text) } },
            }))]),
            ["discriminator values"] = texts => Contract(schemas:
            [
                ("A", With(Simple("kind"), "required", new JsonArray("kind"))),
                ("B", With(Simple("kind"), "required", new JsonArray("kind"))),
                ("One", new JsonObject
                {
                    ["oneOf"] = new JsonArray(Ref("A"), Ref("B")),
                    ["discriminator"] = new JsonObject
                    {
                        ["propertyName"] = "kind",
                        ["mapping"] = Map(texts, () => JsonValue.Create("#/components/schemas/A")),
                    },
                }),
            ]),
            ["security schemes"] = texts => With(Contract(operations: [("/p", Operation())]), "components", new JsonObject
            {
                ["securitySchemes"] = Map(texts, () => new JsonObject { ["type"] = "http", ["scheme"] = "bearer" }),
            }),
            ["links"] = texts => Contract(operations: [("/p", Operation(new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = "", ["links"] = Map(texts, () => new JsonObject { ["operationId"] = "op" }) },
            }, "op"))]),
        };

    private static JsonObject Contract((string Name, JsonObject Schema)[]? schemas = null, (string Path, JsonObject Operation)[]? operations = null)
    {
        var used = (schemas ?? []).TakeLast(3).Select((s, i) => ($"/use{i}", Operation(new JsonObject
        {
            ["200"] = new JsonObject { ["description"] = "", ["content"] = new JsonObject { ["application/json"] = new JsonObject { ["schema"] = Ref(s.Name) } } },
        }, $"use{i}")));
        return new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = "Crowd", ["version"] = "1" },
            ["paths"] = new JsonObject(used.Concat(operations ?? []).Select(o => KeyValuePair.Create(o.Item1, (JsonNode?)new JsonObject { [o.Item2.ContainsKey("requestBody") ? "post" : "get"] = o.Item2 }))),
            ["components"] = new JsonObject { ["schemas"] = new JsonObject((schemas ?? []).Select(s => KeyValuePair.Create(s.Name, (JsonNode?)s.Schema))) },
        };
    }

    private static JsonObject Parameters(IReadOnlyList<string> texts, string place) =>
        Contract(operations: [("/p", With(Operation(), "parameters", ArrayOf(texts, t => Parameter(t, place))))]);

    private static JsonObject Parameter(string name, string place) => new() { ["name"] = name, ["in"] = place, ["schema"] = Text() };

    private static JsonObject Operation(JsonObject? responses = null, string? id = null)
    {
        var operation = new JsonObject { ["responses"] = responses ?? new JsonObject { ["204"] = new JsonObject { ["description"] = "" } } };
        return id is null ? operation : With(operation, "operationId", id);
    }

    private static JsonObject Ref(string name) => new()
    {
        ["$ref"] = "#/components/schemas/" + Uri.EscapeDataString(WellFormed(name).Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)),
    };

    private static string WellFormed(string text) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));

    private static JsonObject Simple(string property) => new() { ["type"] = "object", ["properties"] = new JsonObject { [property] = Text() } };

    private static JsonObject Text() => new() { ["type"] = "string" };

    private static JsonObject Object(IEnumerable<string> names, Func<JsonNode> schema) => new() { ["type"] = "object", ["properties"] = Map(names, schema) };

    private static JsonObject Map(IEnumerable<string> names, Func<JsonNode> value) => new(names.Select(n => KeyValuePair.Create(n, (JsonNode?)value())));

    private static JsonArray ArrayOf(IEnumerable<string> texts, Func<string, JsonNode> item) => [.. texts.Select(item)];

    private static JsonObject With(JsonObject target, string name, JsonNode value)
    {
        target[name] = value;
        return target;
    }
}
