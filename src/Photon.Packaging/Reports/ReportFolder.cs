using System.Text;
using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Reports;

/// <summary>Where a build keeps its report: <c>dist/report.json</c> and <c>dist/report.html</c>.</summary>
/// <param name="path">An absolute path; made where it is missing.</param>
public sealed class ReportFolder(string path)
{
    public const string JsonName = "report.json";

    public const string HtmlName = "report.html";

    /// <summary>The report for a reader.</summary>
    public string HtmlPath => Path.Combine(path, HtmlName);

    private string JsonPath => Path.Combine(path, JsonName);

    /// <summary>Compares the report with the one that lies here and puts it in its place. Where that can't be, it is a warning.</summary>
    /// <returns>The report with what is other than before; null where it was not written.</returns>
    public BuildReport? Replace(BuildReport report, DiagnosticBag diagnostics)
    {
        try
        {
            var earlier = Earlier(report, diagnostics);
            var compared = report with { Difference = earlier is null ? null : ReportComparison.Compare(earlier, report) };
            WholeFile.Write(JsonPath, ReportJson.Write(compared));
            WholeFile.Write(HtmlPath, Encoding.UTF8.GetBytes(ReportHtml.Write(compared)));
            return compared;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.ReportNotWritten, new Location(path, 0, 0), path, e.Message);
            return null;
        }
    }

    private BuildReport? Earlier(BuildReport report, DiagnosticBag diagnostics)
    {
        if (!File.Exists(JsonPath))
            return null;
        var earlier = ReportJson.Read(File.ReadAllBytes(JsonPath), out var problem);
        if (earlier is not null && !IsOfTheSame(earlier, report))
            problem = $"it is of {earlier.Name} ({earlier.Configuration}, {earlier.Framework})";
        if (problem.Length == 0)
            return earlier;
        diagnostics.Report(Codes.EarlierReportIgnored, new Location(JsonPath, 0, 0), problem);
        return null;
    }

    /// <summary>Debug says nothing of Release, and one project nothing of another.</summary>
    private static bool IsOfTheSame(BuildReport one, BuildReport other) =>
        (one.Name, one.Configuration, one.Framework) == (other.Name, other.Configuration, other.Framework);
}
