using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

/// <summary>Nodes in short, for comparing: <c>{a: "1", b: [1, null]}</c>; texts are quoted, all else is not.</summary>
internal static class NodeText
{
    public static string Of(Node? node) => node switch
    {
        null => "nothing",
        ObjectNode holder => $"{{{string.Join(", ", holder.Members.Select(m => $"{m.Name}: {Of(m.Value)}"))}}}",
        ArrayNode array => $"[{string.Join(", ", array.Items.Select(Of))}]",
        ScalarNode { Kind: ScalarKind.String } text => $"\"{text.Text}\"",
        _ => node.ToString()!,
    };

    public static Node? Parse(string path, string text) => Parse(path, text, out _);

    public static Node? Parse(string path, string text, out IReadOnlyList<Diagnostic> found)
    {
        var diagnostics = new DiagnosticBag();
        var node = NodeParser.Parse(new SourceText(path, text), diagnostics);
        found = diagnostics.ToSortedList();
        return node;
    }
}
