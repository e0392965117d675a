using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>The values that <c>enum</c> and <c>const</c> list, put right where an author's slip is plain.</summary>
internal static class EnumValues
{
    /// <summary>
    /// The allowed values, each once, or null where any are. YAML makes a number of an unquoted <c>1</c>: beside <c>type: string</c> it is taken
    /// as a text (and the reverse), with a warning. Values that can't be of the type are left out with a warning; where none is left, the list
    /// is taken to say nothing.
    /// </summary>
    public static IReadOnlyList<Node>? Of(Schema schema, DiagnosticBag diagnostics)
    {
        var listed = schema.Const is { } only ? [only] : schema.Enum;
        if (listed is null || listed.Count == 0)
            return null;
        var values = new List<Node>(listed.Count);
        var seen = new HashSet<(ScalarKind, string)>();
        foreach (var value in listed)
        {
            if (Fit(value, schema.Types) is not { } fitting)
                diagnostics.Report(Codes.EnumValueOfOtherType, value.Location, TextOf(value), WordsOf(schema.Types));
            else if (fitting is not ScalarNode scalar || seen.Add((scalar.Kind, scalar.Text)))
                values.Add(fitting);
        }

        return values.Count == 0 ? null : values;
    }

    /// <summary>The values that both lists hold; the first list's where none is shared.</summary>
    public static IReadOnlyList<Node> Intersect(IReadOnlyList<Node> first, IReadOnlyList<Node> second)
    {
        var known = second.OfType<ScalarNode>().Select(value => (value.Kind, value.Text)).ToHashSet();
        var both = first.Where(value => value is not ScalarNode scalar || known.Contains((scalar.Kind, scalar.Text))).ToList();
        return both.Count == 0 ? first : both;
    }

    public static bool IsInteger(Node value) =>
        value is ScalarNode { Kind: ScalarKind.Number } scalar && new JsonNumber(scalar.Text).TryGetInt64(out _);

    public static bool IsOfKind(Node value, ScalarKind kind) => value is ScalarNode scalar && scalar.Kind == kind;

    /// <summary>The single text that a schema allows (a constant), or null.</summary>
    public static string? ConstantText(Schema schema)
    {
        if (schema.Const is ScalarNode { Kind: ScalarKind.String } constant)
            return constant.Text;
        return schema.Enum is [ScalarNode { Kind: ScalarKind.String } single] ? single.Text : null;
    }

    private static Node? Fit(Node value, JsonTypes types)
    {
        if (types == JsonTypes.None || IsOf(value, types))
            return value;
        if (value is not ScalarNode scalar || scalar.Kind == ScalarKind.Null)
            return null;
        if (types.HasFlag(JsonTypes.String) && scalar.Kind != ScalarKind.String)
            return new ScalarNode(scalar.Source, scalar.Offset, ScalarKind.String, TextOf(scalar));
        if ((types & (JsonTypes.Integer | JsonTypes.Number)) != JsonTypes.None && scalar.Kind == ScalarKind.String && IsJsonInteger(scalar.Text))
            return new ScalarNode(scalar.Source, scalar.Offset, ScalarKind.Number, scalar.Text);
        return null;
    }

    private static bool IsOf(Node value, JsonTypes types) => value switch
    {
        ObjectNode => types.HasFlag(JsonTypes.Object),
        ArrayNode => types.HasFlag(JsonTypes.Array),
        ScalarNode { Kind: ScalarKind.String } => types.HasFlag(JsonTypes.String),
        ScalarNode { Kind: ScalarKind.Number } => types.HasFlag(JsonTypes.Number) || (types.HasFlag(JsonTypes.Integer) && IsInteger(value)),
        ScalarNode { Kind: ScalarKind.Null } => types.HasFlag(JsonTypes.Null),
        _ => types.HasFlag(JsonTypes.Boolean),
    };

    public static bool IsJsonInteger(string text) =>
        text.Length is > 0 and < 19 && text.TrimStart('-') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit) && (digits.Length == 1 || digits[0] != '0');

    public static string TextOf(Node value) => value switch
    {
        ScalarNode { Kind: ScalarKind.True } => "true",
        ScalarNode { Kind: ScalarKind.False } => "false",
        ScalarNode { Kind: ScalarKind.Null } => "null",
        ScalarNode scalar => scalar.Text,
        ArrayNode => "[…]",
        _ => "{…}",
    };

    private static string WordsOf(JsonTypes types) => types.ToString().ToLowerInvariant();
}
