using System;
using System.Globalization;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>What tells one object type from another.</summary>
internal sealed class ObjectShape(string[] required, string[] known, ShapeTag[] tags, bool isOpen)
{
    /// <summary>How well an object fits: more for each known property, less for each unknown one; negative where it can't be this type.</summary>
    public int Score(JsonElement value)
    {
        var score = 0;
        foreach (var name in required)
        {
            if (!value.TryGetProperty(name, out _))
                score -= 1000;
        }

        foreach (var tag in tags)
        {
            if (value.TryGetProperty(tag.Name, out var found))
                score += tag.Fits(found) ? 10 : -10000;
        }

        foreach (var property in value.EnumerateObject())
        {
            if (Array.IndexOf(known, property.Name) >= 0)
                score += 2;
            else if (!isOpen)
                score--;
        }

        return score;
    }
}

/// <summary>A property with fixed values.</summary>
internal readonly record struct ShapeTag(string Name, string[] Values)
{
    public bool Fits(JsonElement value) => value.ValueKind == JsonValueKind.String && Array.IndexOf(Values, value.GetString()) >= 0;
}

// The reader is passed by value here: the callers look ahead and then read for themselves.
internal static partial class PhotonJson
{
    /// <summary>The index of the shape that fits best; the first of equals.</summary>
    public static int Choose(Utf8JsonReader reader, ObjectShape[] shapes)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var best = 0;
        var bestScore = int.MinValue;
        for (var i = 0; i < shapes.Length; i++)
        {
            var score = shapes[i].Score(document.RootElement);
            if (score > bestScore)
                (best, bestScore) = (i, score);
        }

        return best;
    }

    /// <summary>The text of an object's property wherever it stands in the object, of a boolean or integer its JSON; or null.</summary>
    public static string? FindText(Utf8JsonReader reader, ReadOnlySpan<byte> name)
    {
        if (reader.TokenType == JsonTokenType.None)
            reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            return null;
        while (NextProperty(ref reader))
        {
            var isWanted = reader.ValueTextEquals(name);
            reader.Read();
            if (isWanted)
                return TextOf(ref reader);
            reader.Skip();
        }

        return null;
    }

    private static string? TextOf(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    public static bool IsInteger(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) && decimal.Truncate(value) == value;

    public static bool IsOneOf(Utf8JsonReader reader, params ReadOnlySpan<string> values) =>
        reader.TokenType == JsonTokenType.String && values.IndexOf(reader.GetString()!) >= 0;

    public static bool IsDate(Utf8JsonReader reader) => TryParseDate(reader.GetString()!, out _);

    public static bool IsTime(Utf8JsonReader reader) => TryParseTime(reader.GetString()!, out _);

    public static bool IsPartialTime(Utf8JsonReader reader) => IsTime(reader);

    public static bool IsDateTime(Utf8JsonReader reader) => TryParseDateTime(reader.GetString()!, out _);

    public static bool IsDuration(Utf8JsonReader reader) => IsoDuration.TryParse(reader.GetString()!, out _);

    public static bool IsUuid(Utf8JsonReader reader) => TryParseUuid(reader.GetString()!, out _);

    public static bool IsUri(Utf8JsonReader reader) => Uri.TryCreate(reader.GetString(), UriKind.Absolute, out _);

    public static bool IsBase64(Utf8JsonReader reader) => reader.TryGetBytesFromBase64(out _);

    /// <summary>Whether an array is empty or its first item begins with one of the tokens.</summary>
    public static bool FirstItemIs(Utf8JsonReader reader, params ReadOnlySpan<JsonTokenType> tokens) =>
        reader.Read() && (reader.TokenType == JsonTokenType.EndArray || IsOneOf(reader.TokenType, tokens));

    /// <summary>Whether an array has as many items as a tuple, and each begins with one of its place's tokens; a place without any takes all.</summary>
    public static bool IsTuple(Utf8JsonReader reader, int least, int most, params ReadOnlySpan<JsonTokenType[]> places)
    {
        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            if (count < places.Length && places[count].Length > 0 && !IsOneOf(reader.TokenType, places[count]))
                return false;
            reader.Skip();
        }

        return count >= least && count <= most;
    }

    private static bool IsOneOf(JsonTokenType token, ReadOnlySpan<JsonTokenType> tokens)
    {
        foreach (var candidate in tokens)
        {
            if (candidate == token)
                return true;
        }

        return false;
    }
}
