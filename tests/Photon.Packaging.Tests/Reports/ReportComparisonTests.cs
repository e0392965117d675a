using Photon.Engine.Diagnostics;
using Photon.Packaging.Records;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Tests.Reports;

public sealed class ReportComparisonTests
{
    [Fact]
    public void SameBuildHasNoDifference()
    {
        var report = Builds.First.ToReport();
        var difference = ReportComparison.Compare(report, report);
        Assert.Equal(report.Ended, difference.Since);
        Assert.Empty(difference.Phases.Concat([difference.Seconds]).OfType<TimeChange>());
        Assert.Empty(difference.Files.Concat(difference.Packages).Concat(difference.Layers).Concat([difference.Bytes]).OfType<SizeChange>());
        Assert.Empty(difference.Contracts);
        Assert.Empty(difference.NewDiagnostics.Concat(difference.GoneDiagnostics));
        Assert.Null(difference.Version);
    }

    [Theory]
    [InlineData(1.0, 1.2, true)]
    [InlineData(1.0, 1.09, false)] // under 0.1 s
    [InlineData(1.0, 0.88, true)]
    [InlineData(10.0, 10.9, false)] // under 10 %
    [InlineData(10.0, 8.9, true)]
    [InlineData(0.0, 0.05, false)]
    public void TimeThatDiffersByNoiseIsLeftOut(double before, double after, bool isShown)
    {
        var difference = Compare(With(before), With(after));
        Assert.Equal(isShown, difference.Phases.Any(p => p.Name == "compile"));
        Assert.Equal(isShown, difference.Seconds is not null);

        static BuildReport With(double seconds) => Empty with { Seconds = seconds, Phases = [new ReportPhase { Name = "compile", Seconds = seconds }] };
    }

    [Fact]
    public void PhaseThatHadNothingToDoIsNotFaster()
    {
        var before = Empty with { Phases = [new ReportPhase { Name = "compile", Seconds = 9 }, new ReportPhase { Name = "pack", Seconds = 9 }] };
        var after = Empty with { Phases = [new ReportPhase { Name = "compile", Seconds = 0, UpToDate = true }] };
        Assert.Empty(Compare(before, after).Phases);
    }

    [Theory]
    [InlineData(100_000, 101_000, true)]
    [InlineData(100_000, 100_900, false)] // under 1 %
    [InlineData(1_000, 1_099, false)] // under 100 bytes
    [InlineData(0, 100, true)]
    public void SizeThatDiffersByNoiseIsLeftOut(long before, long after, bool isShown) =>
        Assert.Equal(isShown, Compare(Packed(Builds.App("a", before)), Packed(Builds.App("a", after))).Files.Count == 1);

    [Fact]
    public void FilesThatCameOrWentAreAlwaysShown()
    {
        var difference = Compare(Packed(Builds.App("old", 1)), Packed(Builds.App("new", 2)));
        Assert.Equal([("new", null, 2L), ("old", 1L, null)], difference.Files.Select(f => (f.Name, f.Before, f.After)));
    }

    [Fact]
    public void PackageOfAnotherVersionIsTheSamePackage()
    {
        var difference = Compare(Packed(Builds.Package("a.dll", 5_000, "A/1.0.0")), Packed(Builds.Package("a.dll", 5_001, "A/2.0.0")));
        var change = Assert.Single(difference.Packages);
        Assert.Equal(("A", 5_000L, 5_001L, "1.0.0", "2.0.0"), (change.Name, change.Before, change.After, change.VersionBefore, change.VersionAfter));
    }

    [Fact]
    public void BuildWithoutAPackHasNotShrunk()
    {
        var difference = Compare(Packed(Builds.App("a", 5_000)), Empty);
        Assert.Null(difference.Bytes);
        Assert.Empty(difference.Files);
    }

    [Fact]
    public void DiagnosticThatOnlyMovedIsTheSame()
    {
        var said = new ReportedDiagnostic { Code = "PHOT3012", Severity = Severity.Warning, File = "a.yaml", Line = 4, Message = "m" };
        var before = Empty with { Diagnostics = ReportDiagnostics.Of([said, said with { Code = "PHOT3005" }]) };
        var after = Empty with { Diagnostics = ReportDiagnostics.Of([said with { Line = 9 }, said with { Line = 12 }]) };
        var difference = Compare(before, after);
        Assert.Equal(12, Assert.Single(difference.NewDiagnostics).Line);
        Assert.Equal("PHOT3005", Assert.Single(difference.GoneDiagnostics).Code);
    }

    [Fact]
    public void ContractsAreComparedByName()
    {
        ContractFacts shop = new() { Name = "Shop", Path = "a", Lines = 1 }, old = new() { Name = "Old", Path = "b" }, fresh = new() { Name = "Fresh", Path = "c" };
        var difference = Compare(Empty with { Contracts = [old, shop] }, Empty with { Contracts = [shop with { Lines = 2 }, fresh] });
        Assert.Equal([("Shop", 1, 2), ("Fresh", null, 0), ("Old", 0, null)], difference.Contracts.Select(c => (c.Name, c.Before?.Lines, c.After?.Lines)));
    }

    [Fact]
    public void ReportsThatNameAThingTwiceCanBeCompared()
    {
        var twice = Packed(Builds.Package("a.dll", 9_000, "A/1.0.0"), Builds.Package("b.dll", 1, "A/2.0.0")) with
        {
            Phases = [new ReportPhase { Name = "pack", Seconds = 1 }, new ReportPhase { Name = "pack", Seconds = 2 }],
            Contracts = [new ContractFacts { Name = "A", Path = "a" }, new ContractFacts { Name = "A", Path = "b" }],
        };
        var difference = Compare(twice, twice with { Phases = [new ReportPhase { Name = "pack", Seconds = 3 }, new ReportPhase { Name = "pack", Seconds = 5 }] });
        var whole = twice with { Difference = difference };
        Assert.NotEmpty(ReportTable.Write(whole));
        Assert.NotEmpty(ReportHtml.Write(whole));
    }

    private static BuildReport Empty { get; } = new()
    {
        Schema = BuildReport.CurrentSchema,
        Name = "Shop",
        Outcome = BuildOutcome.Success,
        Ended = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero),
    };

    private static ReportDifference Compare(BuildReport before, BuildReport after) => ReportComparison.Compare(before, after);

    private static BuildReport Packed(params PackedFile[] files) =>
        (Builds.First with { Phases = [], Generation = new(), Pack = Builds.Pack("1.0.0", 9, "00", PackCache.None, files) }).ToReport();
}
