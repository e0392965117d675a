using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>Takes values out of a pact file and reports those of another kind than the specification has there.</summary>
internal sealed class PactShapes(DiagnosticBag diagnostics)
{
    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>The object at a name; null where there is none, reported where something else stands there.</summary>
    public ObjectNode? Object(ObjectNode parent, params ReadOnlySpan<string> names) => Find<ObjectNode>(parent, names, "an object");

    public ArrayNode? Array(ObjectNode parent, params ReadOnlySpan<string> names) => Find<ArrayNode>(parent, names, "a list");

    public string? Text(ObjectNode parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (parent[name] is not { } node || IsNull(node))
                continue;
            if (node is ScalarNode { Kind: ScalarKind.String } text)
                return text.Text;
            Malformed(node, name, "a text");
            return null;
        }

        return null;
    }

    /// <summary>A text, a number, true or false as text; null for anything else.</summary>
    public static string? Scalar(Node? node) => node is ScalarNode { Kind: not ScalarKind.Null } scalar ? scalar.Text : null;

    /// <summary>A whole number, also one that is written as a text.</summary>
    public int? Integer(ObjectNode parent, string name)
    {
        if (parent[name] is not { } node || IsNull(node))
            return null;
        if (int.TryParse(Scalar(node), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return value;
        Malformed(node, name, "a whole number");
        return null;
    }

    public void Malformed(Node node, string name, string wanted) =>
        Diagnostics.Report(Codes.PactPartMalformed, node.Location, name, KindOf(node), wanted);

    public static bool IsNull(Node node) => node is ScalarNode { Kind: ScalarKind.Null };

    private T? Find<T>(ObjectNode parent, ReadOnlySpan<string> names, string wanted)
        where T : Node
    {
        foreach (var name in names)
        {
            if (parent[name] is not { } node || IsNull(node))
                continue;
            if (node is T found)
                return found;
            Malformed(node, name, wanted);
            return null;
        }

        return null;
    }

    private static string KindOf(Node node) => node switch
    {
        ObjectNode => "an object",
        ArrayNode => "a list",
        ScalarNode { Kind: ScalarKind.String } text => $"the text \"{text.Text}\"",
        ScalarNode scalar => scalar.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };
}
