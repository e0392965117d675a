using System.Text;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>Writes new members as the text around them is written: JSON, YAML in blocks, YAML in braces.</summary>
internal sealed class EditWriter(SourceText source, NodeEnds ends)
{
    private readonly ReadOnlyMemory<byte> text = source.Utf8;
    private readonly string newLine = source.Utf8.Span.IndexOf("\r\n"u8) >= 0 ? "\r\n" : "\n";

    /// <summary>Null where the place can't be written to: an empty object, a value that was merged in from elsewhere.</summary>
    public FixEdit? Write(Insertion insertion)
    {
        if (insertion.Anchor is not { } anchor || ends.EndOf(anchor.Value) is not { } end || anchor.NameOffset < insertion.Target.Offset || end < anchor.NameOffset)
            return null;
        if (text.Span[insertion.Target.Offset] == (byte)'{')
            return Edit(end, InBraces(insertion), insertion);
        if (ends.IsJson)
            return null;
        var lines = YamlWriter.Write(MadeNode.Object((insertion.Name, insertion.Value))).TrimEnd('\n');
        return Edit(EndOfLine(end), newLine + Indented(lines, new string(' ', ColumnOf(anchor.NameOffset))), insertion);
    }

    private FixEdit Edit(int offset, string inserted, Insertion insertion) => new(offset, inserted, source.LocationAt(offset), insertion.What);

    private string InBraces(Insertion insertion)
    {
        var first = insertion.Target.Members[0].NameOffset;
        var head = text.Span[insertion.Target.Offset..first];
        var member = MadeNode.Object((insertion.Name, insertion.Value));
        if (head.IndexOf((byte)'\n') < 0)
            return $", {(ends.IsJson ? $"{NodeJson.Compact(MadeNode.Text(insertion.Name))}: {NodeJson.Compact(insertion.Value)}" : FlowText.Members(member))}";
        var indent = IndentOf(first);
        var unit = indent[Math.Min(IndentOf(insertion.Target.Offset).Length, indent.Length)..];
        return "," + newLine + (ends.IsJson ? Indented(JsonLines(member, unit), indent) : indent + FlowText.Members(member));
    }

    /// <summary>The member without its braces, each level indented as far as the document does it.</summary>
    private static string JsonLines(Node member, string unit)
    {
        var lines = NodeJson.Indented(member).Split('\n')[1..^1].Select(line => line[2..]);
        return string.Join('\n', lines.Select(line =>
        {
            var depth = line.TakeWhile(c => c == ' ').Count() / 2;
            return string.Concat(Enumerable.Repeat(unit, depth)) + line[(depth * 2)..];
        }));
    }

    private string Indented(string lines, string indent) =>
        string.Join(newLine, lines.Split('\n').Select(line => line.Length == 0 ? line : indent + line));

    /// <summary>Of a name in a block: what stands before it, a hyphen too, counts as blanks.</summary>
    private int ColumnOf(int offset) => source.LocationAt(offset).Column - 1;

    /// <summary>The blanks that the line of an offset begins with.</summary>
    private string IndentOf(int offset)
    {
        var line = text.Span[(text.Span[..offset].LastIndexOf((byte)'\n') + 1)..];
        var length = line.IndexOfAnyExcept((byte)' ', (byte)'\t');
        return Encoding.UTF8.GetString(line[..Math.Max(0, length)]);
    }

    private int EndOfLine(int offset)
    {
        var length = text.Span[offset..].IndexOf((byte)'\n');
        var end = length < 0 ? text.Length : offset + length;
        return end > offset && text.Span[end - 1] == (byte)'\r' ? end - 1 : end;
    }
}
