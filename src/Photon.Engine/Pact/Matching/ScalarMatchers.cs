using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Pact.Format;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Matching;

/// <summary>Matchers of texts, numbers and booleans.</summary>
internal static class ScalarMatchers
{
    private const long LongestCounted = 1000;
    private const string AnyText = @"^[\s\S]*$";
    private const string Counted = @"^[\s\S]{";
    private const ValueKinds Numbers = ValueKinds.Integer | ValueKinds.Number;
    private const ValueKinds Scalars = Numbers | ValueKinds.String | ValueKinds.Boolean;

    /// <summary>What else may stand in place of the value: all of the matchers must hold, or one of them where null is a value too.</summary>
    /// <param name="value">A scalar of the contract.</param>
    /// <param name="parts">What applies to it.</param>
    /// <param name="kinds">Every kind that is allowed; none where the contract does not say.</param>
    /// <returns>Null where nothing but the JSON type of the value is known, and that is enough.</returns>
    public static (IReadOnlyList<Matcher> Matchers, bool IsAny)? Of(ScalarNode value, IReadOnlyList<ValueRule> parts, ValueKinds kinds)
    {
        var isNullable = kinds.HasFlag(ValueKinds.Null);
        var matchers = OfValues(parts) ?? OfKinds(value, parts, kinds & Scalars);
        if (matchers is null)
            return null;
        return isNullable && matchers is not [EqualityMatcher] ? ([new NullMatcher(), Sharpest(matchers)], true) : (matchers, false);
    }

    /// <summary>Patterns of whole texts that a text must match: formats, patterns, lengths.</summary>
    public static IReadOnlyList<string> PatternsOf(IReadOnlyList<ValueRule> parts)
    {
        var patterns = parts.Select(part => part.Pattern).OfType<string>().Select(Portable.Whole)
            .Concat(parts.Select(part => part.Format).OfType<string>().Select(FormatPatterns.Of))
            .OfType<string>()
            .ToList();
        if (LengthOf(parts) is { } length)
            patterns.Add(length);
        return [.. patterns.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The known values, as texts; null where the contract lists none.</summary>
    public static IReadOnlyList<Node>? ValuesOf(IReadOnlyList<ValueRule> parts) =>
        parts.Where(part => part.Values is not null).MinBy(part => part.Values!.Count)?.Values;

    private static IReadOnlyList<Matcher>? OfValues(IReadOnlyList<ValueRule> parts)
    {
        if (ValuesOf(parts)?.Where(value => NodeValues.KindOf(value) != ValueKinds.Null).ToList() is not { Count: > 0 } values)
            return null;
        if (values.Count == 1)
            return [new EqualityMatcher()];
        if (values.Any(value => value is not ScalarNode))
            return null;
        var pattern = new RegexMatcher(Portable.OneOf(values.Select(value => ((ScalarNode)value).Text)));
        return values.TrueForAll(value => NodeValues.KindOf(value) == ValueKinds.String) ? [new TypeMatcher(), pattern] : [pattern];
    }

    private static IReadOnlyList<Matcher>? OfKinds(ScalarNode value, IReadOnlyList<ValueRule> parts, ValueKinds kinds)
    {
        var isMixed = (kinds.HasFlag(ValueKinds.String) ? 1 : 0) + (kinds.HasFlag(ValueKinds.Boolean) ? 1 : 0) + ((kinds & Numbers) != 0 ? 1 : 0) > 1;
        if (isMixed && kinds != Scalars)
            return [new RegexMatcher(AnyText)];
        return value.Kind switch
        {
            ScalarKind.Null => OfNull(parts, kinds),
            ScalarKind.String => [new TypeMatcher(), .. PatternsOf(parts).Select(pattern => new RegexMatcher(pattern))],
            ScalarKind.Number => OfNumber(parts, isWhole: !kinds.HasFlag(ValueKinds.Number) && kinds.HasFlag(ValueKinds.Integer)),
            _ => [new TypeMatcher()],
        };
    }

    /// <summary>Where the example is null: what the contract allows besides. By pattern, as the type of null is its own.</summary>
    private static IReadOnlyList<Matcher>? OfNull(IReadOnlyList<ValueRule> parts, ValueKinds kinds) => kinds switch
    {
        ValueKinds.None => null,
        _ when (kinds & ~Numbers) == 0 => [new NumberMatcher()],
        ValueKinds.Boolean => [new RegexMatcher("^(?:true|false)$")],
        ValueKinds.String when PatternsOf(parts) is [var sharpest, ..] => [new RegexMatcher(sharpest)],
        _ => [new RegexMatcher(AnyText)],
    };

    private static IReadOnlyList<Matcher> OfNumber(IReadOnlyList<ValueRule> parts, bool isWhole)
    {
        var low = parts.SelectMany(part => Given(part.Minimum, part.ExclusiveMinimum, isWhole ? 1 : 0)).DefaultIfEmpty(decimal.MinValue).Max();
        var high = parts.SelectMany(part => Given(part.Maximum, part.ExclusiveMaximum, isWhole ? -1 : 0)).DefaultIfEmpty(decimal.MaxValue).Min();
        if (isWhole)
            return [new NumberMatcher(), new RegexMatcher(NumberPatterns.Integer(Whole(decimal.Ceiling(low)), Whole(decimal.Floor(high))))];
        if (low < 0)
            return [new NumberMatcher()];
        var isZeroAllowed = !parts.Any(part => part.ExclusiveMinimum is { } above && NodeValues.Compare(above, new JsonNumber("0")) >= 0);
        return [new NumberMatcher(), new RegexMatcher(NumberPatterns.NotNegative(isZeroAllowed))];
    }

    /// <summary>Of an integer an exclusive bound is the next one; of other numbers only the sign is used.</summary>
    private static IEnumerable<decimal> Given(JsonNumber? inclusive, JsonNumber? exclusive, int step)
    {
        if (inclusive?.TryGetDecimal(out var bound) == true)
            yield return bound;
        if (exclusive?.TryGetDecimal(out var beyond) == true)
            yield return decimal.Truncate(beyond) == beyond && Math.Abs(beyond) < long.MaxValue ? beyond + step : beyond;
    }

    private static long? Whole(decimal bound) => bound is > long.MinValue and < long.MaxValue ? (long)bound : null;

    /// <summary>Null where there are no lengths, or any that patterns had better not count.</summary>
    private static string? LengthOf(IReadOnlyList<ValueRule> parts)
    {
        var min = parts.Max(part => part.MinLength) ?? 0;
        var max = parts.Min(part => part.MaxLength);
        if (max > LongestCounted)
            max = null;
        if (min > LongestCounted || (min == 0 && max is null))
            return null;
        return $"{Counted}{min},{max}}}$";
    }

    /// <summary>
    /// Where null is the other choice there is room for one: a pattern says more than a type, but a length says less, as a number has one too.
    /// </summary>
    private static Matcher Sharpest(IReadOnlyList<Matcher> matchers) =>
        matchers.OfType<NumberMatcher>().FirstOrDefault()
        ?? matchers.OfType<RegexMatcher>().FirstOrDefault(matcher => !matcher.Pattern.StartsWith(Counted, StringComparison.Ordinal))
        ?? matchers[0];
}
