using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Forms.Rivals;

/// <summary>Random schemas of JSON Schema 2020-12, small enough that random values meet some and break some.</summary>
internal sealed class SchemaMaker(Dice dice, ValueDice values)
{
    private const int MostDepth = 3;
    private static readonly string[] types = ["null", "boolean", "integer", "number", "string", "array", "object"];
    private static readonly string[] patterns = ["^a", "b$", "^[a-c]*$", "\\d", "^.$", "x|y", "^\\p{L}+$", "^(ab)+$"];
    private static readonly string[] formats = ["date", "email", "ipv4", "uuid", "date-time", "time", "ipv6", "json-pointer", "no-such-format"];

    public JsonNode Make() => Schema(0);

    private JsonNode Schema(int depth)
    {
        if (depth > 0 && dice.OneIn(14))
            return JsonValue.Create(dice.OneIn(2));
        var schema = new JsonObject();
        if (!dice.OneIn(3))
            schema["type"] = dice.OneIn(5) ? new JsonArray(dice.Of(types[..3]), dice.Of(types[4..])) : JsonValue.Create(dice.Of(types));
        for (var count = 1 + dice.Below(3); count > 0; count--)
            Add(schema, depth);
        return schema;
    }

    private void Add(JsonObject schema, int depth)
    {
        var type = (schema["type"] as JsonValue)?.ToString() ?? dice.Of(types);
        switch (depth < MostDepth ? dice.Below(10) : 0)
        {
            case < 6:
                Own(schema, type, depth);
                break;
            case 6:
                Branches(schema, depth);
                break;
            case 7:
                schema["not"] = Schema(depth + 1);
                break;
            case 8:
                schema["if"] = Schema(depth + 1);
                schema[dice.Of("then", "else")] = Schema(depth + 1);
                break;
            default:
                schema[dice.Of("unevaluatedProperties", "unevaluatedItems")] = dice.OneIn(2) ? false : Schema(depth + 1);
                break;
        }
    }

    /// <summary>Members of allOf say no type: where those contradict each other the engine takes neither for meant.</summary>
    private void Branches(JsonObject schema, int depth)
    {
        var word = dice.Of("allOf", "anyOf", "oneOf");
        var branches = Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => Schema(depth + 1)).ToArray();
        foreach (var branch in branches.OfType<JsonObject>().Where(_ => word == "allOf"))
        {
            foreach (var name in (string[])["type", "enum", "allOf"])
                branch.Remove(name);
        }

        schema[word] = new JsonArray(branches);
    }

    private void Own(JsonObject schema, string type, int depth)
    {
        switch (type)
        {
            case "string":
                Text(schema);
                break;
            case "integer" or "number":
                schema[dice.Of("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum")] = dice.Of(-1, 0, 1, 2, 3);
                if (dice.OneIn(3))
                    schema["multipleOf"] = JsonNode.Parse(dice.Of("2", "0.5", "0.1", "0.01", "3"));
                break;
            case "array" when depth < MostDepth:
                Array(schema, depth);
                break;
            case "object" when depth < MostDepth:
                Members(schema, depth);
                break;
            default:
                if (schema["type"] is null)
                    schema["enum"] = new JsonArray([.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => values.Value(1)).DistinctBy(value => value?.ToJsonString())]);
                break;
        }
    }

    private void Text(JsonObject schema)
    {
        switch (dice.Below(4))
        {
            case 0:
                schema["minLength"] = dice.Below(3);
                break;
            case 1:
                schema["maxLength"] = dice.Below(4);
                break;
            case 2:
                schema["pattern"] = dice.Of(patterns);
                break;
            default:
                schema["format"] = dice.Of(formats);
                break;
        }
    }

    private void Array(JsonObject schema, int depth)
    {
        switch (dice.Below(6))
        {
            case 0:
                schema["items"] = Schema(depth + 1);
                break;
            case 1:
                schema["prefixItems"] = new JsonArray([.. Enumerable.Range(0, 1 + dice.Below(2)).Select(_ => Schema(depth + 1))]);
                break;
            case 2:
                schema["uniqueItems"] = true;
                break;
            case 3:
                schema["contains"] = Schema(depth + 1);
                if (dice.OneIn(2))
                    schema[dice.Of("minContains", "maxContains")] = dice.Below(3);
                break;
            default:
                schema[dice.Of("minItems", "maxItems")] = dice.Below(3);
                break;
        }
    }

    private void Members(JsonObject schema, int depth)
    {
        switch (dice.Below(9))
        {
            case 0:
                schema["required"] = new JsonArray(dice.Of(ValueDice.Names));
                break;
            case 1:
                schema["additionalProperties"] = dice.OneIn(2) ? false : Schema(depth + 1);
                break;
            case 2:
                schema["patternProperties"] = new JsonObject { [dice.Of("^a", "b", "^[cd]$")] = Schema(depth + 1) };
                break;
            case 3:
                schema["propertyNames"] = Schema(depth + 1);
                break;
            case 4:
                schema["dependentRequired"] = new JsonObject { [dice.Of(ValueDice.Names)] = new JsonArray(dice.Of(ValueDice.Names)) };
                break;
            case 5:
                schema["dependentSchemas"] = new JsonObject { [dice.Of(ValueDice.Names)] = Schema(depth + 1) };
                break;
            case 6:
                schema[dice.Of("minProperties", "maxProperties")] = dice.Below(3);
                break;
            default:
                schema["properties"] = new JsonObject([.. Enumerable.Range(0, 1 + dice.Below(3)).Select(_ => dice.Of(ValueDice.Names)).Distinct().Select(name => KeyValuePair.Create<string, JsonNode?>(name, Schema(depth + 1)))]);
                break;
        }
    }
}
