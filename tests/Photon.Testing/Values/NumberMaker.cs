using System.Globalization;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Testing.Values;

/// <summary>Numbers that meet bounds and steps.</summary>
internal static class NumberMaker
{
    /// <summary>Beyond these a decimal's arithmetic overflows.</summary>
    private const decimal Huge = 1e19m;
    private const decimal Tiny = 1e-7m;

    public static bool Meets(ValueRule rule, JsonNumber number)
    {
        var value = Of(number);
        return (rule.Minimum is not { } min || value >= Of(min))
            && (rule.ExclusiveMinimum is not { } above || value > Of(above))
            && (rule.Maximum is not { } max || value <= Of(max))
            && (rule.ExclusiveMaximum is not { } below || value < Of(below))
            && (rule.MultipleOf is not { } step || IsMultiple(value, Of(step)))
            && MeetsFormat(rule.Format, value);
    }

    /// <summary>Candidates, likely ones first: the caller checks them.</summary>
    public static IEnumerable<string> Make(IReadOnlyList<ValueRule> rules, bool isInteger, int salt)
    {
        var low = rules.SelectMany(r => Given(r.Minimum, r.ExclusiveMinimum)).DefaultIfEmpty(decimal.MinValue).Max();
        var high = rules.SelectMany(r => Given(r.Maximum, r.ExclusiveMaximum)).DefaultIfEmpty(decimal.MaxValue).Min();
        var step = rules.Select(r => r.MultipleOf).Where(m => m is not null).Select(m => Of(m!.Value)).DefaultIfEmpty(1).Max();
        var whole = 1 + (salt % 90);
        if (step is > Tiny and < Huge)
        {
            yield return Text(step * whole);
            if (low is > -Huge and < Huge)
            {
                yield return Text(decimal.Ceiling(low / step) * step);
                yield return Text((decimal.Floor(low / step) + 1) * step);
            }

            if (high is > -Huge and < Huge)
            {
                yield return Text(decimal.Floor(high / step) * step);
                yield return Text((decimal.Ceiling(high / step) - 1) * step);
            }
        }

        if (isInteger)
            yield break;
        yield return Text(whole + 0.5m);
        if (low is > -Huge and < Huge)
            yield return Text(low + 0.25m);
        if (high is > -Huge and < Huge)
            yield return Text(high - 0.25m);
        if (low is > -Huge and < Huge && high is > -Huge and < Huge)
            yield return Text(low + ((high - low) / 2));
    }

    private static IEnumerable<decimal> Given(params IEnumerable<JsonNumber?> limits) =>
        limits.Where(l => l is not null).Select(l => Of(l!.Value));

    /// <summary>Beyond a decimal's range only the side matters.</summary>
    private static decimal Of(JsonNumber number)
    {
        if (number.TryGetDecimal(out var value))
            return value;
        return number.ToDouble() switch
        {
            > 1e28 => decimal.MaxValue,
            < -1e28 => decimal.MinValue,
            var small => (decimal)small,
        };
    }

    private static bool IsMultiple(decimal value, decimal step) => step == 0 || value % step == 0;

    private static bool MeetsFormat(string? format, decimal value) => format switch
    {
        "int32" => value is >= int.MinValue and <= int.MaxValue,
        "int64" => value is >= long.MinValue and <= long.MaxValue,
        "uint64" => value is >= 0 and <= ulong.MaxValue,
        _ => true,
    };

    private static string Text(decimal value)
    {
        var text = value.ToString(CultureInfo.InvariantCulture);
        return text.Contains('.', StringComparison.Ordinal) ? text.TrimEnd('0').TrimEnd('.') : text;
    }
}
