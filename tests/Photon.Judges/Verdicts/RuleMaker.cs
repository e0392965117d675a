using System.Text.Json.Nodes;
using Photon.Testing;

namespace Photon.Judges.Verdicts;

/// <summary>Matching rules, most of which suit the value they are for.</summary>
internal sealed class RuleMaker(Dice dice, int version)
{
    private static readonly string[] patterns = ["\\d+", "[A-Z]{2}-\\d", "^cup$", "cup|pot", ".*", "^[^a]*$", "\\w+", "", "-?\\d+(\\.\\d+)?"];
    private static readonly string[] dates = ["yyyy-MM-dd", "dd.MM.yyyy"];
    private static readonly string[] times = ["HH:mm:ss", "HH:mm"];
    private static readonly string[] moments = ["yyyy-MM-dd'T'HH:mm:ssXXX", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.SSSX"];

    /// <summary>The kinds that were made, for the case's description.</summary>
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public JsonObject For(JsonNode? value, int depth = 1)
    {
        var kind = dice.OneIn(15) ? dice.Of(All()) : dice.Of(Suitable(value));
        if (kind == "arrayContains" && value is not JsonArray)
            kind = "type"; // nobody writes it for anything but a list
        Kinds.Add(kind);
        return kind switch
        {
            "regex" => Rule("regex", ("regex", dice.OneIn(8) ? dice.Of(patterns) : PatternOf(value))),
            "include" => Rule("include", ("value", dice.OneIn(4) ? dice.Of("u", "1", "cup", "-") : PartOf(value))),
            "min" => Rule("type", ("min", dice.Below(3))),
            "max" => Rule("type", ("max", dice.Below(3) + 1)),
            "minmax" => new JsonObject { ["match"] = "type", ["min"] = dice.Below(2), ["max"] = dice.Below(3) + 1 },
            "date" => Rule("date", (version == 2 ? "date" : "format", Format(dates))),
            "time" => Rule("time", (version == 2 ? "time" : "format", Format(times))),
            "timestamp" => Rule("timestamp", (version == 2 ? "timestamp" : "format", Format(moments))),
            "datetime" => Rule("datetime", ("format", Format(moments))),
            "eachKey" or "eachValue" => Each(kind, value, depth),
            "arrayContains" => Contains(value as JsonArray, depth),
            _ => Rule(kind),
        };
    }

    private string[] All() => version switch
    {
        2 => ["type", "regex", "min", "max", "equality"],
        3 => ["type", "regex", "min", "max", "minmax", "equality", "include", "number", "integer", "decimal", "null", "date", "time", "timestamp", "boolean"],
        _ => ["type", "regex", "min", "max", "minmax", "equality", "include", "number", "integer", "decimal", "null", "date", "time", "timestamp", "datetime", "boolean", "values", "notEmpty", "semver", "eachKey", "eachValue", "arrayContains"],
    };

    private IReadOnlyList<string> Suitable(JsonNode? value)
    {
        string[] suits = value switch
        {
            null => ["type", "null", "equality"],
            JsonArray => ["type", "min", "max", "minmax", "arrayContains", "eachValue", "notEmpty", "equality"],
            JsonObject => ["type", "values", "eachKey", "eachValue", "notEmpty", "equality"],
            _ => value.GetValueKind() switch
            {
                System.Text.Json.JsonValueKind.Number => ["type", "number", "integer", "decimal", "regex", "equality"],
                System.Text.Json.JsonValueKind.String => [.. OfText(value.ToString()), "type", "regex", "include", "notEmpty", "equality"],
                _ => ["type", "boolean", "equality"],
            },
        };
        var known = All();
        return [.. suits.Where(known.Contains)];
    }

    private static string PartOf(JsonNode? value) => value is JsonValue && value.ToString() is { Length: > 1 } text ? text[..^1] : "u";

    private static string[] OfText(string text) =>
        text.Contains('T', StringComparison.Ordinal) ? ["timestamp", "datetime"]
        : text.Contains(':', StringComparison.Ordinal) ? ["time"]
        : text.StartsWith("20", StringComparison.Ordinal) ? ["date"]
        : text.StartsWith("1.2.", StringComparison.Ordinal) ? ["semver"] : [];

    /// <summary>Mostly the first, which fits the texts that examples have.</summary>
    private string Format(string[] formats) => dice.OneIn(6) ? dice.Of(formats) : formats[0];

    /// <summary>A pattern of the example's own characters.</summary>
    private static string PatternOf(JsonNode? value)
    {
        var text = value is JsonValue ? value.ToString() : "";
        return string.Concat(text.Select(c => char.IsAsciiDigit(c) ? "\\d" : char.IsAsciiLetter(c) ? "[a-zA-Z]" : c == ' ' ? " " : c > 127 ? "." : "\\" + c));
    }

    private JsonObject Each(string kind, JsonNode? value, int depth)
    {
        var inner = kind == "eachKey" ? JsonValue.Create("name")
            : value switch { JsonObject { Count: > 0 } members => members.First().Value, JsonArray { Count: > 0 } items => items[0], _ => JsonValue.Create("x") };
        var rules = new JsonArray(depth > 0 && kind != "eachKey" ? For(inner, depth - 1) : Rule("regex", ("regex", dice.Of("[a-z]+", "\\w+", ".*"))));
        return new JsonObject { ["match"] = kind, ["value"] = (inner ?? "x").ToJsonString(), ["rules"] = rules };
    }

    private JsonObject Contains(JsonArray? items, int depth)
    {
        var variants = new JsonArray();
        for (var i = 0; i < Math.Min(items?.Count ?? 0, 2); i++)
        {
            var rules = new JsonObject();
            foreach (var place in JsonPlace.All(items![i]).Where(_ => dice.OneIn(2)))
                rules[place.ToExpression(dice)] = List(depth > 0 ? For(place.Value, 0) : Rule("type"));
            variants.Add(new JsonObject { ["index"] = i, ["rules"] = rules });
        }

        return new JsonObject { ["match"] = "arrayContains", ["variants"] = variants };
    }

    public static JsonObject List(params JsonNode[] matchers) => new() { ["combine"] = "AND", ["matchers"] = new JsonArray(matchers) };

    private static JsonObject Rule(string match) => new() { ["match"] = match };

    private static JsonObject Rule(string match, (string Name, JsonNode Value) argument) => new() { ["match"] = match, [argument.Name] = argument.Value };
}
