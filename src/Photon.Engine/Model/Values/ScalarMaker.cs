using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <summary>Texts and numbers that meet formats, patterns, lengths and bounds: likely ones first, for the caller to check.</summary>
internal static class ScalarMaker
{
    private const decimal Huge = 1e19m;
    private const int LongestPadding = 10_000;
    private static readonly int[] repeats = [1, 2, 3, 0, 4, 5, 8, 10, 12, 16, 20, 24, 32, 36, 40, 64, 100, 128];

    public static IEnumerable<Node> Texts(IReadOnlyList<ValueRule> parts, string word)
    {
        var formats = parts.Select(part => part.Format).OfType<string>().Select(ValueFormats.Make).OfType<string>();
        var matching = parts.Select(part => part.Pattern).OfType<string>().Where(pattern => EcmaPattern.Translate(pattern) is not null)
            .SelectMany(pattern => repeats.Select((count, salt) => PatternText.Make(pattern, count, salt)));
        return formats.Concat(matching).Concat([word, "a", ""]).SelectMany(text => new[] { text, Sized(text, parts) }).Distinct(StringComparer.Ordinal).Select(MadeNode.Text);
    }

    /// <summary>Whether a format speaks of numbers, so that a value without a stated type is likely one.</summary>
    public static bool IsOfNumbers(string? format) => format is "int32" or "int64" or "uint32" or "uint64" or "float" or "double";

    public static IEnumerable<Node> Numbers(IReadOnlyList<ValueRule> parts, bool isWhole)
    {
        var low = Given(parts.SelectMany(part => new[] { part.Minimum, part.ExclusiveMinimum })).DefaultIfEmpty(decimal.MinValue).Max();
        var high = Given(parts.SelectMany(part => new[] { part.Maximum, part.ExclusiveMaximum })).DefaultIfEmpty(decimal.MaxValue).Min();
        var step = Given(parts.Select(part => part.MultipleOf)).Where(s => s is > 0.000_000_1m and < Huge).DefaultIfEmpty(1).Max();
        var candidates = new List<decimal> { step, 0 };
        foreach (var bound in new[] { low, high }.Where(bound => bound is > -Huge and < Huge))
        {
            candidates.AddRange([decimal.Ceiling(bound / step) * step, (decimal.Floor(bound / step) + 1) * step]);
            candidates.AddRange([decimal.Floor(bound / step) * step, (decimal.Ceiling(bound / step) - 1) * step]);
            if (!isWhole)
                candidates.AddRange([bound + 0.25m, bound - 0.25m]);
        }

        if (!isWhole && low is > -Huge && high is < Huge)
            candidates.Add(low + ((high - low) / 2));
        return candidates.Distinct().Select(value => MadeNode.Number(Text(value)));
    }

    private static string Sized(string text, IReadOnlyList<ValueRule> parts)
    {
        var min = parts.Max(part => part.MinLength) ?? 0;
        var max = parts.Min(part => part.MaxLength) ?? long.MaxValue;
        if (text.Length < min && min <= LongestPadding)
            return text.PadRight((int)min, 'x');
        return text.Length > max ? text[..(int)max] : text;
    }

    private static IEnumerable<decimal> Given(IEnumerable<JsonNumber?> numbers)
    {
        foreach (var number in numbers)
        {
            if (number?.TryGetDecimal(out var value) == true)
                yield return value;
        }
    }

    private static string Text(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
