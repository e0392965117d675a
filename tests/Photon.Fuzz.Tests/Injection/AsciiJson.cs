using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>Writes JSON in which every character that is not plain ASCII is an escape, so that even half a surrogate pair gets through.</summary>
internal static class AsciiJson
{
    public static string Write(JsonNode? node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return text.ToString();
    }

    private static void Write(StringBuilder text, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject obj:
                WriteList(text, '{', '}', obj, member =>
                {
                    WriteString(text, member.Key);
                    text.Append(": ");
                    Write(text, member.Value);
                });
                break;
            case JsonArray array:
                WriteList(text, '[', ']', array, item => Write(text, item));
                break;
            case JsonValue value when value.TryGetValue(out string? content):
                WriteString(text, content);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteList<T>(StringBuilder text, char begin, char end, IEnumerable<T> items, Action<T> write)
    {
        text.Append(begin);
        var isFirst = true;
        foreach (var item in items)
        {
            text.Append(isFirst ? "\n" : ",\n");
            isFirst = false;
            write(item);
        }

        text.Append(end);
    }

    private static void WriteString(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var c in content)
        {
            if (c is >= ' ' and <= '~' and not '"' and not '\\')
                text.Append(c);
            else
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
        }

        text.Append('"');
    }
}
