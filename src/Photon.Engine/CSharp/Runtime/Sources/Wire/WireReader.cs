using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;

namespace Photon.Runtime;

/// <summary>
/// Turns the texts of parameters and forms into the JSON that they stand for, so that one validator and one reader serve every place.
/// A text that does not fit its shape becomes a JSON string, which the validator then refuses by name.
/// </summary>
internal static class WireReader
{
    private static readonly Func<string, string> AsIs = static text => text;

    /// <summary>A value in style "simple", already decoded.</summary>
    public static byte[] Simple(string text, ValueShape shape, bool explode) => Delimited(text, shape, ',', explode, AsIs);

    /// <summary>A value of a path segment.</summary>
    public static byte[] Segment(string name, string raw, ValueShape shape, WireStyle style, bool explode, Func<string, string> decode) => style switch
    {
        WireStyle.Json => Single(decode(raw), ValueShape.Json),
        WireStyle.Label => Delimited(raw.StartsWith('.') ? raw[1..] : raw, shape, explode ? '.' : ',', explode, decode),
        WireStyle.Matrix => Matrix(name, raw, shape, explode, decode),
        _ => Delimited(raw, shape, ',', explode, decode),
    };

    /// <summary>A value out of the fields of a query, a cookie or a form; null where it is absent.</summary>
    public static byte[]? Fields(
        IReadOnlyList<WireField> fields, string name, ValueShape shape, WireStyle style, bool explode, Func<string, string> decode)
    {
        if (style == WireStyle.DeepObject)
            return Deep(fields, name, shape, decode);
        if (shape.Kind == ShapeKind.Object && explode && style == WireStyle.Form)
            return ExplodedObject(fields, shape, decode);
        var values = fields.Where(f => f.Name == name).Select(f => f.Value).ToList();
        if (values.Count == 0)
            return null;
        if (style == WireStyle.Json)
            return Single(decode(values[0]), ValueShape.Json);
        if (shape.Kind == ShapeKind.Array && explode)
            return Json(writer => WriteItems(writer, values.Select(decode), shape.Item));
        if (shape.Kind == ShapeKind.Any && values.Count > 1)
            return Json(writer => WriteItems(writer, values.Select(decode), ValueShape.Any));
        var delimiter = style switch
        {
            WireStyle.SpaceDelimited => ' ',
            WireStyle.PipeDelimited => '|',
            _ => ',',
        };
        var raw = string.Join(delimiter, values);
        // One value or a list of them: a delimiter that is part of a value travels encoded.
        return shape.Kind == ShapeKind.Any && !explode && raw.Contains(delimiter, StringComparison.Ordinal)
            ? Json(writer => WriteItems(writer, Split(raw, delimiter, shape).Select(decode), ValueShape.Any))
            : Delimited(raw, shape, delimiter, false, decode);
    }

    private static byte[] Delimited(string raw, ValueShape shape, char delimiter, bool explode, Func<string, string> decode)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Array:
                return Json(writer => WriteItems(writer, Split(raw, delimiter, shape).Select(decode), shape.Item));
            case ShapeKind.Object:
                return Json(writer => WriteMembers(writer, Pairs(Split(raw, delimiter, shape), explode, decode), shape));
            default:
                return Single(decode(raw), shape);
        }
    }

    /// <summary>Splits before decoding, so that an encoded delimiter stays data; blanks and pipes only ever travel encoded.</summary>
    private static IEnumerable<string> Split(string raw, char delimiter, ValueShape shape)
    {
        if (raw.Length == 0)
            return [];
        var text = delimiter switch
        {
            ' ' => raw.Replace("%20", " ", StringComparison.Ordinal).Replace('+', ' '),
            '|' => raw.Replace("%7C", "|", StringComparison.OrdinalIgnoreCase),
            ',' when shape.Kind == ShapeKind.Array && shape.Item.Kind is ShapeKind.Number or ShapeKind.Boolean =>
                raw.Replace("%2C", ",", StringComparison.OrdinalIgnoreCase),
            _ => raw,
        };
        return text.Split(delimiter);
    }

    private static IEnumerable<WireField> Pairs(IEnumerable<string> parts, bool explode, Func<string, string> decode)
    {
        if (!explode)
            return parts.Chunk(2).Select(pair => new WireField(decode(pair[0]), pair.Length == 2 ? decode(pair[1]) : ""));
        return parts.Select(part => part.Split('=', 2)).Select(pair => new WireField(decode(pair[0]), pair.Length == 2 ? decode(pair[1]) : ""));
    }

    private static byte[] Matrix(string name, string raw, ValueShape shape, bool explode, Func<string, string> decode)
    {
        var parts = raw.TrimStart(';').Split(';').Select(p => p.Split('=', 2)).Select(p => new WireField(decode(p[0]), p.Length == 2 ? p[1] : "")).ToList();
        if (explode && shape.Kind == ShapeKind.Array)
            return Json(writer => WriteItems(writer, parts.Select(p => decode(p.Value)), shape.Item));
        if (explode && shape.Kind == ShapeKind.Object)
            return Json(writer => WriteMembers(writer, parts.Select(p => new WireField(p.Name, decode(p.Value))), shape));
        return Delimited(parts.FirstOrDefault(p => p.Name == name).Value ?? "", shape, ',', false, decode);
    }

    private static byte[]? ExplodedObject(IReadOnlyList<WireField> fields, ValueShape shape, Func<string, string> decode)
    {
        var own = fields.Where(f => shape.IsOpen || shape.Knows(f.Name)).Select(f => new WireField(f.Name, decode(f.Value))).ToList();
        return own.Count == 0 ? null : Json(writer => WriteMembers(writer, own, shape));
    }

    private static byte[]? Deep(IReadOnlyList<WireField> fields, string name, ValueShape shape, Func<string, string> decode)
    {
        var root = new WireTree();
        foreach (var field in fields)
        {
            if (field.Name.StartsWith(name, StringComparison.Ordinal) && (name.Length == field.Name.Length || field.Name[name.Length] == '['))
                root.Add(field.Name[name.Length..], decode(field.Value));
        }

        return root.IsEmpty ? null : Json(writer => root.WriteTo(writer, shape));
    }

    private static void WriteMembers(Utf8JsonWriter writer, IEnumerable<WireField> members, ValueShape shape)
    {
        writer.WriteStartObject();
        foreach (var group in members.GroupBy(m => m.Name, m => m.Value))
        {
            writer.WritePropertyName(group.Key);
            var member = shape.Member(group.Key);
            if (member.Kind == ShapeKind.Array)
                WriteItems(writer, group, member.Item);
            else
                WriteText(writer, group.First(), member);
        }

        writer.WriteEndObject();
    }

    private static void WriteItems(Utf8JsonWriter writer, IEnumerable<string> items, ValueShape shape)
    {
        writer.WriteStartArray();
        foreach (var item in items)
            WriteText(writer, item, shape);
        writer.WriteEndArray();
    }

    /// <summary>Writes a text as the JSON that its shape makes of it.</summary>
    public static void WriteText(Utf8JsonWriter writer, string text, ValueShape shape)
    {
        var isJson = shape.Kind switch
        {
            ShapeKind.Text => false,
            ShapeKind.Number => TokenOf(text) is JsonTokenType.Number,
            ShapeKind.Boolean => text is "true" or "false",
            ShapeKind.Any => TokenOf(text) is JsonTokenType.Number or JsonTokenType.True or JsonTokenType.False or JsonTokenType.Null,
            _ => TokenOf(text) is not JsonTokenType.None,
        };
        if (isJson)
            writer.WriteRawValue(text);
        else
            writer.WriteStringValue(text);
    }

    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            write(writer);
        return buffer.WrittenSpan.ToArray();
    }

    public static bool IsJson(string text) => TokenOf(text) is not JsonTokenType.None;

    private static byte[] Single(string text, ValueShape shape) => Json(writer => WriteText(writer, text, shape));

    /// <summary>The first token of a JSON text; none where it is no JSON.</summary>
    private static JsonTokenType TokenOf(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
        try
        {
            if (!reader.Read())
                return JsonTokenType.None;
            var first = reader.TokenType;
            while (reader.Read())
            {
            }

            return first;
        }
        catch (JsonException)
        {
            return JsonTokenType.None;
        }
    }
}
