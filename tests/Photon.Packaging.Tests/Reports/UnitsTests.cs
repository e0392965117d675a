using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

/// <summary>Numbers as the table shows them, seen through a report with one of each.</summary>
public sealed class UnitsTests
{
    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1.0 kB")]
    [InlineData(999_949, "999.9 kB")]
    [InlineData(999_950, "1.0 MB")]
    [InlineData(1_234_567_890, "1.2 GB")]
    public void BytesAreInThousands(long bytes, string expected)
    {
        var report = (Builds.First with { Pack = Builds.Pack("1", bytes, "00", new(0, 0), []) }).ToReport();
        Assert.Contains($"Shop.zip  {expected}  sha256", ReportTable.Write(report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.004, "0.00 s")]
    [InlineData(0.994, "0.99 s")]
    [InlineData(0.996, "1.0 s")]
    [InlineData(59.94, "59.9 s")]
    [InlineData(59.96, "1 min 0 s")]
    [InlineData(125.4, "2 min 5 s")]
    [InlineData(3725, "62 min 5 s")]
    public void TimesAreInSecondsAndMinutes(double seconds, string expected)
    {
        var report = Builds.First.ToReport() with { Seconds = seconds };
        Assert.EndsWith($": {expected}", ReportTable.Write(report).Split('\n')[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 11, "+10 %")]
    [InlineData(10, 9.5, "-5.0 %")]
    [InlineData(1, 14, "x 14")]
    [InlineData(0, 14, "new")]
    public void ChangesAreShares(double before, double after, string expected)
    {
        var report = Builds.First.ToReport();
        var changed = report with { Seconds = after, Difference = new ReportDifference { Since = report.Ended, Seconds = new TimeChange { Before = before, After = after } } };
        Assert.EndsWith($" s {expected}", ReportTable.Write(changed).Split('\n')[0], StringComparison.Ordinal);
    }
}
