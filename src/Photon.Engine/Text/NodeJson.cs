using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Photon.Engine.Text;

/// <summary>Writes a <see cref="Node"/> as JSON.</summary>
public static class NodeJson
{
    /// <summary>One line without spaces.</summary>
    public static string Compact(Node node) => Write(node, isIndented: false);

    /// <summary>Indented by two, with <c>\n</c>.</summary>
    public static string Indented(Node node) => Write(node, isIndented: true);

    private static string Write(Node node, bool isIndented)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions
        {
            Indented = isIndented,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            MaxDepth = 2000,
            SkipValidation = true,
        };
        using (var writer = new Utf8JsonWriter(buffer, options))
            Write(writer, node);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, Node node)
    {
        switch (node)
        {
            case ObjectNode obj:
                writer.WriteStartObject();
                foreach (var member in obj.Members)
                {
                    writer.WritePropertyName(member.Name);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case ArrayNode array:
                writer.WriteStartArray();
                foreach (var item in array.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case ScalarNode scalar:
                WriteScalar(writer, scalar);
                break;
            default:
                throw new InvalidOperationException($"Unknown node {node.GetType().Name}.");
        }
    }

    private static void WriteScalar(Utf8JsonWriter writer, ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.String:
                writer.WriteStringValue(scalar.Text);
                break;
            case ScalarKind.Number:
                writer.WriteRawValue(scalar.Text, skipInputValidation: true);
                break;
            case ScalarKind.True:
            case ScalarKind.False:
                writer.WriteBooleanValue(scalar.Kind == ScalarKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
