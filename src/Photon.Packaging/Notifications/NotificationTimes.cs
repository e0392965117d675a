using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Notifications;

/// <summary>Which builds are worth a notification.</summary>
/// <param name="OnSuccess">Each that went well.</param>
/// <param name="OnFailure">Each that failed.</param>
/// <param name="OnChange">The first that failed, and the first that went well again.</param>
public sealed record NotificationTimes(bool OnSuccess, bool OnFailure, bool OnChange)
{
    private static readonly string[] Known = ["success", "failure", "change"];

    /// <param name="words"><c>success</c>, <c>failure</c>, <c>change</c>; none of them for every build.</param>
    /// <param name="location">Where the words stand.</param>
    /// <param name="diagnostics">Takes words that are none of these.</param>
    public static NotificationTimes Parse(IEnumerable<string> words, Location location, DiagnosticBag diagnostics)
    {
        var said = words.Select(w => w.Trim()).Where(w => w.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (said.Count == 0)
            return new NotificationTimes(true, true, false);
        foreach (var word in said.Except(Known, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal))
        {
            var hint = Spelling.Nearest(word, Known) is { } near ? $" Did you mean '{near}'?" : "";
            diagnostics.Report(Codes.UnknownNotificationTime, location, word, hint);
        }

        return new NotificationTimes(said.Contains("success"), said.Contains("failure"), said.Contains("change"));
    }

    public bool Include(BuildEvent build) =>
        (OnChange && build.IsChange) || (build.Report.Outcome == BuildOutcome.Success ? OnSuccess : OnFailure);
}
