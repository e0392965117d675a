using Microsoft.Build.Framework;

namespace Photon.Tasks.Hooks;

/// <summary>
/// A stage of one photon.toml in one build on one node: several projects may come by, the first runs the hooks, the others wait for it and
/// meet the same end. MSBuild keeps it until the build is over.
/// </summary>
internal sealed class HookTurn
{
    private const int PollMilliseconds = 100;

    private readonly object gate = new();
    private bool? end;

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

    public void End(bool isSuccess)
    {
        lock (gate)
        {
            end = isSuccess;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Whether the hooks went well.</summary>
    public bool Wait(CancellationToken cancellation)
    {
        lock (gate)
        {
            while (end is null)
            {
                cancellation.ThrowIfCancellationRequested();
                Monitor.Wait(gate, PollMilliseconds);
            }

            return end.Value;
        }
    }
}
