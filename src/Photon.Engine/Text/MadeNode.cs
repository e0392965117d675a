using System.Globalization;

namespace Photon.Engine.Text;

/// <summary>Nodes that stand in no contract: what an emitter writes beside what it copies.</summary>
internal static class MadeNode
{
    private static readonly SourceText nowhere = new("made", "");

    public static Node Null { get; } = new ScalarNode(nowhere, 0, ScalarKind.Null, "null");

    public static Node True { get; } = new ScalarNode(nowhere, 0, ScalarKind.True, "true");

    public static Node False { get; } = new ScalarNode(nowhere, 0, ScalarKind.False, "false");

    public static bool IsMade(Node node) => ReferenceEquals(node.Source, nowhere);

    public static Node Text(string text) => new ScalarNode(nowhere, 0, ScalarKind.String, text);

    /// <param name="json">A JSON number.</param>
    public static Node Number(string json) => new ScalarNode(nowhere, 0, ScalarKind.Number, json);

    public static Node Number(long value) => Number(value.ToString(CultureInfo.InvariantCulture));

    public static Node Array(params IEnumerable<Node> items) => new ArrayNode(nowhere, 0, [.. items]);

    /// <summary>Members whose value is null (not a null node) are left out.</summary>
    public static Node Object(params IEnumerable<(string Name, Node? Value)> members) =>
        new ObjectNode(nowhere, 0, [.. members.Where(member => member.Value is not null).Select(member => new Member(member.Name, 0, member.Value!))]);
}
