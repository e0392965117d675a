using System.Text.Json;
using System.Text.Json.Nodes;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Notifications;

/// <summary>That a build ended, and how.</summary>
/// <param name="Report">What there is to say of it.</param>
/// <param name="Before">How the build before ended; null where that is not known.</param>
public sealed record BuildEvent(BuildReport Report, BuildOutcome? Before)
{
    /// <summary>Whether this build ended otherwise than the one before.</summary>
    public bool IsChange => Before is { } before && before != Report.Outcome;

    /// <summary><c>build.succeeded</c>, <c>build.failed</c>, and where the build before ended otherwise <c>build.fixed</c>, <c>build.broken</c>.</summary>
    public string Name => (Report.Outcome, IsChange) switch
    {
        (BuildOutcome.Success, false) => "build.succeeded",
        (BuildOutcome.Success, true) => "build.fixed",
        (_, false) => "build.failed",
        (_, true) => "build.broken",
    };

    /// <summary>The same in a sentence: <c>Shop 1.2.0: build fixed</c>.</summary>
    internal string Title => $"{Report.Name} {Report.Version}".TrimEnd() + ": " + Name.Replace('.', ' ');

    /// <summary>The report as JSON with the name of the event before it.</summary>
    internal byte[] ToJson()
    {
        var report = (JsonObject)JsonNode.Parse(ReportJson.Write(Report))!;
        report.Insert(0, "event", Name);
        return JsonSerializer.SerializeToUtf8Bytes(report, NotificationJsonContext.Default.JsonObject);
    }
}
