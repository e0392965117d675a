using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>Reads a value at the reader's token and leaves the reader on its last token.</summary>
internal delegate T JsonRead<T>(ref Utf8JsonReader reader);

/// <summary>Writes a value.</summary>
internal delegate void JsonWrite<T>(Utf8JsonWriter writer, T value);

/// <summary>What the generated converters share.</summary>
internal static partial class PhotonJson
{
    public static void BeginObject(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType == JsonTokenType.None)
            reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException($"{type} must be an object, but a {Name(reader.TokenType)} was found.");
    }

    /// <summary>Steps to the next property's name; false at the object's end.</summary>
    public static bool NextProperty(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Whether the reader stands at this property's name; if so it steps to the value.</summary>
    public static bool IsAt(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    /// <summary>The name of a property; steps to its value.</summary>
    public static string ReadName(ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        reader.Read();
        return name;
    }

    /// <summary>Enters an array and answers with its depth, which <see cref="NextItem"/> needs to know its end from an item's.</summary>
    public static int BeginArray(ref Utf8JsonReader reader, string type)
    {
        if (reader.TokenType == JsonTokenType.None)
            reader.Read();
        if (reader.TokenType != JsonTokenType.StartArray)
            throw new JsonException($"{type} must be an array, but a {Name(reader.TokenType)} was found.");
        return reader.CurrentDepth;
    }

    /// <summary>Steps to the next item of an array; false at its end, also when asked again.</summary>
    public static bool NextItem(ref Utf8JsonReader reader, int depth) =>
        !IsEnd(ref reader, depth) && reader.Read() && !IsEnd(ref reader, depth);

    /// <summary>Passes over what is left of an array.</summary>
    public static void EndArray(ref Utf8JsonReader reader, int depth)
    {
        while (NextItem(ref reader, depth))
            reader.Skip();
    }

    public static JsonException TooShort(string type) => new($"{type} has too few items.");

    public static JsonException Gap(string type, int item) => new($"Item {item} of {type} is absent, but one behind it is not.");

    public static JsonException Missing(string type, string property) => new($"{type} has no '{property}', which is required.");

    public static JsonException Unexpected(ref Utf8JsonReader reader, string type) =>
        new($"A {Name(reader.TokenType)} is no value of {type}.");

    public static IReadOnlyList<T> ReadList<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        var list = new List<T>();
        ReadList(ref reader, list, read);
        return list;
    }

    public static void ReadList<T>(ref Utf8JsonReader reader, List<T> list, JsonRead<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
            throw Unexpected(ref reader, "an array");
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            list.Add(read(ref reader));
    }

    public static IReadOnlyDictionary<string, T> ReadMap<T>(ref Utf8JsonReader reader, JsonRead<T> read)
    {
        var map = new Dictionary<string, T>();
        ReadMap(ref reader, map, read);
        return map;
    }

    public static void ReadMap<T>(ref Utf8JsonReader reader, Dictionary<string, T> map, JsonRead<T> read)
    {
        BeginObject(ref reader, "A map");
        while (NextProperty(ref reader))
        {
            var name = ReadName(ref reader);
            map[name] = read(ref reader);
        }
    }

    public static T? ReadNullable<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        where T : class =>
        reader.TokenType == JsonTokenType.Null ? null : read(ref reader);

    public static T? ReadNullableValue<T>(ref Utf8JsonReader reader, JsonRead<T> read)
        where T : struct =>
        reader.TokenType == JsonTokenType.Null ? null : read(ref reader);

    public static JsonElement ReadAny(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    public static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> list, JsonWrite<T> write)
    {
        writer.WriteStartArray();
        foreach (var item in list)
            write(writer, item);
        writer.WriteEndArray();
    }

    public static void WriteMap<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, JsonWrite<T> write)
    {
        writer.WriteStartObject();
        WriteMembers(writer, map, write);
        writer.WriteEndObject();
    }

    public static void WriteMembers<T>(Utf8JsonWriter writer, IReadOnlyDictionary<string, T> map, JsonWrite<T> write)
    {
        foreach (var member in map)
        {
            writer.WritePropertyName(member.Key);
            write(writer, member.Value);
        }
    }

    public static void WriteNullable<T>(Utf8JsonWriter writer, T? value, JsonWrite<T> write)
        where T : class
    {
        if (value is null)
            writer.WriteNullValue();
        else
            write(writer, value);
    }

    public static void WriteNullableValue<T>(Utf8JsonWriter writer, T? value, JsonWrite<T> write)
        where T : struct
    {
        if (value is null)
            writer.WriteNullValue();
        else
            write(writer, value.Value);
    }

    /// <summary>Writes any value; one that was never set is null.</summary>
    public static void WriteAny(Utf8JsonWriter writer, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
            writer.WriteNullValue();
        else
            value.WriteTo(writer);
    }

    /// <summary>JSON text to a value that outlives it.</summary>
    public static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    /// <summary>Whether two JSON values are equal: numbers by value, objects whatever their order.</summary>
    public static bool AreEqual(JsonElement left, JsonElement right) =>
        left.ValueKind == JsonValueKind.Undefined || right.ValueKind == JsonValueKind.Undefined
            ? left.ValueKind == right.ValueKind
            : JsonElement.DeepEquals(left, right);

    private static bool IsEnd(ref Utf8JsonReader reader, int depth) =>
        reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == depth;

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.True or JsonTokenType.False => "boolean",
        JsonTokenType.Null => "null",
        JsonTokenType.Number => "number",
        JsonTokenType.String => "string",
        _ => "token " + token,
    };
}
