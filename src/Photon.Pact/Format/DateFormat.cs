using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Photon.Pact.Format;

/// <summary>
/// A format of dates and times with the letters of Java's <c>DateTimeFormatter</c>, as pacts use them: <c>yyyy-MM-dd'T'HH:mm:ssXXX</c>. Reading is as lenient as
/// Pact's reference core (<c>MM</c> takes one digit too), but for offsets, which go up to 18 hours as in Java, and a year of one letter, which takes up to nine digits.
/// </summary>
public sealed class DateFormat
{
    private static readonly string[] monthNames = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];
    private readonly List<(char Letter, string Text)> parts;
    private readonly Regex reader;

    private DateFormat(string text, List<(char Letter, string Text)> parts)
    {
        Text = text;
        this.parts = parts;
        var pattern = new StringBuilder(@"\A");
        foreach (var (letter, run) in parts)
            pattern.Append(letter == '\0' ? Regex.Escape(run) : PatternOf(letter, run.Length));
        reader = new Regex(pattern.Append(@"\z").ToString(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
    }

    public string Text { get; }

    /// <returns>Null where the text is no format.</returns>
    public static DateFormat? TryParse(string text)
    {
        var parts = new List<(char, string)>();
        for (var at = 0; at < text.Length;)
        {
            var start = at;
            if (text[at] == '\'')
            {
                if (Quoted(text, ref at) is not { } quoted)
                    return null;
                parts.Add(('\0', quoted));
            }
            else if (char.IsAsciiLetter(text[at]))
            {
                while (at < text.Length && text[at] == text[start])
                    at++;
                if (PatternOf(text[start], at - start) is null)
                    return null;
                parts.Add((text[start], text[start..at]));
            }
            else
            {
                if (char.IsAsciiDigit(text[at]) || text[at] is '{' or '}' or '[' or ']')
                    return null;
                parts.Add(('\0', text[at++].ToString()));
            }
        }

        return parts.Count == 0 ? null : new DateFormat(text, parts);
    }

    /// <summary>Whether a text is a date or a time in this format: <c>2024-02-30</c> is none.</summary>
    public bool Accepts(string text)
    {
        var match = reader.Match(text);
        if (!match.Success)
            return false;
        if (!match.Groups["day"].Success || !match.Groups["month"].Success)
            return true;
        var month = MonthOf(match.Groups["month"].Value);
        var year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture) : 2001;
        return int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture) <= System.DateTime.DaysInMonth(Math.Clamp(year, 1, 9999), month);
    }

    /// <summary>A point in time, in this format.</summary>
    public string Write(DateTimeOffset value)
    {
        var text = new StringBuilder();
        foreach (var (letter, run) in parts)
            text.Append(letter == '\0' ? run : DateFormatWriter.Write(letter, run.Length, value));
        return text.ToString();
    }

    private static string? Quoted(string text, ref int at)
    {
        if (at + 1 < text.Length && text[at + 1] == '\'')
        {
            at += 2;
            return "'";
        }

        var quoted = new StringBuilder();
        for (at++; at < text.Length; at++)
        {
            if (text[at] != '\'')
                quoted.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == '\'')
                quoted.Append(text[at++]);
            else
                break;
        }

        return at++ < text.Length ? quoted.ToString() : null;
    }

    private static int MonthOf(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        return 1 + Array.FindIndex(monthNames, name => name.StartsWith(text[..3], StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What a run of a letter reads; null where there is no such run.</summary>
    private static string? PatternOf(char letter, int count) => (letter, count) switch
    {
        ('G', <= 5) => "(?i:AD|BC)",
        ('y' or 'Y' or 'u', 1) => @"(?<year>[0-9]{1,9})",
        ('y' or 'Y' or 'u', <= 9) => $"(?<year>[0-9]{{1,{count.ToString(CultureInfo.InvariantCulture)}}})",
        ('M', 3) => $"(?<month>(?i:{string.Join('|', monthNames.Select(m => m[..3]))}))",
        ('M', 4 or 5) => $"(?<month>(?i:{string.Join('|', monthNames)}))",
        ('M', <= 2) or ('L', <= 5) => "(?<month>0?[1-9]|1[0-2])",
        ('d', <= 2) => "(?<day>0?[1-9]|[12][0-9]|3[01])",
        ('D', <= 3) => "(?:36[0-6]|3[0-5][0-9]|[12][0-9]{2}|0?[1-9][0-9]|0{0,2}[1-9])",
        ('Q', 3) => "(?i:Q[1-4])",
        ('Q', 4 or 5) => "(?i:(?:1st|2nd|3rd|4th) quarter)",
        ('Q' or 'q', <= 2) => "0?[1-4]",
        ('w', <= 2) => "(?:0?[1-9]|[1-4][0-9]|5[0-6])",
        ('W', <= 2) => "0?[1-5]",
        ('F', <= 2) => "0?[0-4]",
        ('E', <= 3) or ('e', 3) => "(?i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
        ('E', 4 or 5) or ('e', 4 or 5) => "(?i:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)",
        ('e', <= 2) or ('c', 1) => "[1-7]",
        ('a', 1) => "(?i:AM|PM)",
        ('h', <= 2) => "(?:0?[1-9]|1[0-2])",
        ('K', <= 2) => "(?:0?[0-9]|1[01])",
        ('H', <= 2) => "(?:0?[0-9]|1[0-9]|2[0-3])",
        ('k', <= 2) => "(?:0?[1-9]|1[0-9]|2[0-4])",
        ('m', <= 2) => "[0-5]?[0-9]",
        ('s', <= 2) => "(?:[0-5]?[0-9]|60)",
        ('S', <= 9) => $"[0-9]{{1,{count.ToString(CultureInfo.InvariantCulture)}}}",
        ('n' or 'A' or 'N', <= 19) => "[0-9]+",
        ('X', <= 5) => $"(?:Z|{Offset(count)})",
        ('x', <= 5) => Offset(count),
        ('Z', <= 3) => Offset(2),
        ('Z', 4) => $"(?:GMT|UTC)(?:{Offset(3)})?",
        ('Z', 5) => $"(?:Z|{Offset(3)})",
        ('O', <= 3) => $"(?:GMT|UTC)(?:[+-](?:0?[0-9]|1[0-8])(?::[0-5][0-9])?)?",
        ('O', 4) => $"(?:GMT|UTC)(?:{Offset(3)})?",
        ('z', <= 3) => "[A-Z]{3,4}",
        ('V', <= 2) => "(?:[A-Za-z_]+(?:/[A-Za-z_+-]+)+|UTC|GMT|Z)",
        _ => null,
    };

    private static string Offset(int count) => count switch
    {
        1 => "[+-](?:0[0-9]|1[0-8])(?:[0-5][0-9])?",
        2 => "[+-](?:0[0-9]|1[0-8])[0-5][0-9]",
        3 => "[+-](?:0[0-9]|1[0-8]):[0-5][0-9]",
        4 => "[+-](?:0[0-9]|1[0-8])[0-5][0-9](?:[0-5][0-9])?",
        _ => "[+-](?:0[0-9]|1[0-8]):[0-5][0-9](?::[0-5][0-9])?",
    };
}
