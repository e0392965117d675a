using System.Text;
using System.Text.Json;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Photon.Engine.Text;

/// <summary>Where the values of a text end, for edits that keep everything else as it is. Nodes themselves know only where they begin.</summary>
internal sealed class NodeEnds
{
    private readonly Dictionary<int, int> ends = [];

    private NodeEnds(bool isJson)
    {
        IsJson = isJson;
    }

    public bool IsJson { get; }

    /// <summary>Null where the text has to be mended before it can be read.</summary>
    public static NodeEnds? Of(SourceText source)
    {
        var json = new NodeEnds(isJson: true);
        if (json.ReadJson(source))
            return json;
        var yaml = new NodeEnds(isJson: false);
        return yaml.ReadYaml(source) ? yaml : null;
    }

    /// <summary>Behind the last character of the value that begins there; null where none does.</summary>
    public int? EndOf(Node node) => ends.TryGetValue(node.Offset, out var end) ? end : null;

    private bool ReadJson(SourceText source)
    {
        var reader = new Utf8JsonReader(source.Utf8.Span, new JsonReaderOptions { MaxDepth = NodeParser.DeepestNesting + 1 });
        var open = new Stack<int>();
        try
        {
            while (reader.Read())
            {
                var start = (int)reader.TokenStartIndex;
                if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
                    open.Push(start);
                else if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
                    ends[open.Pop()] = (int)reader.BytesConsumed;
                else if (reader.TokenType != JsonTokenType.PropertyName)
                    ends[start] = (int)reader.BytesConsumed;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return true;
    }

    private bool ReadYaml(SourceText source)
    {
        var offsets = new CharIndexMap(source.Utf8);
        var parser = new Parser(new StringReader(Encoding.UTF8.GetString(source.Utf8.Span)));
        var open = new Stack<(int Start, bool IsFlow)>();
        var last = 0;
        try
        {
            while (parser.MoveNext())
                Take(parser.Current!);
        }
        catch (Exception e) when (e is YamlException or InvalidOperationException or ArgumentOutOfRangeException) // as YamlParser, which has read the text already
        {
            return false;
        }

        return true;

        void Take(ParsingEvent item)
        {
            switch (item)
            {
                case MappingStart mapping:
                    open.Push((offsets.OffsetOf(item.Start.Index), mapping.Style == MappingStyle.Flow));
                    break;
                case SequenceStart sequence:
                    open.Push((offsets.OffsetOf(item.Start.Index), sequence.Style == SequenceStyle.Flow));
                    break;
                case MappingEnd or SequenceEnd:
                    // A block ends with its last value; its event stands where the next one begins. That of a bracket stands before it.
                    var (start, isFlow) = open.Pop();
                    ends[start] = last = isFlow ? offsets.OffsetOf(item.Start.Index) + 1 : last;
                    break;
                case NodeEvent or AnchorAlias:
                    var begin = offsets.OffsetOf(item.Start.Index);
                    last = Math.Max(begin, BeforeBlanks(source.Utf8.Span, offsets.OffsetOf(item.End.Index)));
                    ends[begin] = last;
                    break;
            }
        }
    }

    /// <summary>A block scalar ends where the next line with text begins.</summary>
    private static int BeforeBlanks(ReadOnlySpan<byte> text, int end)
    {
        while (end > 0 && text[end - 1] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            end--;
        return end;
    }
}
