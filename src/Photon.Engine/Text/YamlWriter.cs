using System.Text;

namespace Photon.Engine.Text;

/// <summary>Nodes to YAML 1.2, block style, two spaces a level. Every text is quoted that some reader of 1.1 or 1.2 could take for something else.</summary>
public static class YamlWriter
{
    /// <summary>YAML bounds a simple key to 1024 characters (section 7.4.2); longer ones are written with <c>?</c>.</summary>
    private const int LongestSimpleKey = 900;

    public static string Write(Node node)
    {
        var text = new StringBuilder();
        if (IsBlock(node))
        {
            WriteBlock(node, text, indent: 0);
        }
        else
        {
            WriteInline(node, text, indent: 0);
            text.Append('\n');
        }

        return text.ToString();
    }

    private static bool IsBlock(Node node) => node is ObjectNode { Members.Count: > 0 } or ArrayNode { Items.Count: > 0 };

    /// <summary>Writes lines; the first begins where the text ends, which is at the indentation already.</summary>
    private static void WriteBlock(Node node, StringBuilder text, int indent)
    {
        var isFirst = true;
        if (node is ObjectNode holder)
        {
            foreach (var member in holder.Members)
            {
                Indent(text, isFirst ? 0 : indent);
                WriteMember(member, text, indent);
                isFirst = false;
            }

            return;
        }

        foreach (var item in ((ArrayNode)node).Items)
        {
            Indent(text, isFirst ? 0 : indent).Append("- ");
            WriteItem(item, text, indent);
            isFirst = false;
        }
    }

    private static void WriteMember(Member member, StringBuilder text, int indent)
    {
        var key = YamlText.Inline(member.Name);
        if (key.Length > LongestSimpleKey)
        {
            text.Append("? ").Append(key).Append('\n');
            Indent(text, indent).Append(": ");
            WriteItem(member.Value, text, indent);
            return;
        }

        text.Append(key).Append(':');
        if (!IsBlock(member.Value))
        {
            text.Append(' ');
            WriteInline(member.Value, text, indent);
            text.Append('\n');
            return;
        }

        text.Append('\n');
        Indent(text, indent + 2);
        WriteBlock(member.Value, text, indent + 2);
    }

    /// <summary>What stands after <c>- </c>: an object's first member stands in the same line.</summary>
    private static void WriteItem(Node item, StringBuilder text, int indent)
    {
        if (IsBlock(item))
        {
            WriteBlock(item, text, indent + 2);
            return;
        }

        WriteInline(item, text, indent);
        text.Append('\n');
    }

    private static void WriteInline(Node node, StringBuilder text, int indent)
    {
        switch (node)
        {
            case ObjectNode:
                text.Append("{}");
                break;
            case ArrayNode:
                text.Append("[]");
                break;
            case ScalarNode { Kind: ScalarKind.String } value when YamlText.IsBlock(value.Text):
                WriteLiteral(value.Text, text, indent + 2);
                break;
            case ScalarNode { Kind: ScalarKind.String } value:
                text.Append(YamlText.Inline(value.Text));
                break;
            default:
                text.Append(((ScalarNode)node).Text);
                break;
        }
    }

    /// <summary>A literal block (section 8.1.2), without its last line end, which the caller writes.</summary>
    private static void WriteLiteral(string value, StringBuilder text, int indent)
    {
        var trimmed = value.TrimEnd('\n');
        var ends = value.Length - trimmed.Length;
        text.Append(ends switch { 0 => "|-", 1 => "|", _ => "|+" });
        foreach (var line in trimmed.Split('\n'))
        {
            text.Append('\n');
            if (line.Length > 0)
                Indent(text, indent).Append(line);
        }

        text.Append('\n', Math.Max(0, ends - 1));
    }

    private static StringBuilder Indent(StringBuilder text, int indent) => text.Append(' ', indent);
}
