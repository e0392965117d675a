using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Pact.Generators;

/// <summary>Moves a point in time: <c>+1 day</c>, <c>tomorrow - 2 hours</c>, <c>today + 1 week @ noon + 5 minutes</c>.</summary>
internal static partial class DateExpression
{
    /// <returns>Null where the expression says something else than bases, numbers and units, or leads beyond the years 1 to 9999.</returns>
    public static DateTimeOffset? TryApply(string expression, DateTimeOffset now)
    {
        try
        {
            return Apply(expression, now);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static DateTimeOffset? Apply(string expression, DateTimeOffset now)
    {
        var value = now;
        foreach (var part in expression.Split('@', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Pattern().Match(part);
            if (!match.Success)
                return null;
            value = Base(match.Groups["base"].Value, value);
            for (var i = 0; i < match.Groups["unit"].Captures.Count; i++)
            {
                var count = int.Parse(match.Groups["count"].Captures[i].Value, CultureInfo.InvariantCulture);
                value = Add(value, match.Groups["sign"].Captures[i].Value == "-" ? -count : count, match.Groups["unit"].Captures[i].Value.TrimEnd('s'));
            }
        }

        return value;
    }

    private static DateTimeOffset Base(string word, DateTimeOffset value)
    {
        var midnight = new DateTimeOffset(value.Date, value.Offset);
        return word switch
        {
            "tomorrow" => value.AddDays(1),
            "yesterday" => value.AddDays(-1),
            "midnight" => midnight,
            "noon" => midnight.AddHours(12),
            _ => value,
        };
    }

    private static DateTimeOffset Add(DateTimeOffset value, int count, string unit) => unit switch
    {
        "year" => value.AddYears(count),
        "month" => value.AddMonths(count),
        "week" => value.AddDays(7 * count),
        "day" => value.AddDays(count),
        "hour" => value.AddHours(count),
        "minute" => value.AddMinutes(count),
        "second" => value.AddSeconds(count),
        _ => value.AddMilliseconds(count),
    };

    [GeneratedRegex(@"^(?<base>now|today|tomorrow|yesterday|midnight|noon)?(\s*(?<sign>[+-])\s*(?<count>[0-9]{1,4})\s*(?<unit>(?:year|month|week|day|hour|minute|second|millisecond)s?))*\s*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
