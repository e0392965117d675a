using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Judges.Verdicts;

/// <summary>Answers that differ from an example in one place or two, or in none.</summary>
internal sealed class AnswerMaker(Dice dice)
{
    private readonly JsonMaker values = new(dice);

    /// <summary>What was changed, for the case's description.</summary>
    public List<string> Changes { get; } = [];

    public JsonNode? Change(JsonNode? example)
    {
        var changed = example?.DeepClone();
        for (var count = dice.Of(0, 0, 1, 1, 1, 2); count > 0; count--)
        {
            var place = dice.Of([.. JsonPlace.All(changed)]);
            var value = Changed(place.Value);
            Changes.Add($"{place}: {Short(place.Value)} -> {Short(value)}");
            changed = place.Replace(changed, value);
        }

        return changed;
    }

    private JsonNode? Changed(JsonNode? value) => value switch
    {
        _ when dice.OneIn(6) => values.Value(1),
        JsonObject members => Changed(members),
        JsonArray items => Changed(items),
        JsonValue when value.GetValueKind() == System.Text.Json.JsonValueKind.Number => JsonNode.Parse(dice.Of("7", "-1", "7.5", "12.0", "0", "1e2", "\"12\"")),
        JsonValue when value.GetValueKind() == System.Text.Json.JsonValueKind.String => JsonValue.Create(dice.Of("pot", "", "AB-2", "7", "2025-01-31", "2025-01-31T10:00:00Z", "10:00:00", "2.0.0", value.ToString() + "x")),
        JsonValue => dice.OneIn(2) ? JsonValue.Create(dice.OneIn(2)) : JsonValue.Create("true"),
        _ => values.Leaf(),
    };

    private JsonObject Changed(JsonObject members)
    {
        var copy = members.DeepClone().AsObject();
        if (copy.Count > 0 && dice.OneIn(2))
            copy.Remove(dice.Of([.. copy.Select(member => member.Key)]));
        else
            copy[dice.Of("more", "name", "x9")] = values.Leaf();
        return copy;
    }

    private JsonArray Changed(JsonArray items)
    {
        var copy = items.DeepClone().AsArray();
        if (copy.Count > 0 && dice.OneIn(3))
            copy.RemoveAt(dice.Below(copy.Count));
        else if (copy.Count > 1 && dice.OneIn(3))
            return new JsonArray([.. copy.Reverse().Select(item => item?.DeepClone())]);
        else
            copy.Insert(dice.Below(copy.Count + 1), copy.Count > 0 && dice.OneIn(2) ? copy[0]?.DeepClone() : values.Value(1));
        return copy;
    }

    private static string Short(JsonNode? value)
    {
        var text = value?.ToJsonString() ?? "null";
        return text.Length > 60 ? text[..60] + "…" : text;
    }
}
