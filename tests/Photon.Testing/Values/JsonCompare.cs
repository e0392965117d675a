using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Photon.Engine.Text;

namespace Photon.Testing.Values;

/// <summary>Compares JSON values by what they mean: 1 is 1.0, the order of members says nothing, and an instant may be written in several ways.</summary>
public static class JsonCompare
{
    public static bool AreEqual(JsonNode? left, JsonNode? right) => Difference(left, right, "") is null;

    /// <summary>Where and how two values differ, such as <c>/price: 1 became 1.5</c>; null where they are equal.</summary>
    public static string? Difference(JsonNode? sent, JsonNode? got) => Difference(sent, got, "");

    private static string? Difference(JsonNode? sent, JsonNode? got, string at)
    {
        switch (sent, got)
        {
            case (JsonObject a, JsonObject b):
                foreach (var (name, value) in a)
                {
                    if (!b.TryGetPropertyValue(name, out var other))
                        return $"{at}/{name}: {Show(value)} was lost";
                    if (Difference(value, other, $"{at}/{name}") is { } difference)
                        return difference;
                }

                var more = b.FirstOrDefault(m => !a.ContainsKey(m.Key));
                return more.Key is null ? null : $"{at}/{more.Key}: {Show(more.Value)} was added";
            case (JsonArray a, JsonArray b):
                if (a.Count != b.Count)
                    return $"{at}: {a.Count} items became {b.Count}";
                for (var i = 0; i < a.Count; i++)
                {
                    if (Difference(a[i], b[i], $"{at}/{i}") is { } difference)
                        return difference;
                }

                return null;
            default:
                return AreScalarsEqual(sent, got) ? null : $"{at}: {Show(sent)} became {Show(got)}";
        }
    }

    private static bool AreScalarsEqual(JsonNode? left, JsonNode? right)
    {
        if (left is null || right is null)
            return IsNull(left) && IsNull(right);
        var kind = left.GetValueKind();
        if (kind != right.GetValueKind())
            return false;
        return kind switch
        {
            JsonValueKind.Number => AreNumbersEqual(left.ToJsonString(), right.ToJsonString()),
            JsonValueKind.String => AreTextsEqual(left.GetValue<string>(), right.GetValue<string>()),
            JsonValueKind.Object or JsonValueKind.Array => false,
            _ => true,
        };
    }

    private static bool IsNull(JsonNode? node) => node is null || node.GetValueKind() == JsonValueKind.Null;

    private static bool AreNumbersEqual(string left, string right)
    {
        if (left == right)
            return true;
        var (a, b) = (new JsonNumber(left), new JsonNumber(right));
        return a.TryGetDecimal(out var x) && b.TryGetDecimal(out var y)
            ? x == y || (float)x == (float)y // a float's shortest text
            : a.ToDouble().Equals(b.ToDouble());
    }

    private static bool AreTextsEqual(string left, string right) =>
        left == right || (IsDated(left) && IsDated(right) && InstantOf(left) is { } a && InstantOf(right) is { } b && a == b);

    private static bool IsDated(string text) => text.Length > 8 && char.IsAsciiDigit(text[0]) && text.Contains(':', StringComparison.Ordinal);

    private static DateTimeOffset? InstantOf(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;

    private static string Show(JsonNode? node)
    {
        var text = node?.ToJsonString() ?? "null";
        return text.Length > 120 ? text[..120] + "…" : text;
    }
}
