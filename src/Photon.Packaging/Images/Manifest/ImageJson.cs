using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Photon.Packaging.Images.Manifest;

/// <summary>
/// JSON of images: compact, in UTF-8, known members in a fixed order and all others ordinally, so that equal values are equal bytes. What can't be read is a
/// <see cref="JsonException"/> that says what was expected.
/// </summary>
internal static class ImageJson
{
    public static readonly IReadOnlyDictionary<string, string> NoTexts = ImmutableDictionary<string, string>.Empty;
    public static readonly IReadOnlyDictionary<string, JsonElement> NoOthers = ImmutableDictionary<string, JsonElement>.Empty;

    // Media types hold a plus, which JSON in HTML would have to escape.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Format(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Options))
            write(writer);
        return stream.ToArray();
    }

    public static void WriteOptional(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
            writer.WriteString(name, value);
    }

    /// <summary>A list of texts in its own order; null is left out, and an empty one is not.</summary>
    public static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string>? values)
    {
        if (values is null)
            return;
        writer.WriteStartArray(name);
        foreach (var value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    /// <summary>Texts by their names; nothing where there are none.</summary>
    public static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count == 0)
            return;
        writer.WriteStartObject(name);
        foreach (var (key, value) in texts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            writer.WriteString(key, value);
        writer.WriteEndObject();
    }

    public static void WriteDescriptors(Utf8JsonWriter writer, string name, IEnumerable<Descriptor> descriptors)
    {
        writer.WriteStartArray(name);
        foreach (var descriptor in descriptors)
            descriptor.Write(writer);
        writer.WriteEndArray();
    }

    public static void WriteOthers(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonElement> others)
    {
        foreach (var (name, value) in others.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            value.WriteTo(writer);
        }
    }

    /// <summary>The object that a document is.</summary>
    public static JsonElement Root(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        using var document = JsonDocument.ParseValue(ref reader);
        return document.RootElement.ValueKind == JsonValueKind.Object
            ? document.RootElement.Clone()
            : throw new JsonException("An object was expected.");
    }

    /// <summary>A member; null where it is missing or null.</summary>
    public static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind != JsonValueKind.Object
            ? throw new JsonException($"An object with '{name}' was expected.")
            : element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? OptionalText(JsonElement element, string name) => Member(element, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw new JsonException($"'{name}' should be a text."),
    };

    public static string Text(JsonElement element, string name) => OptionalText(element, name) ?? throw new JsonException($"'{name}' is missing.");

    public static long Size(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt64(out var value) && value >= 0
            ? value
            : throw new JsonException($"'{name}' should be a number of bytes.");

    public static Digest Digest(JsonElement element, string name) => ToDigest(Text(element, name));

    public static Digest ToDigest(string text) =>
        Images.Digest.TryParse(text, out var digest) ? digest : throw new JsonException($"'{text}' is no SHA-256 digest.");

    /// <summary>The items of an array; none where it is missing.</summary>
    public static IEnumerable<JsonElement> Items(JsonElement element, string name) => Member(element, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Array } array => array.EnumerateArray(),
        _ => throw new JsonException($"'{name}' should be an array."),
    };

    /// <summary>The members of an object; none where it is missing.</summary>
    public static IEnumerable<JsonProperty> Members(JsonElement element, string name) => Member(element, name) switch
    {
        null => [],
        { ValueKind: JsonValueKind.Object } value => value.EnumerateObject(),
        _ => throw new JsonException($"'{name}' should be an object."),
    };

    /// <summary>A list of texts; null where it is missing.</summary>
    public static IReadOnlyList<string>? List(JsonElement element, string name) =>
        Member(element, name) is null ? null : [.. Items(element, name).Select(item => ToText(item, name))];

    public static IReadOnlyDictionary<string, string> Texts(JsonElement element, string name)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var member in Members(element, name))
            texts[member.Name] = ToText(member.Value, name);
        return texts;
    }

    /// <summary>The members that are not known here.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Others(JsonElement element, params ReadOnlySpan<string> known)
    {
        var others = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
        {
            if (!known.Contains(member.Name))
                others[member.Name] = member.Value;
        }

        return others;
    }

    private static string ToText(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.String ? element.GetString()! : throw new JsonException($"'{name}' should hold texts.");
}
