using System.Text.Json.Nodes;

namespace Photon.Testing.Fuzzing;

/// <summary>Changes a contract in a few random places: what is left is JSON, and often no valid contract. The same seed makes the same changes.</summary>
public sealed class JsonMutator(int seed)
{
    private static readonly string[] Types = ["string", "integer", "number", "boolean", "object", "array", "null", "file", "nonsense"];

    private static readonly string[] Keywords =
    [
        "type", "enum", "const", "oneOf", "anyOf", "allOf", "not", "items", "prefixItems", "properties", "required", "additionalProperties", "nullable",
        "readOnly", "format", "pattern", "minimum", "maxLength", "default", "discriminator", "$ref", "description", "in", "name", "style", "schema", "content",
    ];

    private readonly Random random = new(seed);

    /// <summary>A changed copy.</summary>
    public JsonNode Mutate(JsonNode document)
    {
        var copy = document.DeepClone();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
            Change(copy);
        return copy;
    }

    private void Change(JsonNode root)
    {
        var nodes = Descendants(root).ToList();
        var (target, other) = (Any(nodes), Any(nodes));
        switch (target)
        {
            case JsonObject { Count: > 0 } place:
                var name = Any([.. place.Select(m => m.Key)]);
                ChangeMember(place, name, other, nodes);
                break;
            case JsonObject place:
                place[Any(Keywords)] = AnyValue(other);
                break;
            case JsonArray { Count: > 0 } place:
                var at = random.Next(place.Count);
                if (random.Next(2) == 0)
                    place.RemoveAt(at);
                else
                    place[at] = AnyValue(other);
                break;
            case JsonArray place:
                place.Add(AnyValue(other));
                break;
            case JsonValue value:
                value.ReplaceWith(AnyValue(other));
                break;
        }
    }

    private void ChangeMember(JsonObject place, string name, JsonNode other, IReadOnlyList<JsonNode> nodes)
    {
        switch (random.Next(7))
        {
            case 0:
                place.Remove(name);
                break;
            case 1:
                place[name] = AnyValue(other);
                break;
            case 2:
                var value = place[name];
                place.Remove(name);
                place[random.Next(2) == 0 ? Any(HostileText.All) : Any(Keywords)] = value;
                break;
            case 3:
                place[Any(Keywords)] = AnyValue(other);
                break;
            case 4:
                place["type"] = random.Next(2) == 0 ? Any(Types) : new JsonArray(Any(Types), Any(Types));
                break;
            case 5:
                place["$ref"] = random.Next(4) == 0 ? "#/nowhere" : "#" + PointerOf(Any(nodes));
                break;
            default:
                place["oneOf"] = new JsonArray(AnyValue(other), new JsonObject { ["$ref"] = "#" + PointerOf(place) });
                break;
        }
    }

    private JsonNode AnyValue(JsonNode other) => random.Next(9) switch
    {
        0 => JsonValue.Create(Any(HostileText.All)),
        1 => JsonValue.Create(random.Next(-5, 500)),
        2 => JsonValue.Create(random.Next(2) == 0),
        3 => new JsonObject(),
        4 => new JsonArray(),
        5 => JsonValue.Create(Any(Types)),
        6 => JsonNode.Parse("1e400")!,
        _ => other.DeepClone(),
    };

    private T Any<T>(IReadOnlyList<T> values) => values[random.Next(values.Count)];

    private static string PointerOf(JsonNode node)
    {
        var parts = new Stack<string>();
        for (var at = node; at.Parent is { } parent; at = parent)
            parts.Push(parent is JsonArray ? at.GetElementIndex().ToString(System.Globalization.CultureInfo.InvariantCulture) : at.GetPropertyName());
        return string.Concat(parts.Select(p => "/" + Uri.EscapeDataString(p.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal))));
    }

    private static IEnumerable<JsonNode> Descendants(JsonNode root)
    {
        yield return root;
        var children = root switch
        {
            JsonObject o => o.Select(m => m.Value),
            JsonArray a => a,
            _ => [],
        };
        foreach (var node in children.OfType<JsonNode>().SelectMany(Descendants))
            yield return node;
    }
}
