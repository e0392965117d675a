using System.Globalization;
using System.Text.Json.Nodes;

namespace Photon.Toml.Tests;

/// <summary>A document as toml-test writes what it expects: each value with its type, all as texts.</summary>
internal static class TaggedJson
{
    public static JsonNode Of(TomlNode node) => node switch
    {
        TomlTable table => new JsonObject(table.Entries.Select(e => KeyValuePair.Create<string, JsonNode?>(e.Name, Of(e.Value)))),
        TomlArray array => new JsonArray([.. array.Items.Select(Of)]),
        TomlString text => Tagged("string", text.Value),
        TomlBoolean boolean => Tagged("bool", boolean.Value ? "true" : "false"),
        TomlInteger integer => Tagged("integer", integer.Value.ToString(CultureInfo.InvariantCulture)),
        TomlFloat number => Tagged("float", Text(number.Value)),
        TomlTime time => Tagged(TypeOf(time.TimeKind), Text(time.Value)),
        _ => throw new InvalidOperationException($"Unknown node {node.GetType().Name}."),
    };

    /// <summary>The expectation with its numbers and times spelled as <see cref="Of"/> spells them.</summary>
    public static JsonNode Normalize(JsonNode expected) => expected switch
    {
        JsonObject tagged when tagged.Count == 2 && tagged["type"] is JsonValue type && tagged["value"] is JsonValue value =>
            Tagged(type.GetValue<string>(), Spell(type.GetValue<string>(), value.GetValue<string>())),
        JsonObject table => new JsonObject(table.Select(m => KeyValuePair.Create<string, JsonNode?>(m.Key, Normalize(m.Value!)))),
        JsonArray array => new JsonArray([.. array.Select(item => Normalize(item!))]),
        _ => throw new InvalidOperationException($"Unknown expectation {expected}."),
    };

    private static JsonObject Tagged(string type, string value) => new() { ["type"] = type, ["value"] = value };

    private static string Spell(string type, string value) => type switch
    {
        "float" => Text(value.TrimStart('+') switch
        {
            "inf" => double.PositiveInfinity,
            "-inf" => double.NegativeInfinity,
            "nan" or "-nan" => double.NaN,
            var number => double.Parse(number, NumberStyles.Float, CultureInfo.InvariantCulture),
        }),
        "string" or "bool" or "integer" => value,
        _ => Text(value),
    };

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Zeros at the end of a fraction say nothing.</summary>
    private static string Text(string time)
    {
        var dot = time.IndexOf('.', StringComparison.Ordinal);
        if (dot < 0)
            return time;
        var end = dot + 1;
        while (end < time.Length && char.IsAsciiDigit(time[end]))
            end++;
        return time[..dot] + time[dot..end].TrimEnd('0').TrimEnd('.') + time[end..];
    }

    private static string TypeOf(TomlTimeKind kind) => kind switch
    {
        TomlTimeKind.OffsetDateTime => "datetime",
        TomlTimeKind.LocalDateTime => "datetime-local",
        TomlTimeKind.LocalDate => "date-local",
        _ => "time-local",
    };
}
