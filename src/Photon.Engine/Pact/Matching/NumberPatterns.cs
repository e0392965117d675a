using System.Globalization;

namespace Photon.Engine.Pact.Matching;

/// <summary>Bounds of numbers as patterns of their JSON, as pact files know no other way to say them.</summary>
internal static class NumberPatterns
{
    private const string Fraction = @"(?:\.0+)?";
    private const string Power = @"-?\d(?:\.\d+)?[eE][+-]?\d+";
    private const long Largest = 1_000_000_000_000_000;

    /// <summary>Integers from one bound to the other, also written <c>12.0</c> or <c>1e3</c>; a power of ten is taken as within bounds.</summary>
    public static string Integer(long? low, long? high)
    {
        if (low is < -Largest or > Largest)
            low = null;
        if (high is < -Largest or > Largest)
            high = null;
        if (low is null && high is null)
            return @"^-?\d+(?:\.0+)?(?:[eE]\+?\d+)?$";
        var parts = new List<string>();
        if (low is null or < 0)
            parts.Add($"-(?:{Natural(high is < 0 ? -high.Value : 1, -low)})");
        if (high is null or >= 0)
            parts.Add(Natural(Math.Max(low ?? 0, 0), high));
        if (low is null or <= 0 && high is null or >= 0)
            parts.Add("-0");
        return $"^(?:(?:{string.Join('|', parts)}){Fraction}|{Power})$";
    }

    /// <summary>Numbers that are not negative.</summary>
    public static string NotNegative(bool isZeroAllowed) =>
        isZeroAllowed ? @"^(?:-0(?:\.0+)?|\d.*)$" : @"^(?:[1-9].*|0\.0*[1-9].*)$";

    /// <summary>Without a sign, from <paramref name="low"/> up.</summary>
    private static string Natural(long low, long? high)
    {
        var from = Text(low);
        if (high is not { } end)
            return $"{SameLength(from, new string('9', from.Length))}|[1-9]\\d{{{from.Length},}}";
        var to = Text(end);
        var parts = new List<string>();
        for (var length = from.Length; length <= to.Length; length++)
        {
            var first = length == from.Length ? from : "1" + new string('0', length - 1);
            parts.Add(SameLength(first, length == to.Length ? to : new string('9', length)));
        }

        return string.Join('|', parts);
    }

    /// <summary>From one number to another of as many digits.</summary>
    private static string SameLength(string low, string high)
    {
        if (low == high)
            return low;
        if (low.All(c => c == '0') && high.All(c => c == '9'))
            return Digits(low.Length);
        if (low[0] == high[0])
            return low[0] + Group(SameLength(low[1..], high[1..]));
        var rest = low.Length - 1;
        var (first, last) = (low[0], high[0]);
        var parts = new List<string>();
        if (low[1..].Any(c => c != '0'))
            parts.Add(first++ + Group(SameLength(low[1..], new string('9', rest))));
        var ending = high[1..].Any(c => c != '9') ? last-- + Group(SameLength(new string('0', rest), high[1..])) : null;
        if (first <= last)
            parts.Add((first == last ? $"{first}" : $"[{first}-{last}]") + Digits(rest));
        if (ending is not null)
            parts.Add(ending);
        return string.Join('|', parts);
    }

    private static string Digits(int count) => count switch
    {
        0 => "",
        1 => @"\d",
        _ => $"\\d{{{count}}}",
    };

    private static string Group(string pattern) => pattern.Contains('|', StringComparison.Ordinal) ? $"(?:{pattern})" : pattern;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
