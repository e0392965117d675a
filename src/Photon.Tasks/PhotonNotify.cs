using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Notifications;
using Photon.Packaging.Reports;
using Photon.Toml.Config;
using Task = System.Threading.Tasks.Task;

namespace Photon.Tasks;

/// <summary>Tells people and programs how the build ended. Never fails a build.</summary>
[MSBuildMultiThreadableTask]
[SuppressMessage("Design", "CA1001", Justification = "MSBuild disposes no task; the source of cancellation holds no timer and no handle.")]
public sealed class PhotonNotify : BuildFactsTask, ICancelableTask
{
    private readonly CancellationTokenSource cancellation = new();

    /// <summary><c>success</c> or <c>failure</c>.</summary>
    [Required]
    public string Outcome { get; set; } = "";

    /// <summary>Names the build, the same for all its projects and nodes.</summary>
    [Required]
    public string BuildId { get; set; } = "";

    /// <summary>Where they agree on who speaks, and where the outcome is kept for the next build: <c>/code/shop/.photon/</c>.</summary>
    [Required]
    public string StateFolder { get; set; } = "";

    /// <summary><c>Shop</c></summary>
    [Required]
    public string ProjectName { get; set; } = "";

    /// <summary>What <see cref="PhotonReport"/> wrote in this build: <c>dist/report.json</c>; empty where it did not.</summary>
    public string ReportFile { get; set; } = "";

    /// <summary><c>https://hooks.example/build</c></summary>
    public string Webhook { get; set; } = "";

    /// <summary><c>https://hooks.slack.example/services/…</c></summary>
    public string Slack { get; set; } = "";

    /// <summary><c>team@example.org</c></summary>
    public string Email { get; set; } = "";

    /// <summary><c>smtp://ci@mail.example:587</c></summary>
    public string SmtpServer { get; set; } = "";

    /// <summary><c>ci@example.org</c></summary>
    public string SmtpFrom { get; set; } = "";

    public string SmtpPassword { get; set; } = "";

    /// <summary>Signs what the webhook gets.</summary>
    public string Secret { get; set; } = "";

    /// <summary><c>failure;change</c>; empty for every build.</summary>
    public string[] On { get; set; } = [];

    /// <summary><c>10s</c>, which is also what an empty one means.</summary>
    public string Timeout { get; set; } = "";

    /// <summary>Where all this stands: <c>/code/Shop/photon.toml</c>.</summary>
    public string ConfigFile { get; set; } = "";

    public void Cancel() => cancellation.Cancel();

    public override bool Execute()
    {
        var diagnostics = new DiagnosticBag();
        var location = new Location(ConfigFile.Length > 0 ? Absolute(ConfigFile) : BuildEngine.ProjectFileOfTaskNode, 0, 0);
        try
        {
            NotifyAsync(location, diagnostics).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        var log = CreateLog();
        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        return !Log.HasLoggedErrors;
    }

    private async Task NotifyAsync(Location location, DiagnosticBag diagnostics)
    {
        var outcome = Outcome == "success" ? BuildOutcome.Success : BuildOutcome.Failure;
        var turn = new NotificationTurn(Absolute(StateFolder), BuildId);
        if (!turn.Take(outcome, diagnostics, cancellation.Token))
            return;
        var build = new BuildEvent(Report(outcome, diagnostics), turn.Before);
        if (!NotificationTimes.Parse(On, location, diagnostics).Include(build))
            return;
        var notifier = new Notifier(Settings(location, diagnostics), location, Clock);
        foreach (var problem in await notifier.SendAsync(build, cancellation.Token))
            diagnostics.Add(problem);
    }

    /// <summary>The report of this build; where it wrote none, because it failed or had nothing to do, what is known of it.</summary>
    private BuildReport Report(BuildOutcome outcome, DiagnosticBag diagnostics) =>
        outcome == BuildOutcome.Success && new BuildFactFiles(diagnostics).Report(Absolute(ReportFile)) is { } written
            ? written
            : Facts(ProjectName, outcome, diagnostics).ToReport();

    private NotificationSettings Settings(Location location, DiagnosticBag diagnostics) => new()
    {
        Webhook = Webhook,
        Secret = Secret,
        Slack = Slack,
        Email = Email,
        SmtpServer = SmtpServer,
        SmtpFrom = SmtpFrom,
        SmtpPassword = SmtpPassword,
        Timeout = TimeLimit(location, diagnostics),
    };

    private TimeSpan TimeLimit(Location location, DiagnosticBag diagnostics)
    {
        if (Timeout.Length == 0)
            return NotificationSettings.UsualTimeout;
        if (Duration.TryParse(Timeout) is { } limit)
            return limit;
        diagnostics.Report(Codes.UnknownTimeLimit, location, Timeout, NotificationSettings.UsualTimeout.TotalSeconds);
        return NotificationSettings.UsualTimeout;
    }
}
