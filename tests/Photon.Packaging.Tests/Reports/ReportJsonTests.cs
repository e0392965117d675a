using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;
using Photon.Testing;

namespace Photon.Packaging.Tests.Reports;

public sealed class ReportJsonTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photon-report-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        var bytes = ReportJson.Write(Builds.Report);
        var read = ReportJson.Read(bytes, out var problem)!;
        Assert.Equal("", problem);
        Assert.Equal(Encoding.UTF8.GetString(bytes), Encoding.UTF8.GetString(ReportJson.Write(read)));
    }

    [Fact]
    public void FieldsThatALaterPhotonAddsAreNoHindrance()
    {
        var json = JsonNode.Parse(ReportJson.Write(Builds.Report))!.AsObject();
        json["weather"] = new JsonObject { ["sun"] = true };
        Assert.NotNull(ReportJson.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), out _));
    }

    [Theory]
    [InlineData("{ \"schema\": \"photon.report/2\", \"name\": 5 }", "photon.report/2")]
    [InlineData("{ \"schema\": 1 }", "no report")]
    [InlineData("{ \"name\": \"Shop\" }", "no report")]
    [InlineData("{ \"schema\": \"photon.report/1\" }", "no report")]
    [InlineData("{ \"schema\": \"photon.report/1\", \"name\": null, \"outcome\": \"success\", \"ended\": \"2026-01-01T00:00:00Z\" }", "no report")]
    [InlineData("{ \"schema\": \"photon.report/1\", \"name\": \"Shop\", \"outcome\": \"success\", \"ended\": \"2026-01-01T00:00:00Z\", \"phases\": [null] }", "no report")]
    [InlineData("[1, 2", "no report")]
    [InlineData("null", "no report")]
    [InlineData("", "no report")]
    public void SomethingElseIsNoReport(string text, string expected)
    {
        Assert.Null(ReportJson.Read(Encoding.UTF8.GetBytes(text), out var problem));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void SenselessFiguresOfAnEarlierReportAreNoHindrance()
    {
        var reports = new ReportFolder(folder.FullName);
        var sizes = Builds.First.ToReport().Sizes!;
        var senseless = Builds.First.ToReport() with
        {
            Seconds = double.MinValue,
            Phases = [new ReportPhase { Name = "pack", Seconds = double.MaxValue }],
            Sizes = sizes with { Bytes = long.MinValue, Files = [.. sizes.Files.Select(f => f with { Bytes = long.MinValue }), .. sizes.Files] },
        };
        Assert.NotNull(reports.Replace(senseless, new DiagnosticBag()));
        var report = reports.Replace(Builds.Second.ToReport(), new DiagnosticBag())!;
        Assert.NotNull(report.Difference);
        Assert.NotEmpty(ReportTable.Write(report));
    }

    [Fact]
    public void ReportOfAnotherConfigurationIsNotComparedWith()
    {
        var (reports, diagnostics) = (new ReportFolder(folder.FullName), new DiagnosticBag());
        reports.Replace(Builds.First.ToReport(), diagnostics);
        var debug = reports.Replace((Builds.Second with { Configuration = "Debug" }).ToReport(), diagnostics)!;
        Assert.Null(debug.Difference);
        var said = Assert.Single(diagnostics.ToSortedList());
        Assert.Equal((Codes.EarlierReportIgnored, Severity.Message), (said.Rule, said.Severity));
        Assert.Contains("Release", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderHoldsTheReportAndItsPageAlone()
    {
        var reports = new ReportFolder(folder.FullName);
        Assert.NotNull(reports.Replace(Builds.First.ToReport(), new DiagnosticBag()));
        Assert.NotNull(reports.Replace(Builds.Second.ToReport(), new DiagnosticBag())!.Difference);
        Assert.Equal(["report.html", "report.json"], folder.EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryFieldIsDocumented()
    {
        var page = await File.ReadAllTextAsync(Repository.PathOf("docs", "report.md"), TestContext.Current.CancellationToken);
        var names = FieldsOf(JsonNode.Parse(ReportSchema.Text())!).Distinct();
        Assert.Equal([], names.Where(name => !Regex.IsMatch(page, $"[`.]{name}(\\[\\])?[`.]")));
    }

    /// <summary>With <c>PHOTON_GOLDEN_UPDATE=1</c> the file is written anew.</summary>
    [Fact]
    public async Task SchemaThatIsShippedIsThatOfTheTypes()
    {
        var path = Repository.PathOf("schemas", "photon.report.schema.json");
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            await File.WriteAllTextAsync(path, ReportSchema.Text(), TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), ReportSchema.Text());
    }

    private static IEnumerable<string> FieldsOf(JsonNode? schema) => schema switch
    {
        JsonObject node => node.Where(p => p.Key == "properties").SelectMany(p => p.Value!.AsObject().Select(field => field.Key))
            .Concat(node.SelectMany(p => FieldsOf(p.Value))),
        JsonArray list => list.SelectMany(FieldsOf),
        _ => [],
    };
}
