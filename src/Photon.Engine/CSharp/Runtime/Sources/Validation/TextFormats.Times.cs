using System;
using System.Globalization;

namespace Photon.Runtime;

internal static partial class TextFormats
{
    /// <summary>RFC 3339, section 5.6: <c>2026-03-01T10:20:30Z</c>.</summary>
    public static bool DateTime(string text) => text.Length > 10 && text[10] is 'T' or 't' && Date(text[..10]) && Time(text[11..]);

    public static bool Date(string text) => IsAscii(text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A time with its zone.</summary>
    public static bool Time(string text)
    {
        if (!IsAscii(text) || text.Length < 9 || text[2] != ':' || text[5] != ':')
            return false;
        if (!Number(text, 0, 23, out var hour) || !Number(text, 3, 59, out var minute) || !Number(text, 6, 60, out var second))
            return false;
        var at = 8;
        if (text[at] == '.')
        {
            at++;
            while (at < text.Length && char.IsAsciiDigit(text[at]))
                at++;
            if (at == 9)
                return false;
        }

        return TryOffset(text[at..], out var offset) && (second < 60 || IsLastMinute(hour * 60 + minute - offset));
    }

    /// <summary>ISO 8601 durations as RFC 3339, appendix A, has them: <c>P3DT4H</c>, <c>P2W</c>.</summary>
    public static bool Duration(string text)
    {
        if (text.Length < 3 || text[0] != 'P')
            return false;
        if (text[^1] == 'W')
            return IsDigits(text.AsSpan(1, text.Length - 2));
        var time = text.IndexOf('T', StringComparison.Ordinal);
        var days = time < 0 ? text.AsSpan(1) : text.AsSpan(1, time - 1);
        return HasUnits(days, "YMD") && (time < 0 ? days.Length > 0 : time + 1 < text.Length && HasUnits(text.AsSpan(time + 1), "HMS"));
    }

    /// <summary>A leap second falls on the last minute of a day in UTC.</summary>
    private static bool IsLastMinute(int minuteOfDay) => ((minuteOfDay % 1440) + 1440) % 1440 == 1439;

    private static bool TryOffset(string text, out int minutes)
    {
        minutes = 0;
        if (text is "Z" or "z")
            return true;
        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':')
            return false;
        if (!Number(text, 1, 23, out var hours) || !Number(text, 4, 59, out var rest))
            return false;
        minutes = (hours * 60 + rest) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool Number(string text, int at, int largest, out int number)
    {
        number = 0;
        if (!char.IsAsciiDigit(text[at]) || !char.IsAsciiDigit(text[at + 1]))
            return false;
        number = ((text[at] - '0') * 10) + text[at + 1] - '0';
        return number <= largest;
    }

    /// <summary>Numbers with units in their order; a unit may be left out at either end, not between.</summary>
    private static bool HasUnits(ReadOnlySpan<char> text, string units)
    {
        var next = -1;
        while (text.Length > 0)
        {
            var end = text.IndexOfAnyExceptInRange('0', '9');
            if (end <= 0)
                return false;
            var unit = units.IndexOf(text[end], StringComparison.Ordinal);
            if (unit < 0 || (next >= 0 && unit != next))
                return false;
            next = unit + 1;
            text = text[(end + 1)..];
        }

        return true;
    }

    private static bool IsDigits(ReadOnlySpan<char> text) => text.Length > 0 && text.IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsAscii(string text) => global::System.Text.Ascii.IsValid(text);
}
