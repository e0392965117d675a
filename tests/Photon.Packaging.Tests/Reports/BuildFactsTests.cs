using Photon.Packaging.Records;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

public sealed class BuildFactsTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void SizesAreAddedUpByLayerAndPackage()
    {
        var sizes = Builds.First.ToReport().Sizes!;
        Assert.Equal(sizes.Bytes, sizes.Layers.Sum(l => l.Bytes));
        Assert.Equal([FileLayer.Packages, FileLayer.Projects, FileLayer.Assets, FileLayer.App], sizes.Layers.Select(l => l.Layer));
        Assert.Equal(sizes.Layers[0].Bytes, sizes.Packages.Sum(p => p.Bytes));
        Assert.Equal(("Npgsql", "9.0.4", 1), (sizes.Packages[0].Name, sizes.Packages[0].Version, sizes.Packages[0].Files));
        Assert.Equal(sizes.Files.OrderByDescending(f => f.Bytes).Select(f => f.Path), sizes.Files.Select(f => f.Path));
        Assert.True(sizes.CompressedBytes < sizes.Bytes);
    }

    [Fact]
    public void PhaseThatDidNotEndLastsUntilTheBuildEnds()
    {
        var report = Facts(new TimedPhase("compile", Start.AddSeconds(1), null, false), new TimedPhase("generate", Start, Start.AddSeconds(1), false)).ToReport();
        Assert.Equal([("generate", 1), ("compile", 4)], report.Phases.Select(p => (p.Name, p.Seconds)));
        Assert.Equal(5, report.Seconds);
    }

    [Fact]
    public void ClockThatWasSetBackGivesNoNegativeTime() =>
        Assert.Equal(0, Facts(new TimedPhase("compile", Start.AddSeconds(4), Start, false)).ToReport().Phases[0].Seconds);

    [Fact]
    public void PackThatWasNotRunKeptEverything()
    {
        var pack = new TimedPhase(BuildFacts.PackPhase, Start, Start, UpToDate: true);
        var report = (Facts(pack) with { Pack = Builds.Pack("1", 1, "00", new PackCache(3, 4), []) }).ToReport();
        Assert.Equal((7, 0), (report.Cache.Hits, report.Cache.Misses));
    }

    [Fact]
    public void BuildThatPacksNothingHasNoSizes()
    {
        var report = Facts().ToReport();
        Assert.Null(report.Sizes);
        Assert.Equal(("none", 0.0), (report.Format, report.Seconds));
        Assert.Equal("Shop (none): 0.00 s", ReportTable.Write(report));
    }

    private static BuildFacts Facts(params TimedPhase[] phases) => new() { Name = "Shop", Ended = Start.AddSeconds(5), Phases = phases };
}
