using System.Globalization;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Tasks.Tests;

public sealed class PhotonReportTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    private readonly TemporaryFolder folder = new();
    private readonly FakeBuild build = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void ReportIsWrittenBelowTheProjectAndItsTableIsOneMessage()
    {
        new GenerationFacts { Contracts = [new ContractFacts { Name = "Shop", Path = "api/openapi.yaml", Operations = 7 }] }.Write(folder.PathOf("obj/facts.json"));
        var task = Task();
        Assert.True(task.Execute());

        Assert.Equal(["dist/report.html", "dist/report.json", "obj/facts.json"], folder.Files());
        var report = ReportJson.Read(File.ReadAllBytes(folder.PathOf("dist/report.json")), out _)!;
        Assert.Equal(("Shop", "1.2.0", "zip", "Release", "net10.0"), (report.Name, report.Version, report.Format, report.Configuration, report.Framework));
        Assert.Equal([("generate", 0.5, false), ("compile", 2, true), ("publish", 6.5, false)], report.Phases.Select(p => (p.Name, p.Seconds, p.UpToDate)));
        Assert.Equal((9, 7), (report.Seconds, report.Contracts.Single().Operations));
        Assert.Equal(Start.AddSeconds(9), report.Ended);
        var message = Assert.Single(build.Messages);
        Assert.Equal(MessageImportance.High, message.Importance);
        Assert.Contains("up to date", message.Message, StringComparison.Ordinal);
        Assert.EndsWith(folder.PathOf("dist/report.html"), message.Message, StringComparison.Ordinal);
        Assert.Empty(build.Warnings);
    }

    [Fact]
    public void SecondReportSaysWhatIsOther()
    {
        Task().Execute();
        var second = Task();
        second.Clock = new FixedClock(Start.AddSeconds(12));
        Assert.True(second.Execute());
        var difference = ReportJson.Read(File.ReadAllBytes(folder.PathOf("dist/report.json")), out _)!.Difference!;
        Assert.Equal(new TimeChange { Before = 9, After = 12 }, difference.Seconds);
    }

    [Fact]
    public void FolderThatCannotBeWrittenIsAWarning()
    {
        folder.Write("dist", "a file and no folder");
        Assert.True(Task().Execute());
        Assert.Equal(Codes.ReportNotWritten.Code, Assert.Single(build.Warnings).Code);
        Assert.Empty(build.Errors);
        Assert.Contains("net10.0", Assert.Single(build.Messages).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BrokenFactsAreAWarning()
    {
        folder.Write("obj/facts.json", "{");
        Assert.True(Task().Execute());
        Assert.Equal(Codes.ReportFactsUnreadable.Code, Assert.Single(build.Warnings).Code);
        Assert.True(File.Exists(folder.PathOf("dist/report.html")));
    }

    [Fact]
    public void BrokenEarlierReportIsReplaced()
    {
        folder.Write("dist/report.json", "{ \"schema\": \"photon.report/2\" }");
        Assert.True(Task().Execute());
        Assert.Empty(build.Warnings);
        Assert.Contains("photon.report/2", build.Messages.Single(m => m.Code == Codes.EarlierReportIgnored.Code).Message, StringComparison.Ordinal);
        Assert.NotNull(ReportJson.Read(File.ReadAllBytes(folder.PathOf("dist/report.json")), out _));
    }

    private PhotonReport Task() => new()
    {
        BuildEngine = build,
        TaskEnvironment = TaskEnvironment.CreateWithProjectDirectoryAndEnvironment(folder.Root, null),
        Clock = new FixedClock(Start.AddSeconds(9)),
        ReportFolder = "dist",
        Name = "Shop",
        Version = "1.2.0",
        Format = "zip",
        Configuration = "Release",
        TargetFramework = "net10.0",
        PackRecord = "obj/pack.json",
        GeneratedFacts = "obj/facts.json",
        Phases = [Phase("generate", 0, 0.5), Phase("publish", 2.5, null), Phase("compile", 0.5, 2.5, "true"), new TaskItem("hooks post")],
    };

    private static TaskItem Phase(string name, double start, double? end, string upToDate = "false")
    {
        var item = new TaskItem(name);
        item.SetMetadata("Start", Ticks(start));
        item.SetMetadata("UpToDate", upToDate);
        if (end is { } seconds)
            item.SetMetadata("End", Ticks(seconds));
        return item;
    }

    private static string Ticks(double seconds) => Start.AddSeconds(seconds).Ticks.ToString(CultureInfo.InvariantCulture);
}
