using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Models;

/// <summary>Says the plain limits of a value in words: <c>1 to 80 characters.</c></summary>
internal static class LimitText
{
    /// <summary>One short sentence, or null where there is nothing to say.</summary>
    public static string? Of(ValueRule? rule)
    {
        if (rule is null)
            return null;
        var sentences = new[]
        {
            Count(rule.MinLength, rule.MaxLength, "character"),
            Count(rule.MinItems, rule.MaxItems, "item"),
            Range(rule),
            rule.MultipleOf is { } step ? $"A multiple of {step}." : null,
        };
        var text = string.Join(' ', sentences.Where(s => s is not null));
        return text.Length == 0 ? null : text;
    }

    private static string? Count(long? min, long? max, string unit) => (min, max) switch
    {
        (null or 0, null) => null,
        (null or 0, { } most) => $"At most {most} {Plural(most, unit)}.",
        ({ } least, null) => $"At least {least} {Plural(least, unit)}.",
        ({ } least, { } most) when least == most => $"{most} {Plural(most, unit)}.",
        ({ } least, { } most) => $"{least} to {most} {Plural(most, unit)}.",
    };

    private static string? Range(ValueRule rule)
    {
        if (rule is { Minimum: { } from, Maximum: { } to, ExclusiveMinimum: null, ExclusiveMaximum: null })
            return $"{from} to {to}.";
        var parts = new[]
        {
            rule.Minimum is { } min ? $"at least {min}" : null,
            rule.ExclusiveMinimum is { } above ? $"greater than {above}" : null,
            rule.Maximum is { } max ? $"at most {max}" : null,
            rule.ExclusiveMaximum is { } below ? $"less than {below}" : null,
        };
        var text = string.Join(", ", parts.Where(p => p is not null));
        return text.Length == 0 ? null : $"{char.ToUpperInvariant(text[0])}{text[1..]}.";
    }

    private static string Plural(long count, string unit) => count == 1 ? unit : unit + "s";
}
