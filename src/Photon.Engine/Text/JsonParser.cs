using System.Text.Json;
using Photon.Engine.Diagnostics;

namespace Photon.Engine.Text;

/// <summary>JSON (RFC 8259) to nodes. Comments and trailing commas are reported and passed over; any other break ends the reading.</summary>
internal sealed class JsonParser(SourceText source, DiagnosticBag diagnostics)
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Allow,
        MaxDepth = NodeParser.DeepestNesting + 1,
    };

    private readonly NodeBuilder builder = new(source, diagnostics);
    private readonly StringPool strings = new();
    private bool isBroken;

    public Node? Parse()
    {
        var reader = new Utf8JsonReader(source.Utf8.Span, Options);
        try
        {
            while (!isBroken && reader.Read())
                Take(ref reader);
        }
        catch (JsonException e)
        {
            Report(OffsetOf(e), Sentence(e));
            return null;
        }

        return isBroken ? null : builder.Root;
    }

    private void Take(ref Utf8JsonReader reader)
    {
        var offset = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                isBroken = !builder.Open(reader.TokenType == JsonTokenType.StartArray, offset);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                RefuseTrailingComma(offset);
                builder.Close();
                break;
            case JsonTokenType.PropertyName:
                builder.Name(TextOf(ref reader), offset);
                break;
            case JsonTokenType.Comment:
                Report(offset, "JSON has no comments");
                break;
            default:
                builder.Add(Scalar(ref reader, offset));
                break;
        }
    }

    private ScalarNode Scalar(ref Utf8JsonReader reader, int offset) => reader.TokenType switch
    {
        JsonTokenType.String => new(source, offset, ScalarKind.String, TextOf(ref reader)),
        JsonTokenType.Number => new(source, offset, ScalarKind.Number, strings.Get(reader.ValueSpan)),
        JsonTokenType.True => new(source, offset, ScalarKind.True, "true"),
        JsonTokenType.False => new(source, offset, ScalarKind.False, "false"),
        JsonTokenType.Null => new(source, offset, ScalarKind.Null, "null"),
        _ => throw new InvalidOperationException($"No value: {reader.TokenType}."),
    };

    private string TextOf(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return strings.Get(reader.ValueSpan);
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // The only escape that passes the reader's own checks and is no text.
            Report((int)reader.TokenStartIndex, "the text holds one half of a surrogate pair, such as \\ud800 alone");
            return "";
        }
    }

    private void RefuseTrailingComma(int offset)
    {
        var before = source.Utf8.Span[..offset].TrimEnd(" \t\r\n"u8);
        if (before.Length > 0 && before[^1] == ',')
            Report(before.Length - 1, "a comma stands after the last item");
    }

    private void Report(int offset, string what) => diagnostics.Report(Codes.MalformedJson, source.LocationAt(offset), what);

    private int OffsetOf(JsonException e) =>
        Utf8Places.StartOfLine(source.Utf8.Span, e.LineNumber ?? 0) + (int)(e.BytePositionInLine ?? 0);

    /// <summary>The reader's message without its own place, which is 0-based and would stand beside ours.</summary>
    private static string Sentence(JsonException e)
    {
        var end = e.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? e.Message : e.Message[..end]).TrimEnd('.');
    }
}
