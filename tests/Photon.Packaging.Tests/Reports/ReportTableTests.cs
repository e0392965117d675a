using Photon.Packaging.Records;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

public sealed class ReportTableTests
{
    [Fact]
    public void TableHasAtMostElevenLines()
    {
        var start = Builds.Second.Ended.AddMinutes(-2);
        var report = (Builds.Second with
        {
            Phases = [.. Enumerable.Range(0, 20).Select(i => new TimedPhase($"phase {i}", start.AddSeconds(i), start.AddSeconds(i + 1 + (i / 10.0)), false))],
            Pack = Builds.Second.Pack! with { Outputs = [.. Enumerable.Range(0, 5).Select(i => new PackOutput($"Shop{i}.zip", 1, "00"))] },
        }).ToReport();
        var lines = ReportTable.Write(report).Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.Contains(lines, line => line.Contains("15 others", StringComparison.Ordinal));
        Assert.EndsWith("4 other outputs", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public void NamesCannotSteerTheTerminal()
    {
        var table = ReportTable.Write((Builds.First with { Name = "Shop\u001b[2J\r\n\u202Eevil", Configuration = new string('x', 500) }).ToReport());
        Assert.DoesNotContain(table, c => (char.IsControl(c) && c != '\n') || c == '\u202E');
        Assert.All(table.Split('\n'), line => Assert.InRange(line.Length, 1, 160));
    }
}
