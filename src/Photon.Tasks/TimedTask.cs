using System.Diagnostics.CodeAnalysis;
using Microsoft.Build.Framework;

namespace Photon.Tasks;

/// <summary>A step that takes its time: it says when it ran, for the report, and ends where the build is cancelled.</summary>
[SuppressMessage("Design", "CA1001", Justification = "MSBuild disposes no task; the source of cancellation holds no timer and no handle.")]
public abstract class TimedTask : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask
{
    private readonly CancellationTokenSource cancellation = new();

    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>When it began, in ticks of UTC.</summary>
    [Output]
    public long StartedAt { get; private set; }

    /// <summary>When it was done, likewise.</summary>
    [Output]
    public long EndedAt { get; private set; }

    private protected CancellationToken Cancellation => cancellation.Token;

    public void Cancel() => cancellation.Cancel();

    public sealed override bool Execute()
    {
        StartedAt = DateTime.UtcNow.Ticks;
        try
        {
            return Run();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        finally
        {
            EndedAt = DateTime.UtcNow.Ticks;
        }
    }

    /// <summary>Does the step's work.</summary>
    /// <returns>Whether it succeeded; where not, that is logged.</returns>
    private protected abstract bool Run();

    private protected string Absolute(string path) => Path.GetFullPath(TaskEnvironment.GetAbsolutePath(path));
}
