using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Notifications;

/// <summary>A build in the few words of a message to people.</summary>
internal sealed class BuildSummary(BuildEvent build)
{
    private readonly BuildReport report = build.Report;

    /// <summary>What is known of the build, as names and values.</summary>
    public IEnumerable<(string Name, string Value)> Facts
    {
        get
        {
            yield return ("Build", string.Join(", ", new[] { report.Format, report.Configuration, report.Framework }.Where(p => p.Length > 0)));
            if (report.Phases.Count > 0)
                yield return ("Time", Units.Seconds(report.Seconds) + Change(report.Difference?.Seconds));
            if (report.Sizes is { } sizes)
                yield return ("Size", Units.Bytes(sizes.Bytes) + (report.Difference?.Bytes is { } change ? $" ({Units.Delta(change.Delta)})" : ""));
            if (report.Contracts.Count > 0)
                yield return ("Contracts", $"{Units.Count(report.Contracts.Sum(c => c.Operations), "operation")}, {Units.Count(report.Contracts.Sum(c => c.Schemas), "schema")}");
            if (report.Diagnostics.Errors + report.Diagnostics.Warnings > 0)
                yield return ("Diagnostics", $"{Units.Count(report.Diagnostics.Errors, "error")}, {Units.Count(report.Diagnostics.Warnings, "warning")}");
            if (report.Outcome == BuildOutcome.Failure && report.Phases.Count > 0)
                yield return ("Last phase", report.Phases[^1].Name);
            foreach (var output in report.Outputs.Take(2))
                yield return (output.Path, Units.Bytes(output.Bytes));
        }
    }

    /// <summary>The worst of what was said: errors, and warnings that are new.</summary>
    public IReadOnlyList<string> Problems(int most)
    {
        var errors = report.Diagnostics.Items.Where(d => d.Severity == Severity.Error);
        var fresh = (report.Difference?.NewDiagnostics ?? []).Where(d => d.Severity == Severity.Warning);
        return [.. errors.Concat(fresh).Take(most).Select(d => $"{new Location(d.File, d.Line, d.Column)}: {d.Code}: {d.Message}")];
    }

    private static string Change(TimeChange? change) => change is null ? "" : $" ({Units.Change(change.Before, change.After)})";
}
