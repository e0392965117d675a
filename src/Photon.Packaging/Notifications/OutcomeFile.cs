using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Packaging.Notifications;

/// <summary>Keeps how the last build ended, in one word, so that the next one can tell a change.</summary>
/// <param name="path">An absolute path; empty where nothing is to be kept.</param>
public sealed class OutcomeFile(string path)
{
    /// <summary>How the last build ended; null where nobody knows.</summary>
    public BuildOutcome? Read()
    {
        try
        {
            return path.Length > 0 && File.Exists(path) ? Parse(File.ReadAllText(path).Trim()) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null; // the same happens when it is written, which is then said
        }
    }

    public void Write(BuildOutcome outcome, DiagnosticBag diagnostics)
    {
        if (path.Length == 0)
            return;
        try
        {
            WholeFile.Write(path, Encoding.UTF8.GetBytes(Word(outcome) + "\n"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.OutcomeNotKept, new Location(path, 0, 0), path, e.Message);
        }
    }

    private static string Word(BuildOutcome outcome) => outcome == BuildOutcome.Success ? "success" : "failure";

    private static BuildOutcome? Parse(string word) => word switch
    {
        "success" => BuildOutcome.Success,
        "failure" => BuildOutcome.Failure,
        _ => null,
    };
}
