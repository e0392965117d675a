using System.Globalization;
using System.Text.Json.Nodes;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>Changes a document at random places. The same random numbers change the same document in the same way.</summary>
internal sealed class Mutator(Random random, JsonNode root)
{
    private readonly List<JsonNode> nodes = Collect(root);

    /// <summary>One to six changes.</summary>
    public void Mutate()
    {
        for (var left = random.Next(1, 7); left > 0; left--)
        {
            Change();
            nodes.Clear();
            nodes.AddRange(Collect(root));
        }
    }

    private void Change()
    {
        switch (random.Next(11))
        {
            case 0:
                Remove(PickInner());
                break;
            case 1:
                Replace(PickInner(), Strange());
                break;
            case 2:
                Replace(PickInner(), Pick().DeepClone());
                break;
            case 3:
                Rename();
                break;
            case 4 or 5:
                Retarget();
                break;
            case 6 or 7:
                Wrap();
                break;
            case 8:
                Duplicate();
                break;
            default:
                AddKeyword();
                break;
        }
    }

    private static List<JsonNode> Collect(JsonNode root)
    {
        var all = new List<JsonNode>();
        Add(root);
        return all;

        void Add(JsonNode? node)
        {
            if (node is null)
                return;
            all.Add(node);
            foreach (var child in node switch { JsonObject o => o.Select(m => m.Value), JsonArray a => a, _ => [] })
                Add(child);
        }
    }

    private JsonNode Pick() => nodes[random.Next(nodes.Count)];

    private JsonNode? PickInner() => nodes.Count > 1 ? nodes[random.Next(1, nodes.Count)] : null;

    private JsonObject? PickObject()
    {
        for (var tries = 0; tries < 20; tries++)
        {
            if (Pick() is JsonObject { Count: > 0 } found)
                return found;
        }

        return root as JsonObject;
    }

    private T PickOf<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    private static void Remove(JsonNode? node)
    {
        if (node?.Parent is JsonArray array)
            array.Remove(node);
        else if (node?.Parent is JsonObject obj)
            obj.Remove(node.GetPropertyName());
    }

    private static void Replace(JsonNode? node, JsonNode? with)
    {
        if (node?.Parent is JsonArray array)
            array[node.GetElementIndex()] = with;
        else if (node?.Parent is JsonObject obj)
            obj[node.GetPropertyName()] = with;
    }

    private void Rename()
    {
        if (PickObject() is not { } obj || obj.Count == 0)
            return;
        var member = obj.ElementAt(random.Next(obj.Count));
        var name = random.Next(3) switch
        {
            0 => PickOf(Vocabulary.Keywords),
            1 => PickOf(Vocabulary.StrangeNames),
            _ => PickObject() is { Count: > 0 } other ? other.ElementAt(random.Next(other.Count)).Key : "",
        };
        obj.Remove(member.Key);
        obj[name] = member.Value;
    }

    /// <summary>Points a reference elsewhere, often at what contains it.</summary>
    private void Retarget()
    {
        var target = random.Next(4) == 0 ? PickOf(Vocabulary.StrangeReferences) : "#" + PointerOf(Pick());
        var references = nodes.OfType<JsonObject>().Where(o => o["$ref"] is JsonValue).ToList();
        if (references.Count > 0 && random.Next(3) > 0)
            PickOf(references)["$ref"] = target;
        else
            Replace(PickInner(), new JsonObject { ["$ref"] = target });
    }

    private static string PointerOf(JsonNode node) => node.Parent switch
    {
        JsonObject obj => PointerOf(obj) + "/" + Uri.EscapeDataString(node.GetPropertyName().Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)),
        JsonArray array => PointerOf(array) + "/" + node.GetElementIndex().ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private void Wrap()
    {
        if (PickInner() is not { } node)
            return;
        JsonNode Copy() => node.DeepClone();
        Replace(node, random.Next(9) switch
        {
            0 => new JsonObject { ["allOf"] = new JsonArray(Copy()) },
            1 => new JsonObject { ["oneOf"] = new JsonArray(Copy(), Pick().DeepClone()) },
            2 => new JsonObject { ["anyOf"] = new JsonArray(Copy(), new JsonObject { ["type"] = "null" }) },
            3 => new JsonObject { ["type"] = "array", ["items"] = Copy() },
            4 => new JsonObject { ["not"] = Copy() },
            5 => new JsonObject { ["type"] = "object", ["additionalProperties"] = Copy() },
            6 => new JsonObject { ["type"] = "object", ["properties"] = new JsonObject { [PickOf(Vocabulary.StrangeNames)] = Copy(), ["p"] = Copy() } },
            7 => new JsonArray(Copy()),
            _ => Deeper(Copy(), random.Next(1, 80)),
        });
    }

    private static JsonNode Deeper(JsonNode node, int levels)
    {
        for (; levels > 0; levels--)
            node = levels % 2 == 0 ? new JsonObject { ["items"] = node } : new JsonObject { ["properties"] = new JsonObject { ["a"] = node } };
        return node;
    }

    private void Duplicate()
    {
        if (PickInner() is not { } node)
            return;
        if (node.Parent is JsonArray array)
            array.Insert(random.Next(array.Count), node.DeepClone());
        else if (node.Parent is JsonObject obj)
            obj[random.Next(2) == 0 ? node.GetPropertyName().ToUpperInvariant() : node.GetPropertyName() + "_"] = node.DeepClone();
    }

    private void AddKeyword()
    {
        if (PickObject() is { } obj)
            obj[PickOf(Vocabulary.Keywords)] = random.Next(2) == 0 ? Strange() : Pick().DeepClone();
    }

    private JsonNode? Strange() => JsonNode.Parse(PickOf(Vocabulary.StrangeValues));
}
