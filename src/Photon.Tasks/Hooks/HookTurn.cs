using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Hooks;

/// <summary>
/// A stage of one photon.toml in one build: several projects may come by, the first runs the hooks, the others wait for it and meet the same
/// end. MSBuild keeps it until the build is over.
/// </summary>
internal sealed class HookTurn
{
    private readonly TaskCompletionSource<HookOutcome> outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private HookTurn()
    {
    }

    /// <summary>The turn of a stage, and whether the caller is the first and has to run the hooks.</summary>
    public static HookTurn Take(IBuildEngine engine, string configFile, string stage, out bool isFirst)
    {
        var own = new HookTurn();
        var turn = own;
        if (engine is IBuildEngine4 build)
        {
            var key = $"Photon hooks: {stage} of {configFile}";
            // Only the first registration of a key counts, so whoever finds his own was first.
            build.RegisterTaskObject(key, own, RegisteredTaskObjectLifetime.Build, allowEarlyCollection: false);
            turn = build.GetRegisteredTaskObject(key, RegisteredTaskObjectLifetime.Build) as HookTurn ?? own;
        }

        isFirst = turn == own;
        return turn;
    }

    public void End(HookOutcome result) => outcome.TrySetResult(result);

    public Task<HookOutcome> WaitAsync(CancellationToken cancellation) => outcome.Task.WaitAsync(cancellation);
}

/// <summary>What came of a stage.</summary>
/// <param name="Diagnostics">What was reported.</param>
internal sealed record HookOutcome(bool IsSuccess, IReadOnlyList<Diagnostic> Diagnostics);
