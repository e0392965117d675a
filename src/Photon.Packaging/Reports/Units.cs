using System.Globalization;

namespace Photon.Packaging.Reports;

/// <summary>Numbers as a person reads them, in the invariant culture.</summary>
internal static class Units
{
    private static readonly string[] ByteUnits = ["B", "kB", "MB", "GB", "TB"];

    /// <summary><c>532 B</c>, <c>1.2 kB</c>, <c>10.4 MB</c>: thousands, not 1024s.</summary>
    public static string Bytes(long bytes)
    {
        var value = Math.Abs((double)bytes);
        var unit = 0;
        // 999.95 and more would be shown as 1000.0.
        for (; value >= (unit == 0 ? 1000 : 999.95) && unit < ByteUnits.Length - 1; unit++)
            value /= 1000;
        var number = value.ToString(unit == 0 ? "0" : "0.0", CultureInfo.InvariantCulture);
        return $"{(bytes < 0 ? "-" : "")}{number} {ByteUnits[unit]}";
    }

    /// <summary><c>0.04 s</c>, <c>3.2 s</c>, <c>2 min 5 s</c>.</summary>
    public static string Seconds(double seconds) => seconds switch
    {
        < 0.995 => Invariant($"{seconds:0.00} s"),
        < 59.95 => Invariant($"{seconds:0.0} s"),
        _ => Invariant($"{Math.Floor(Math.Round(seconds) / 60):0} min {Math.Round(seconds) % 60:0} s"),
    };

    /// <summary><c>12,004</c></summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary><c>1 file</c>, <c>2 files</c></summary>
    public static string Count(long count, string noun) => $"{Count(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary><c>+12 %</c>, <c>-3 %</c>; more than tenfold is told as a factor, <c>x 14</c>.</summary>
    public static string Change(double before, double after)
    {
        if (before <= 0)
            return "new";
        var share = (after - before) / before * 100;
        return after / before >= 10 ? Invariant($"x {after / before:0}")
            : Math.Abs(share) < 10 ? Invariant($"{share:+0.0;-0.0;0} %")
            : Invariant($"{share:+0;-0} %");
    }

    /// <summary><c>+1.2 kB</c>, <c>-40 B</c></summary>
    public static string Delta(long bytes) => (bytes > 0 ? "+" : "") + Bytes(bytes);

    /// <summary><c>2026-11-20 14:05 UTC</c></summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
