using System.Buffers;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>Nodes as YAML in one line (YAML 1.2, section 7.4): <c>{ name: tea, sizes: [1, 2] }</c>.</summary>
internal static class FlowText
{
    private static readonly SearchValues<char> marks = SearchValues.Create(",[]{}");

    /// <summary>The members without braces.</summary>
    public static string Members(Node node) => string.Join(", ", ((ObjectNode)node).Members.Select(member => $"{Scalar(member.Name)}: {Of(member.Value)}"));

    private static string Of(Node node) => node switch
    {
        ObjectNode { Members.Count: 0 } => "{}",
        ObjectNode holder => $"{{ {Members(holder)} }}",
        ArrayNode list => $"[{string.Join(", ", list.Items.Select(Of))}]",
        ScalarNode { Kind: ScalarKind.String } text => Scalar(text.Text),
        ScalarNode scalar => scalar.Text,
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, null),
    };

    private static string Scalar(string text)
    {
        var inline = YamlText.Inline(text);
        return inline == text && text.AsSpan().ContainsAny(marks) ? $"'{text.Replace("'", "''", StringComparison.Ordinal)}'" : inline;
    }
}
