using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;

namespace Photon.Tasks.Hooks;

/// <summary>Sees to it that a stage of a photon.toml runs once in a build, whichever of its projects come by on whatever node.</summary>
internal sealed class HookOnce(IBuildEngine engine, string configFile, string stage)
{
    private const string Success = "success";

    /// <summary>The same for all projects of one build; empty where only this node counts.</summary>
    public required string BuildId { get; init; }

    /// <summary>Where nodes meet: <c>/code/shop/.photon/</c>; empty where only this node counts.</summary>
    public required string StateFolder { get; init; }

    /// <summary>Whether it was run here; else another call of this build ran it.</summary>
    public bool IsOwn { get; private set; }

    /// <summary>Runs the stage, or waits for who runs it. Whether it went well.</summary>
    public bool Run(Func<bool> run, CancellationToken cancellation)
    {
        var turn = HookTurn.Take(engine, configFile, stage, out var isFirst);
        if (!isFirst)
            return turn.Wait(cancellation);
        var isSuccess = false;
        try
        {
            isSuccess = RunAmongNodes(run, cancellation);
            return isSuccess;
        }
        finally
        {
            turn.End(isSuccess);
        }
    }

    private bool RunAmongNodes(Func<bool> run, CancellationToken cancellation)
    {
        using var file = BuildId.Length > 0 && StateFolder.Length > 0 ? TryEnter(cancellation) : null;
        if (file is { IsFirst: false })
            return file.Outcome == Success;
        IsOwn = true;
        var isSuccess = run();
        file?.End(isSuccess ? Success : "failure");
        return isSuccess;
    }

    /// <summary>Null where the folder can't be written: better twice than not at all.</summary>
    [SuppressMessage("Reliability", "CA2000", Justification = "The caller disposes what it is given.")]
    private OncePerBuild? TryEnter(CancellationToken cancellation)
    {
        try
        {
            return OncePerBuild.Enter(StateFolder, $"hooks.{stage}", BuildId, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
