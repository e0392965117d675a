using System.Diagnostics;
using Photon.Engine;

namespace Photon.Testing.Corpus;

/// <summary>
/// Runs the engine on a thread of its own and watches its time and what it allocates. The engine is pure and has no way to be stopped:
/// past a bound the thread is left behind, in the background.
/// </summary>
internal sealed class BoundedGeneration(Func<GenerateResult> generate)
{
    private const int StackSize = 1 << 20; // what a build's thread has; depth must be bounded by the engine
    private const int WatchMilliseconds = 20;
    private readonly Stopwatch clock = new();
    private string? crash;
    private volatile bool isFinished;

    public GenerateResult? Result { get; private set; }

    public bool IsCrash => crash is not null;

    public TimeSpan Elapsed => clock.Elapsed;

    public double AllocatedMegabytes { get; private set; }

    /// <summary>Answers what went wrong, or null.</summary>
    public string? Run(TimeSpan timeLimit, long allocationLimitInMegabytes)
    {
        var start = GC.GetTotalAllocatedBytes();
        clock.Start();
        var thread = new Thread(Generate, StackSize) { IsBackground = true };
        thread.Start();
        while (!thread.Join(WatchMilliseconds))
        {
            if (clock.Elapsed > timeLimit)
                return "the generation took too long";
            // Of the whole process, so too much where documents run side by side: the bound is generous.
            if ((GC.GetTotalAllocatedBytes() - start) / 1e6 > allocationLimitInMegabytes * 4)
                return "the generation allocated too much";
        }

        return isFinished ? crash : "the thread ended early";
    }

    private void Generate()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Result = generate();
        }
        catch (Exception e) // a crash of the engine is a row of the table, not the end of the run
        {
            var frame = e.StackTrace?.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.Contains("Photon.Engine", StringComparison.Ordinal)) ?? "";
            crash = $"{e.GetType().Name}: {e.Message} {frame}".Replace('\n', ' ').Replace('\t', ' ');
        }

        clock.Stop();
        AllocatedMegabytes = (GC.GetAllocatedBytesForCurrentThread() - before) / 1e6;
        isFinished = true;
    }
}
