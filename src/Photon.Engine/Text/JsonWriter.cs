using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Photon.Engine.Text;

/// <summary>Nodes to JSON: indented by two, <c>\n</c> line ends, members and numbers as they are.</summary>
public static class JsonWriter
{
    private const int DeepestNesting = 4 * NodeParser.DeepestNesting;

    /// <summary>Text beyond ASCII stays readable: the result is served as JSON and stands in no HTML.</summary>
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = DeepestNesting,
        SkipValidation = true,
    };

    public static string Write(Node node)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(node, writer);
        buffer.WriteByte((byte)'\n');
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Node node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case ObjectNode holder:
                writer.WriteStartObject();
                foreach (var member in holder.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case ScalarNode { Kind: ScalarKind.String } text:
                writer.WriteStringValue(text.Text);
                break;
            case ScalarNode { Kind: ScalarKind.Number } number:
                WriteNumber(number.Text, writer);
                break;
            case ScalarNode { Kind: ScalarKind.Null }:
                writer.WriteNullValue();
                break;
            case ScalarNode boolean:
                writer.WriteBooleanValue(boolean.Kind == ScalarKind.True);
                break;
            default:
                throw new InvalidOperationException($"No kind of node: {node}.");
        }
    }

    /// <summary>As written. The writer indents no raw value in an array, so that is for the few that decimal would change.</summary>
    private static void WriteNumber(string text, Utf8JsonWriter writer)
    {
        if (new JsonNumber(text).TryGetDecimal(out var number) && number.ToString(CultureInfo.InvariantCulture) == text)
            writer.WriteNumberValue(number);
        else
            writer.WriteRawValue(text, skipInputValidation: true);
    }
}
