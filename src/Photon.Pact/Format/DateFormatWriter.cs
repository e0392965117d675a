using System.Globalization;

namespace Photon.Pact.Format;

/// <summary>Writes one run of letters of a <see cref="DateFormat"/>.</summary>
internal static class DateFormatWriter
{
    public static string Write(char letter, int count, DateTimeOffset value) => letter switch
    {
        'G' => "AD",
        'y' or 'Y' or 'u' when count == 2 => Number(value.Year % 100, 2),
        'y' or 'Y' or 'u' => Number(value.Year, count),
        'M' when count == 3 => Text("MMM", value),
        'M' when count > 3 => Text("MMMM", value),
        'M' or 'L' => Number(value.Month, Math.Min(count, 2)),
        'd' => Number(value.Day, count),
        'D' => Number(value.DayOfYear, count),
        'Q' when count == 3 => $"Q{Number(Quarter(value), 1)}",
        'Q' when count > 3 => new[] { "1st", "2nd", "3rd", "4th" }[Quarter(value) - 1] + " quarter",
        'Q' or 'q' => Number(Quarter(value), count),
        'w' => Number(ISOWeek.GetWeekOfYear(value.DateTime), count),
        'W' => Number(((value.Day - 1) / 7) + 1, count),
        'F' => Number((value.Day - 1) / 7, count),
        'E' or 'e' when count > 3 => Text("dddd", value),
        'E' => Text("ddd", value),
        'e' when count == 3 => Text("ddd", value),
        'e' or 'c' => Number((((int)value.DayOfWeek + 6) % 7) + 1, 1),
        'a' => value.Hour < 12 ? "AM" : "PM",
        'h' => Number(((value.Hour + 11) % 12) + 1, count),
        'K' => Number(value.Hour % 12, count),
        'H' => Number(value.Hour, count),
        'k' => Number(value.Hour == 0 ? 24 : value.Hour, count),
        'm' => Number(value.Minute, count),
        's' => Number(value.Second, count),
        'S' => Fraction(count, value),
        'n' => Number(value.Ticks % TimeSpan.TicksPerSecond * 100, count),
        'A' => Number((long)value.TimeOfDay.TotalMilliseconds, count),
        'N' => Number(value.TimeOfDay.Ticks * 100, count),
        'X' when value.Offset == TimeSpan.Zero => "Z",
        'X' or 'x' => Offset(value.Offset, count),
        'Z' when count == 5 => value.Offset == TimeSpan.Zero ? "Z" : Offset(value.Offset, 3),
        'Z' when count == 4 => "GMT" + Offset(value.Offset, 3),
        'Z' => Offset(value.Offset, 2),
        'O' => "GMT" + Offset(value.Offset, 3),
        'z' or 'V' => "UTC",
        _ => throw new ArgumentOutOfRangeException(nameof(letter), letter, null),
    };

    private static int Quarter(DateTimeOffset value) => ((value.Month - 1) / 3) + 1;

    private static string Text(string format, DateTimeOffset value) => value.ToString(format, CultureInfo.InvariantCulture);

    private static string Number(long value, int digits) => value.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    private static string Fraction(int count, DateTimeOffset value)
    {
        var digits = (value.Ticks % TimeSpan.TicksPerSecond).ToString("0000000", CultureInfo.InvariantCulture);
        return count <= digits.Length ? digits[..count] : digits.PadRight(count, '0');
    }

    private static string Offset(TimeSpan offset, int count)
    {
        var colon = count is 3 or 5 ? ":" : "";
        var sign = offset < TimeSpan.Zero ? "-" : "+";
        var minutes = count == 1 && offset.Minutes == 0 ? "" : colon + Number(Math.Abs(offset.Minutes), 2);
        return sign + Number(Math.Abs(offset.Hours), 2) + minutes;
    }
}
