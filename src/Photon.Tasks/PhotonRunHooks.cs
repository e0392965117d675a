using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Hooks;

namespace Photon.Tasks;

/// <summary>Runs the hooks that photon.toml declares for a stage, once in a build however often it is called.</summary>
[MSBuildMultiThreadableTask]
[SuppressMessage("Design", "CA1001", Justification = "MSBuild disposes no task; the source of cancellation holds no timer and no handle.")]
public sealed class PhotonRunHooks : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask
{
    private readonly CancellationTokenSource cancellation = new();

    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>The photon.toml: <c>/code/shop/photon.toml</c>.</summary>
    [Required]
    public string ConfigFile { get; set; } = "";

    /// <summary><c>pre</c> or <c>post</c>.</summary>
    [Required]
    public string Stage { get; set; } = "";

    /// <summary>The same for all projects of one build, whose hooks run once; empty where only this node counts.</summary>
    public string BuildId { get; set; } = "";

    /// <summary>Where the nodes of a build meet: <c>/code/shop/.photon/</c>.</summary>
    public string StateFolder { get; set; } = "";

    /// <summary><c>dev</c> or <c>build</c>.</summary>
    public string Env { get; set; } = "build";

    /// <summary>The project that delivers: <c>/code/shop/src/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where a format writes: <c>/code/shop/dist/</c>.</summary>
    public string OutputFolder { get; set; } = "";

    /// <summary><c>none</c>, <c>zip</c>, …</summary>
    public string Format { get; set; } = "none";

    /// <summary>The contracts: <c>api/openapi.yaml</c>.</summary>
    public string[] Contract { get; set; } = [];

    /// <summary>A hook that fails is a warning.</summary>
    public bool AllowFail { get; set; }

    /// <summary>How many hooks were started: none where an earlier call of the same build did it.</summary>
    [Output]
    public int Ran { get; set; }

    public void Cancel() => cancellation.Cancel();

    public override bool Execute()
    {
        var config = Absolute(ConfigFile);
        try
        {
            return Execute(config, new DiagnosticLog(Log, Path.GetDirectoryName(config)!));
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private bool Execute(string config, DiagnosticLog log)
    {
        var environment = new HookEnvironment(TaskEnvironment.GetEnvironmentVariables());
        if (environment.IsWithinHookOf(config))
        {
            Log.LogMessage(MessageImportance.Normal, "The hooks of '{0}' are left out, because one of them started this build.", config);
            return true;
        }

        var once = new HookOnce(BuildEngine, config, Stage) { BuildId = BuildId, StateFolder = Absolute(StateFolder) };
        var isSuccess = once.Run(() => Run(config, environment, log), cancellation.Token);
        if (!isSuccess && !once.IsOwn)
            log.Write(Diagnostic.Create(Codes.HooksFailedElsewhere, new Location(config, 0, 0), Stage));
        return isSuccess;
    }

    private bool Run(string config, HookEnvironment environment, DiagnosticLog log)
    {
        if (HookConfig.Read(config, Stage, log.Write) is not { } hooks)
            return false;
        var host = new HookHost(Path.GetDirectoryName(config)!, environment.System, environment.For(config, Facts()));
        var stage = new HookStage(host, Stage, AllowFail, Log);
        try
        {
            return stage.Run(hooks, log.Write, cancellation.Token);
        }
        finally
        {
            Ran = stage.Ran;
        }
    }

    private HookFacts Facts() => new(Stage)
    {
        Environment = Env,
        Project = Absolute(ProjectFile),
        Output = Absolute(OutputFolder),
        Format = Format,
        Contracts = [.. Contract.Select(Absolute)],
    };

    private string Absolute(string path) => path.Length == 0 ? "" : Path.GetFullPath(TaskEnvironment.GetAbsolutePath(path));
}
