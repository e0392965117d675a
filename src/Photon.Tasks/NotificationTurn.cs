using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;

namespace Photon.Tasks;

/// <summary>Sees to it that of all projects and nodes of a build one tells how it ended, and that the next build knows it.</summary>
/// <param name="folder">Where they meet: <c>/code/shop/.photon</c>.</param>
/// <param name="build">Names the build.</param>
internal sealed class NotificationTurn(string folder, string build)
{
    private const string OutcomeName = "outcome";

    /// <summary>How the build before ended; null where nobody knows.</summary>
    public BuildOutcome? Before { get; private set; }

    /// <summary>Keeps how this build ended. Nobody waits for what is sent afterwards.</summary>
    /// <returns>Whether nobody has told of this build yet.</returns>
    public bool Take(BuildOutcome outcome, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        try
        {
            using var turn = OncePerBuild.Enter(folder, $"notify.{outcome.ToString().ToLowerInvariant()}", build, cancellation);
            if (!turn.IsFirst)
                return false;
            Keep(outcome, diagnostics);
            turn.End("");
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.OutcomeNotKept, new Location(folder, 0, 0), folder, e.Message);
            return true; // better twice than not at all
        }
    }

    private void Keep(BuildOutcome outcome, DiagnosticBag diagnostics)
    {
        var kept = new OutcomeFile(Path.Combine(folder, OutcomeName));
        Before = kept.Read();
        kept.Write(outcome, diagnostics);
    }
}
