using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>Fills a path template and gathers a query (RFC 6570, and OpenAPI's styles where they differ).</summary>
internal sealed class UrlBuilder(string template)
{
    private readonly StringBuilder query = new();
    private string path = template;

    /// <summary>A template may bring a query of its own.</summary>
    public override string ToString() => query.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";

    /// <summary>Puts a value in the place of <c>{name}</c>. Slashes stay only where it may span segments; question marks never do.</summary>
    public void Path(
        string name, WireValue value, WireStyle style = WireStyle.Simple, bool explode = false, bool keepReserved = false, bool spansSegments = false)
    {
        string Encode(string text) => spansSegments ? PercentEncoding.EncodePath(text, "/") : keepReserved ? PercentEncoding.EncodePath(text) : PercentEncoding.Encode(text);
        var filled = style switch
        {
            WireStyle.Json => Encode(Json(value)),
            WireStyle.Label => "." + Join(value, explode ? "." : ",", explode ? "=" : ",", Encode),
            WireStyle.Matrix => Matrix(name, value, explode, Encode),
            _ => Join(value, ",", explode ? "=" : ",", Encode),
        };

        // An empty value or a dot segment would address another resource.
        if (filled.Length == 0 || Array.Exists(filled.Split('/'), static segment => segment.Replace("%2E", ".", StringComparison.OrdinalIgnoreCase) is "." or ".."))
            throw new ArgumentException($"'{value.Text}' cannot stand in a path.", name);
        path = path.Replace($"{{{name}}}", filled, StringComparison.Ordinal);
    }

    /// <summary>Adds a query parameter; an absent value adds nothing.</summary>
    public void Query(string name, WireValue value, WireStyle style = WireStyle.Form, bool explode = true, bool keepReserved = false)
    {
        if (value.IsAbsent)
            return;
        foreach (var (key, text) in FieldsOf(name, value, style, explode, part => PercentEncoding.Encode(part, keepReserved)))
            query.Append(query.Length == 0 ? "" : "&").Append(key).Append('=').Append(text);
    }

    /// <summary>Adds a whole query, already encoded.</summary>
    public void RawQuery(string text) => query.Append(query.Length == 0 ? "" : "&").Append(text);

    /// <summary>The fields that a parameter makes in a query, a cookie or a form.</summary>
    public static IEnumerable<(string Name, string Value)> FieldsOf(
        string name, WireValue value, WireStyle style, bool explode, Func<string, string> encode)
    {
        var key = encode(name);
        if (style == WireStyle.Json)
            return [(key, encode(Json(value)))];
        if (value.Text is { } text)
            return [(key, encode(text))];
        if (style == WireStyle.DeepObject)
            return DeepFields(key, value.Element, encode);
        var delimiter = style switch
        {
            WireStyle.SpaceDelimited => encode(" "),
            WireStyle.PipeDelimited => encode("|"),
            _ => ",",
        };
        if (!explode)
            return [(key, Join(value, delimiter, delimiter, encode))];
        return value.Element.ValueKind == JsonValueKind.Array
            ? value.Element.EnumerateArray().Select(item => (key, encode(WireValue.PartOf(item))))
            : value.Element.EnumerateObject().Select(member => (encode(member.Name), encode(WireValue.PartOf(member.Value))));
    }

    /// <summary>The value in style "simple", as in headers.</summary>
    public static string Simple(WireValue value, bool explode) => Join(value, ",", explode ? "=" : ",", static part => part);

    public static string Json(WireValue value) =>
        value.Element.ValueKind == JsonValueKind.Undefined ? JsonText(value.Text) : value.Element.GetRawText();

    private static string JsonText(string? text) =>
        text is null ? "null" : WireValue.Serialize(text, static (writer, value) => writer.WriteStringValue(value)).GetRawText();

    private static IEnumerable<(string Name, string Value)> DeepFields(string key, JsonElement element, Func<string, string> encode) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(m => DeepFields($"{key}[{encode(m.Name)}]", m.Value, encode)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany((item, i) => DeepFields($"{key}[{i}]", item, encode)),
            _ => [(key, encode(WireValue.PartOf(element)))],
        };

    private static string Matrix(string name, WireValue value, bool explode, Func<string, string> encode)
    {
        if (value.Text is not null || !explode)
            return $";{encode(name)}={Join(value, ",", ",", encode)}";
        return value.Element.ValueKind == JsonValueKind.Array
            ? string.Concat(value.Element.EnumerateArray().Select(item => $";{encode(name)}={encode(WireValue.PartOf(item))}"))
            : string.Concat(value.Element.EnumerateObject().Select(m => $";{encode(m.Name)}={encode(WireValue.PartOf(m.Value))}"));
    }

    private static string Join(WireValue value, string delimiter, string equals, Func<string, string> encode) => value.Element.ValueKind switch
    {
        _ when value.Text is { } text => encode(text),
        JsonValueKind.Array => string.Join(delimiter, value.Element.EnumerateArray().Select(item => encode(WireValue.PartOf(item)))),
        JsonValueKind.Object => string.Join(
            delimiter, value.Element.EnumerateObject().Select(m => encode(m.Name) + equals + encode(WireValue.PartOf(m.Value)))),
        _ => "",
    };
}
