using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Pact.Matching;

/// <summary>What JSON values are and when two are the same, as Pact's reference core has it: 1 and 1.0 differ, 1.0 and 1.00 do not.</summary>
internal static class JsonValues
{
    private const int LongestText = 120;

    /// <summary>For messages: <c>a text</c>.</summary>
    public static string KindOf(Node node) => node switch
    {
        ObjectNode => "an object",
        ArrayNode => "a list",
        ScalarNode { Kind: ScalarKind.String } => "a text",
        ScalarNode { Kind: ScalarKind.Number } => "a number",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        _ => "true or false",
    };

    /// <summary>For messages: the value as JSON, cut where it is long.</summary>
    public static string Show(Node node) => Cut(NodeJson.Compact(node));

    public static string Cut(string text) => text.Length <= LongestText ? text : string.Concat(text.AsSpan(0, LongestText), "…");

    /// <summary>What patterns and the like are held against: a text without quotes, anything else as JSON.</summary>
    public static string TextOf(Node node) => node is ScalarNode scalar ? scalar.Text : NodeJson.Compact(node);

    public static bool IsSameKind(Node a, Node b) => KindOf(a) == KindOf(b);

    public static bool IsNumber(Node node) => node is ScalarNode { Kind: ScalarKind.Number };

    /// <summary>A number without fraction and exponent that fits 64 bits.</summary>
    public static bool IsInteger(Node node) => node is ScalarNode { Kind: ScalarKind.Number } number && IsInteger(number.Text);

    public static bool IsInteger(string number) =>
        number != "-0"
        && (long.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) || ulong.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _));

    public static bool AreEqual(Node a, Node b) => (a, b) switch
    {
        (ObjectNode x, ObjectNode y) => x.Members.Count == y.Members.Count && x.Members.All(m => y[m.Name] is { } other && AreEqual(m.Value, other)),
        (ArrayNode x, ArrayNode y) => x.Items.Count == y.Items.Count && x.Items.Zip(y.Items).All(pair => AreEqual(pair.First, pair.Second)),
        (ScalarNode { Kind: ScalarKind.Number } x, ScalarNode { Kind: ScalarKind.Number } y) => AreEqualNumbers(x.Text, y.Text),
        (ScalarNode x, ScalarNode y) => x.Kind == y.Kind && x.Text == y.Text,
        _ => false,
    };

    private static bool AreEqualNumbers(string a, string b)
    {
        if (a == b)
            return true;
        return !IsInteger(a) && !IsInteger(b)
            && double.Parse(a, NumberStyles.Float, CultureInfo.InvariantCulture).Equals(double.Parse(b, NumberStyles.Float, CultureInfo.InvariantCulture));
    }
}
