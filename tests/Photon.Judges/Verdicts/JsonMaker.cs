using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Judges.Verdicts;

/// <summary>JSON values as examples have them: small, and with the texts that rules are about.</summary>
internal sealed class JsonMaker(Dice dice)
{
    // No name with a quote: the core reads no path that escapes one.
    private static readonly string[] names = ["id", "name", "price", "tags", "at", "size", "odd key", "a.b", "list", "0"];

    private static readonly string[] texts =
        ["cup", "", "12", "12.5", "true", "null", "AB-1", "2024-05-17", "2024-05-17T09:30:15Z", "2024-05-17T09:30:15+02:00", "09:30:15", "1.2.3", "1.2.3-rc.1+7", "ü ☕", "a b", "7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001"];

    private static readonly string[] numbers = ["0", "1", "-5", "12", "12.0", "12.5", "-0.5", "1e3", "1.5E-3", "9007199254740993", "123456789012345678901234567890"];

    public JsonNode? Value(int depth) => depth == 0 || dice.Below(10) < 6
        ? Leaf()
        : dice.OneIn(2) ? Array(depth) : Object(depth);

    public JsonObject Object(int depth)
    {
        var made = new JsonObject();
        for (var count = dice.Below(4) + (depth > 2 ? 1 : 0); count > 0; count--)
            made[dice.Of(names)] = Value(depth - 1);
        return made;
    }

    public JsonNode? Leaf() => dice.Below(10) switch
    {
        < 4 => JsonValue.Create(dice.Of(texts)),
        < 8 => JsonNode.Parse(dice.Of(numbers)),
        8 => JsonValue.Create(dice.OneIn(2)),
        _ => null,
    };

    private JsonArray Array(int depth)
    {
        var made = new JsonArray();
        // Most arrays hold items of one kind, as those of contracts do.
        var model = Value(depth - 1);
        for (var count = dice.Below(4); count > 0; count--)
            made.Add(dice.Below(3) > 0 ? model?.DeepClone() : Value(depth - 1));
        return made;
    }
}
