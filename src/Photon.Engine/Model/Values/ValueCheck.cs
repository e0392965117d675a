using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <summary>
/// Whether a value of a contract, such as an example, meets a <see cref="ValueRule"/>: JSON Schema 2020-12, with formats asserted.
/// Finds the first fault in the order of the rule. Not shared between threads.
/// </summary>
public sealed partial class ValueCheck
{
    private const int MaxDepth = 256;
    private readonly PatternTest patterns = new();
    private int depth;

    public bool IsMet(ValueRule? rule, Node value) => Find(rule, value) is null;

    /// <summary>Whether a value may stand where the type is used; null is the use's own matter.</summary>
    public bool IsMet(TypeUse use, Node value) => Find(use, value) is null;

    public ValueFault? Find(TypeUse use, Node value) =>
        use.IsNullable && NodeValues.KindOf(value) == ValueKinds.Null ? null : Find(use.Rule, value);

    /// <summary>The first fault, or null.</summary>
    public ValueFault? Find(ValueRule? rule, Node value) => rule is null ? null : Find(rule, value, "", []);

    /// <summary>Whether a text holds a match of an ECMA-262 pattern.</summary>
    public bool MatchesPattern(string pattern, string text) => patterns.Meets(pattern, text);

    /// <param name="seen">Gathers the members and items that the rule looked at, as <c>unevaluated…</c> wants to know (core, section 11).</param>
    private ValueFault? Find(ValueRule rule, Node value, string at, HashSet<string> seen)
    {
        if (rule.IsNever)
            return new ValueFault(value, at, "may not be there");
        if (depth > MaxDepth)
            return null;
        depth++;
        try
        {
            return OfKind(rule, value, at) ?? OfShape(rule, value, at, seen) ?? OfChoices(rule, value, at, seen) ?? OfRest(rule, value, at, seen);
        }
        finally
        {
            depth--;
        }
    }

    private static ValueFault? OfKind(ValueRule rule, Node value, string at)
    {
        var kind = NodeValues.KindOf(value);
        var allowed = rule.Kinds.HasFlag(ValueKinds.Number) ? rule.Kinds | ValueKinds.Integer : rule.Kinds;
        if (allowed != ValueKinds.None && !allowed.HasFlag(kind))
            return new ValueFault(value, at, $"is {Named(kind)}, and must be {string.Join(" or ", NamesOf(rule.Kinds))}");
        if (rule.Values is not { } values || values.Any(v => NodeValues.AreEqual(v, value)))
            return null;
        return new ValueFault(value, at, $"is {Shown(value)}, and must be {string.Join(" or ", values.Take(10).Select(Shown))}{(values.Count > 10 ? " or another of its list" : "")}");
    }

    private ValueFault? OfShape(ValueRule rule, Node value, string at, HashSet<string> seen) => value switch
    {
        ObjectNode node => OfObject(rule, node, at, seen),
        ArrayNode node => OfArray(rule, node, at, seen),
        ScalarNode { Kind: ScalarKind.String } text => OfText(rule, text, at),
        ScalarNode { Kind: ScalarKind.Number } number => OfNumber(rule, number, at),
        _ => null,
    };

    private ValueFault? OfText(ValueRule rule, ScalarNode value, string at)
    {
        var length = value.Text.EnumerateRunes().Count();
        if (length < rule.MinLength)
            return Fault($"has {length} characters, and must have at least {rule.MinLength}");
        if (length > rule.MaxLength)
            return Fault($"has {length} characters, and may have at most {rule.MaxLength}");
        if (rule.Format is { } format && !ValueFormats.IsMet(format, value.Text))
            return Fault($"is {Shown(value)}, which is no {format}");
        if (rule.Pattern is { } pattern && !patterns.Meets(pattern, value.Text))
            return Fault($"is {Shown(value)}, which does not match {pattern}");
        return null;

        ValueFault Fault(string reason) => new(value, at, reason);
    }

    private static ValueFault? OfNumber(ValueRule rule, ScalarNode value, string at)
    {
        var number = new JsonNumber(value.Text);
        if (rule.Minimum is { } min && NodeValues.Compare(number, min) < 0)
            return Fault($"must be at least {min}");
        if (rule.ExclusiveMinimum is { } above && NodeValues.Compare(number, above) <= 0)
            return Fault($"must be more than {above}");
        if (rule.Maximum is { } max && NodeValues.Compare(number, max) > 0)
            return Fault($"may be at most {max}");
        if (rule.ExclusiveMaximum is { } below && NodeValues.Compare(number, below) >= 0)
            return Fault($"must be less than {below}");
        if (rule.MultipleOf is { } step && !NodeValues.IsMultiple(number, step))
            return Fault($"must be a multiple of {step}");
        if (RangeOf(rule.Format) is var (low, high) && (NodeValues.Compare(number, new JsonNumber(low)) < 0 || NodeValues.Compare(number, new JsonNumber(high)) > 0))
            return Fault($"is beyond {rule.Format}");
        return null;

        ValueFault Fault(string reason) => new(value, at, $"is {value.Text}, and {reason}");
    }

    private static (string Low, string High)? RangeOf(string? format) => format switch
    {
        "int32" => ("-2147483648", "2147483647"),
        "int64" => ("-9223372036854775808", "9223372036854775807"),
        "uint64" => ("0", "18446744073709551615"),
        _ => null,
    };

    private static string Shown(Node value)
    {
        var text = NodeValues.TextOf(value);
        return text.Length > 60 ? string.Concat(text.AsSpan(0, 60), "…") : text;
    }

    private static IEnumerable<string> NamesOf(ValueKinds kinds) =>
        Enum.GetValues<ValueKinds>().Where(kind => kind != ValueKinds.None && kinds.HasFlag(kind)).Select(Named);

    private static string Named(ValueKinds kind) => kind switch
    {
        ValueKinds.Null => "null",
        ValueKinds.Boolean => "a boolean",
        ValueKinds.Integer => "an integer",
        ValueKinds.Number => "a number",
        ValueKinds.String => "a string",
        ValueKinds.Array => "an array",
        ValueKinds.Object => "an object",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
