using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Photon.Testing.Fuzzing;

/// <summary>A contract that carries one text in every place where a contract may carry any text.</summary>
public static class HostileContract
{
    /// <param name="text">The text; each place gets it with a number behind, so that names differ.</param>
    public static byte[] With(string text)
    {
        var number = 0;
        string Next() => $"{text}{number++}";
        var thing = new JsonObject
        {
            ["title"] = Next(),
            ["description"] = Next(),
            ["type"] = "object",
            ["required"] = new JsonArray("required " + text),
            ["properties"] = new JsonObject
            {
                ["required " + text] = new JsonObject { ["type"] = "string", ["description"] = Next(), ["default"] = Next(), ["example"] = Next() },
                [Next()] = new JsonObject { ["type"] = "integer", ["description"] = Next(), ["x-evil"] = Next() },
                [Next()] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(Next(), Next()), ["description"] = Next() },
                [Next()] = new JsonObject { ["const"] = Next() },
                [Next()] = new JsonObject { ["type"] = "object", ["patternProperties"] = new JsonObject { ["^a"] = new JsonObject { ["title"] = Next() } } },
                [Next()] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [Next()] = new JsonObject() } } },
                [Next()] = new JsonObject { ["type"] = "string", ["format"] = Next(), ["contentMediaType"] = Next() },
            },
            ["example"] = new JsonObject { [Next()] = Next() },
        };
        var union = new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["title"] = Next(), ["type"] = "string" },
                new JsonObject { ["title"] = Next(), ["type"] = "object", ["required"] = new JsonArray("u" + text), ["properties"] = new JsonObject { ["u" + text] = new JsonObject() } }),
        };
        var operation = new JsonObject
        {
            ["operationId"] = Next(),
            ["summary"] = Next(),
            ["description"] = Next(),
            ["tags"] = new JsonArray(Next()),
            ["parameters"] = new JsonArray(
                new JsonObject { ["name"] = Next(), ["in"] = "query", ["description"] = Next(), ["schema"] = new JsonObject { ["type"] = "string", ["default"] = Next() } },
                new JsonObject { ["name"] = "X-Header", ["in"] = "header", ["description"] = Next(), ["schema"] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray(Next()) } }),
            ["requestBody"] = new JsonObject { ["description"] = Next(), ["content"] = Json("#/components/schemas/thing", Next()) },
            ["responses"] = new JsonObject
            {
                ["200"] = new JsonObject { ["description"] = Next(), ["content"] = Json("#/components/schemas/union", Next()) },
                ["default"] = new JsonObject { ["description"] = Next() },
            },
            ["security"] = new JsonArray(new JsonObject { ["key"] = new JsonArray(Next()) }),
        };
        var document = new JsonObject
        {
            ["openapi"] = "3.1.0",
            ["info"] = new JsonObject { ["title"] = Next(), ["version"] = Next(), ["description"] = Next(), ["license"] = new JsonObject { ["name"] = Next() } },
            ["servers"] = new JsonArray(new JsonObject { ["url"] = "https://x.example/", ["description"] = Next() }),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = Next(), ["description"] = Next() }),
            ["paths"] = new JsonObject { ["/a/" + WithoutBraces(text)] = new JsonObject { ["summary"] = Next(), ["post"] = operation } },
            ["components"] = new JsonObject
            {
                ["schemas"] = new JsonObject { ["thing"] = thing, ["union"] = union, [Next()] = new JsonObject { ["type"] = "string", ["enum"] = new JsonArray("a") } },
                ["securitySchemes"] = new JsonObject { ["key"] = new JsonObject { ["type"] = "apiKey", ["in"] = "header", ["name"] = "X-Key", ["description"] = Next() } },
            },
        };
        return Encoding.UTF8.GetBytes(document.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
    }

    /// <summary>Braces in a path are parameters, not text.</summary>
    private static string WithoutBraces(string text) => text.Replace('{', '(').Replace('}', ')').Replace('?', '_').Replace('#', '_');

    private static JsonObject Json(string reference, string name) => new()
    {
        ["application/json"] = new JsonObject
        {
            ["schema"] = new JsonObject { ["$ref"] = reference },
            ["examples"] = new JsonObject { [name] = new JsonObject { ["summary"] = name, ["value"] = name } },
        },
    };
}
