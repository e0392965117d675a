using System;
using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>A value on its way into a URL, a header, a cookie or a form: nothing, a text, or a JSON value of any shape.</summary>
internal readonly struct WireValue
{
    private WireValue(string? text)
    {
        Text = text;
    }

    private WireValue(JsonElement element)
    {
        Element = element;
        Text = TextOf(element);
    }

    /// <summary>The text of a single value; null for an absent one, an array or an object.</summary>
    public string? Text { get; }

    /// <summary>An array or an object; otherwise undefined.</summary>
    public JsonElement Element { get; }

    public bool IsAbsent => Text is null && Element.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object);

    public static implicit operator WireValue(string? value) => new(value);

    public static implicit operator WireValue(bool? value) => new(value is { } known ? known ? "true" : "false" : null);

    public static implicit operator WireValue(int? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    public static implicit operator WireValue(long? value) => new(value?.ToString(CultureInfo.InvariantCulture));

    public static implicit operator WireValue(Guid? value) => new(value?.ToString());

    /// <summary>Any other value, as its JSON. A null is absent.</summary>
    public static WireValue Of<T>(T? value, JsonWrite<T> write)
        where T : struct => value is { } known ? new(Serialize(known, write)) : default;

    /// <inheritdoc cref="Of{T}(T?, JsonWrite{T})"/>
    public static WireValue Of<T>(T? value, JsonWrite<T> write)
        where T : class => value is null ? default : new(Serialize(value, write));

    public static WireValue Of(JsonElement element) => new(element);

    public static JsonElement Serialize<T>(T value, JsonWrite<T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer, value);
        var reader = new Utf8JsonReader(buffer.WrittenSpan);
        return JsonElement.ParseValue(ref reader);
    }

    /// <summary>The text of a scalar; null for null, arrays and objects.</summary>
    public static string? TextOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => element.GetRawText(),
        _ => null,
    };

    /// <summary>The text of an item or a property: a scalar's own, else its JSON.</summary>
    public static string PartOf(JsonElement element) =>
        TextOf(element) ?? (element.ValueKind is JsonValueKind.Null ? "" : element.GetRawText());
}
