using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Tasks;

/// <summary>Writes what the build did and made: <c>dist/report.json</c>, <c>dist/report.html</c> and a table in the log. Never fails a build.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonReport : BuildFactsTask
{
    /// <summary>Where the report goes: <c>dist/</c>.</summary>
    [Required]
    public string ReportFolder { get; set; } = "";

    /// <summary><c>Shop</c></summary>
    [Required]
    public string Name { get; set; } = "";

    public override bool Execute()
    {
        var diagnostics = new DiagnosticBag();
        var folder = new ReportFolder(Absolute(ReportFolder));
        var report = Facts(Name, BuildOutcome.Success, diagnostics).ToReport();
        var written = folder.Replace(report, diagnostics);
        var log = CreateLog();
        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        var table = ReportTable.Write(written ?? report);
        Log.LogMessage(MessageImportance.High, "{0}", written is null ? table : $"{table}\n  {folder.HtmlPath}");
        return !Log.HasLoggedErrors;
    }
}
