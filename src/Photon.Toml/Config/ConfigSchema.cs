using System.Text.Json;
using System.Text.Json.Nodes;

namespace Photon.Toml.Config;

/// <summary>The JSON schema of photon.toml, for editors that complete and check TOML: <c>schemas/photon.schema.json</c>.</summary>
public static class ConfigSchema
{
    private const string durationPattern = "^[0-9]*\\.?[0-9]+(ms|s|m|h)$";

    private static readonly JsonSerializerOptions layout = new() { WriteIndented = true, NewLine = "\n" };

    /// <summary>The schema (draft 2020-12) as a text that ends with a line end.</summary>
    public static string Text()
    {
        var root = Table();
        root.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        root.Insert(1, "title", "photon.toml");
        foreach (var setting in Settings.All)
        {
            var parts = setting.Path.Split('.');
            var table = root;
            foreach (var part in parts[..^1])
                table = TableIn(table, part);
            table["properties"]![parts[^1]] = Of(setting);
        }

        return root.ToJsonString(layout) + "\n";
    }

    private static JsonObject TableIn(JsonObject parent, string name)
    {
        var properties = (JsonObject)parent["properties"]!;
        if (properties[name] is JsonObject known)
            return known;
        var table = Table();
        properties[name] = table;
        return table;
    }

    private static JsonObject Table() => new() { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false };

    private static JsonObject Of(Setting setting)
    {
        var schema = new JsonObject { ["description"] = setting.Description };
        switch (setting.Kind)
        {
            case SettingKind.Boolean:
                schema["type"] = "boolean";
                break;
            case SettingKind.Choice:
                schema["enum"] = Texts(setting.Choices);
                break;
            case SettingKind.Texts:
                schema["type"] = "array";
                schema["items"] = setting.Choices.Count > 0 ? new JsonObject { ["enum"] = Texts(setting.Choices) } : new JsonObject { ["type"] = "string" };
                break;
            case SettingKind.Duration:
                schema["type"] = "string";
                schema["pattern"] = durationPattern;
                break;
            case SettingKind.Hooks:
                schema["type"] = "array";
                schema["items"] = new JsonObject { ["anyOf"] = new JsonArray(new JsonObject { ["type"] = "string" }, HookTable()) };
                break;
            default:
                schema["type"] = "string";
                break;
        }

        if (setting.Default is { } initial)
            schema["default"] = JsonNode.Parse(initial); // the same spelling in TOML and JSON
        return schema;
    }

    private static JsonObject HookTable()
    {
        var text = () => (JsonNode)new JsonObject { ["type"] = "string" };
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["run"] = text(),
                ["timeout"] = new JsonObject { ["type"] = "string", ["pattern"] = durationPattern },
                ["name"] = text(),
            },
            ["required"] = Texts(["run"]),
            ["additionalProperties"] = false,
        };
    }

    private static JsonArray Texts(IEnumerable<string> texts) => [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];
}
