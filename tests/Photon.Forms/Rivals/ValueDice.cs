using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Forms.Rivals;

/// <summary>Random values out of few words and numbers, so that they meet random schemas now and then.</summary>
internal sealed class ValueDice(Dice dice)
{
    private static readonly string[] texts =
        ["", "a", "ab", "abc", "b", "x", "1", "\u00e4", "\ud83d\udc4d", "2024-02-29", "2023-02-29", "a@example.com", "127.0.0.1", "::1", "12:00:00Z", "2024-05-17T09:30:15Z", "7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001", "/a"];

    private static readonly string[] numbers = ["0", "1", "2", "3", "-1", "1.0", "0.5", "0.3", "1.1", "1e2", "4.35", "-0.0"];

    public static IReadOnlyList<string> Names { get; } = ["a", "b", "c", "ab", "constructor"];

    public JsonNode? Value(int depth)
    {
        if (depth == 0 || dice.OneIn(2))
            return Leaf();
        if (dice.OneIn(2))
            return new JsonArray([.. Enumerable.Range(0, dice.Below(4)).Select(_ => Value(depth - 1))]);
        return new JsonObject([.. Enumerable.Range(0, dice.Below(4)).Select(_ => dice.Of(Names)).Distinct().Select(name => KeyValuePair.Create(name, Value(depth - 1)))]);
    }

    private JsonNode? Leaf() => dice.Below(8) switch
    {
        < 3 => JsonValue.Create(dice.Of(texts)),
        < 6 => JsonNode.Parse(dice.Of(numbers)),
        6 => JsonValue.Create(dice.OneIn(2)),
        _ => null,
    };
}
