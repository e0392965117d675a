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

    /// <summary>Runs the stage, or waits for who runs it. Whether it went well, and whether it was run here.</summary>
    public async Task<(bool IsSuccess, bool IsOwn)> RunAsync(Func<Task<bool>> run, CancellationToken cancellation)
    {
        var turn = HookTurn.Take(engine, configFile, stage, out var isFirst);
        if (!isFirst)
            return (await turn.WaitAsync(cancellation), false);
        var isSuccess = false;
        try
        {
            var result = await RunAmongNodesAsync(run, cancellation);
            isSuccess = result.IsSuccess;
            return result;
        }
        finally
        {
            turn.End(isSuccess);
        }
    }

    private async Task<(bool IsSuccess, bool IsOwn)> RunAmongNodesAsync(Func<Task<bool>> run, CancellationToken cancellation)
    {
        using var file = BuildId.Length > 0 && StateFolder.Length > 0 ? await TryEnterAsync(cancellation) : null;
        if (file is { IsFirst: false })
            return (file.Outcome == Success, false);
        var isSuccess = await run();
        file?.End(isSuccess ? Success : "failure");
        return (isSuccess, true);
    }

    /// <summary>Null where the folder can't be written: better twice than not at all.</summary>
    private async Task<OncePerBuild?> TryEnterAsync(CancellationToken cancellation)
    {
        try
        {
            return await OncePerBuild.EnterAsync(StateFolder, $"hooks.{stage}", BuildId, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
