using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Toml;

/// <summary>Reads what stands without quotes: booleans, numbers, dates and times (TOML 1.0, from "Integer" to "Local Time").</summary>
internal static partial class TomlScalars
{
    public static TomlNode? Read(TomlCursor cursor)
    {
        var start = cursor.At;
        var word = TakeWord(cursor);
        var node = Of(start, word);
        if (node is null)
        {
            cursor.At = start;
            if (word.Length == 0)
                cursor.FailExpected("a value");
            else
                cursor.Fail($"'{word}' is no value{Hint(word)}");
        }

        return node;
    }

    private static string TakeWord(TomlCursor cursor)
    {
        var start = cursor.At;
        TakeRun(cursor);
        // A blank may stand between a date and a time.
        if (cursor.Current == ' ' && char.IsAsciiDigit(cursor.Peek(1)) && DateOnlyPattern.IsMatch(cursor.Slice(start)))
        {
            cursor.At++;
            TakeRun(cursor);
        }

        return cursor.Slice(start);
    }

    private static void TakeRun(TomlCursor cursor)
    {
        while (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '+' or '-' or '_' or '.' or ':')
            cursor.At++;
    }

    private static TomlNode? Of(int start, string word) => word switch
    {
        "true" => new TomlBoolean(start, true),
        "false" => new TomlBoolean(start, false),
        "inf" or "+inf" => new TomlFloat(start, double.PositiveInfinity),
        "-inf" => new TomlFloat(start, double.NegativeInfinity),
        "nan" or "+nan" or "-nan" => new TomlFloat(start, double.NaN),
        _ when IntegerPattern.IsMatch(word) => long.TryParse(Digits(word), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? new TomlInteger(start, value) : null,
        _ when FloatPattern.IsMatch(word) => new TomlFloat(start, double.Parse(Digits(word), NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ when RadixPattern.Match(word) is { Success: true } match => OfRadix(start, match),
        _ when TimePattern.Match(word) is { Success: true } match => OfTime(start, match),
        _ => null,
    };

    private static string Digits(string word) => word.Replace("_", "", StringComparison.Ordinal);

    private static TomlInteger? OfRadix(int start, Match match)
    {
        var (radix, digits) = match.Groups["hex"].Success ? (16, match.Groups["hex"].Value)
            : match.Groups["oct"].Success ? (8, match.Groups["oct"].Value)
            : (2, match.Groups["bin"].Value);
        var value = Digits(digits).Aggregate(
            Int128.Zero, (number, digit) => number > long.MaxValue ? number : (number * radix) + Convert.ToInt32(digit.ToString(), 16));
        return value > long.MaxValue ? null : new TomlInteger(start, (long)value);
    }

    private static TomlTime? OfTime(int start, Match match)
    {
        var (date, time, zone) = (match.Groups["date"], match.Groups["time"], match.Groups["zone"]);
        if (date.Success && !DateOnly.TryParseExact(date.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return null;
        if (time.Success && !TimeOnly.TryParseExact(time.Value[..8], "HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return null;
        if (zone.Success && zone.Length > 1 && !TimeOnly.TryParseExact(zone.Value[1..], "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            return null;
        return (date.Success, time.Success, zone.Success) switch
        {
            (true, true, true) => new TomlTime(start, TomlTimeKind.OffsetDateTime, $"{date.Value}T{time.Value}{zone.Value.ToUpperInvariant()}"),
            (true, true, false) => new TomlTime(start, TomlTimeKind.LocalDateTime, $"{date.Value}T{time.Value}"),
            (true, false, _) => new TomlTime(start, TomlTimeKind.LocalDate, date.Value),
            _ => new TomlTime(start, TomlTimeKind.LocalTime, time.Value),
        };
    }

    private static string Hint(string word) =>
        word.Equals("true", StringComparison.OrdinalIgnoreCase) || word.Equals("false", StringComparison.OrdinalIgnoreCase) ? $"; write {word.ToLowerInvariant()}"
        : LeadingZeroPattern.IsMatch(word) ? "; a number has no leading zeros"
        : IntegerPattern.IsMatch(word) || RadixPattern.IsMatch(word) ? "; whole numbers have at most 64 bits"
        : TimePattern.IsMatch(word) ? "; there is no such date or time"
        : char.IsAsciiLetter(word[0]) ? "; put a text in quotes"
        : "";

    [GeneratedRegex("^[+-]?(0|[1-9](_?[0-9])*)$", RegexOptions.CultureInvariant)]
    private static partial Regex IntegerPattern { get; }

    [GeneratedRegex("^0x(?<hex>[0-9A-Fa-f](_?[0-9A-Fa-f])*)$|^0o(?<oct>[0-7](_?[0-7])*)$|^0b(?<bin>[01](_?[01])*)$", RegexOptions.CultureInvariant)]
    private static partial Regex RadixPattern { get; }

    [GeneratedRegex(@"^[+-]?(0|[1-9](_?[0-9])*)(\.[0-9](_?[0-9])*)?([eE][+-]?[0-9](_?[0-9])*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex FloatPattern { get; }

    [GeneratedRegex(@"^((?<date>[0-9]{4}-[0-9]{2}-[0-9]{2})([Tt ](?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?)(?<zone>[Zz]|[+-][0-9]{2}:[0-9]{2})?)?|(?<time>[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?))$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern { get; }

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant)]
    private static partial Regex DateOnlyPattern { get; }

    [GeneratedRegex("^[+-]?0[0-9_]", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingZeroPattern { get; }
}
