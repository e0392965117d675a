using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <summary>Nodes as JSON values.</summary>
internal static class NodeValues
{
    public static ValueKinds KindOf(Node node) => node switch
    {
        ObjectNode => ValueKinds.Object,
        ArrayNode => ValueKinds.Array,
        ScalarNode { Kind: ScalarKind.String } => ValueKinds.String,
        ScalarNode { Kind: ScalarKind.Null } => ValueKinds.Null,
        ScalarNode { Kind: ScalarKind.Number } number => IsWhole(new JsonNumber(number.Text)) ? ValueKinds.Integer : ValueKinds.Number,
        _ => ValueKinds.Boolean,
    };

    /// <summary>Equal as JSON Schema has it (core, section 4.2.2): numbers by value, members in any order.</summary>
    public static bool AreEqual(Node left, Node right) => (left, right) switch
    {
        (ObjectNode a, ObjectNode b) => a.Members.Count == b.Members.Count
            && a.Members.All(member => b[member.Name] is { } other && AreEqual(member.Value, other)),
        (ArrayNode a, ArrayNode b) => a.Items.Count == b.Items.Count && a.Items.Zip(b.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (ScalarNode a, ScalarNode b) => a.Kind == b.Kind && (a.Text == b.Text || a.Kind switch
        {
            ScalarKind.Number => Compare(new JsonNumber(a.Text), new JsonNumber(b.Text)) == 0,
            ScalarKind.String => false,
            _ => true,
        }),
        _ => false,
    };

    /// <summary>Exact within a decimal's range, else as doubles.</summary>
    public static int Compare(JsonNumber left, JsonNumber right) => left.TryGetDecimal(out var a) && right.TryGetDecimal(out var b)
        ? a.CompareTo(b)
        : left.ToDouble().CompareTo(right.ToDouble());

    public static bool IsMultiple(JsonNumber value, JsonNumber step)
    {
        if (value.TryGetDecimal(out var number) && step.TryGetDecimal(out var size))
            return size == 0 || number % size == 0;
        return double.IsInteger(value.ToDouble() / step.ToDouble());
    }

    public static string TextOf(Node node) => NodeJson.Compact(node);

    private static bool IsWhole(JsonNumber number) => number.TryGetInt64(out _) || double.IsInteger(number.ToDouble());
}
