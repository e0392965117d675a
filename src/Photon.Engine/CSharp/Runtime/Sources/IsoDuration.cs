using System;
using System.Globalization;
using System.Text;

namespace Photon.Runtime;

/// <summary>
/// A duration of ISO 8601, such as <c>P1Y2M10DT2H30M</c>. Years, months and days have no fixed length, so they are kept apart from the time;
/// weeks count as seven days.
/// </summary>
public readonly record struct IsoDuration(int Years, int Months, int Days, TimeSpan Time)
{
    /// <summary>So that no sum leaves the range of <see cref="TimeSpan"/>.</summary>
    private const int LargestPart = 99_999_999;

    /// <summary>A length of time, as hours, minutes and seconds.</summary>
    public static implicit operator IsoDuration(TimeSpan time) => new(0, 0, 0, time);

    /// <summary>The same as a length of time; an error where there are years or months, which have none.</summary>
    public TimeSpan ToTimeSpan() => Years == 0 && Months == 0
        ? Time + TimeSpan.FromDays(Days)
        : throw new InvalidOperationException($"{this} has years or months, whose length depends on the calendar.");

    public static IsoDuration Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is no ISO 8601 duration.");

    /// <summary>Reads what RFC 3339, appendix A, allows, with a fraction of the seconds and a sign before the P as well.</summary>
    public static bool TryParse(string text, out IsoDuration value)
    {
        value = default;
        var rest = text.AsSpan();
        var sign = rest.StartsWith("-") ? -1 : 1;
        rest = rest.TrimStart('-');
        if (text.Length - rest.Length > 1 || !rest.StartsWith("P") || rest.Length < 3 || rest[^1] == 'T')
            return false;
        var numbers = new int[4];
        if (!TryReadUnits(ref rest, "YMWD", numbers, out _) || !TryReadTime(rest, out var time))
            return false;
        value = new IsoDuration(sign * numbers[0], sign * numbers[1], sign * ((numbers[2] * 7) + numbers[3]), sign * time);
        return true;
    }

    /// <summary>The shortest text with the same parts; <c>PT0S</c> for none.</summary>
    public override string ToString()
    {
        var isNegative = Years < 0 || Months < 0 || Days < 0 || Time < TimeSpan.Zero;
        var time = Time.Duration();
        var text = new StringBuilder(isNegative ? "-P" : "P");
        Append(text, Math.Abs((long)Years), 'Y');
        Append(text, Math.Abs((long)Months), 'M');
        Append(text, Math.Abs((long)Days), 'D');
        if (time == TimeSpan.Zero)
            return text[^1] == 'P' ? "PT0S" : text.ToString();
        text.Append('T');
        Append(text, (long)Math.Floor(time.TotalHours), 'H');
        Append(text, time.Minutes, 'M');
        var ticks = time.Ticks % TimeSpan.TicksPerMinute;
        if (ticks > 0)
            text.Append(((decimal)ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture)).Append('S');
        return text.ToString();
    }

    private static void Append(StringBuilder text, long number, char unit)
    {
        if (number != 0)
            text.Append(number.ToString(CultureInfo.InvariantCulture)).Append(unit);
    }

    private static bool TryReadTime(ReadOnlySpan<char> rest, out TimeSpan time)
    {
        time = TimeSpan.Zero;
        if (rest.IsEmpty)
            return true;
        var numbers = new int[3];
        if (rest[0] != 'T' || !TryReadUnits(ref rest, "HMS", numbers, out var fraction) || !rest.IsEmpty)
            return false;
        time = TimeSpan.FromHours(numbers[0]) + TimeSpan.FromMinutes(numbers[1]) + TimeSpan.FromSeconds(numbers[2]) + fraction;
        return true;
    }

    /// <summary>Reads numbers with their units, in order, behind the designator at the start.</summary>
    private static bool TryReadUnits(ref ReadOnlySpan<char> rest, string units, int[] numbers, out TimeSpan fraction)
    {
        fraction = TimeSpan.Zero;
        rest = rest[1..];
        var next = 0;
        while (!rest.IsEmpty && rest[0] != 'T')
        {
            var end = rest.IndexOfAny(units);
            var unit = end < 1 ? -1 : units.IndexOf(rest[end], next);
            if (unit < 0)
                return false;
            var number = rest[..end];
            var point = number.IndexOfAny('.', ',');
            if (point >= 0 && (rest[end] != 'S' || !TryReadFraction(number[(point + 1)..], out fraction)))
                return false;
            if (!int.TryParse(point < 0 ? number : number[..point], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[unit]) || numbers[unit] > LargestPart)
                return false;
            next = unit + 1;
            rest = rest[(end + 1)..];
        }

        return true;
    }

    private static bool TryReadFraction(ReadOnlySpan<char> digits, out TimeSpan fraction)
    {
        var isNumber = decimal.TryParse(string.Concat("0.", digits), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds);
        fraction = isNumber ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : TimeSpan.Zero;
        return isNumber && !digits.IsEmpty;
    }
}
