namespace Photon.Testing.Corpus;

/// <summary>Cancels a compilation that takes too long, or while which the process holds too much.</summary>
internal sealed class CompileLimit : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private readonly CancellationTokenSource source;
    private readonly Timer watch;

    public CompileLimit(TimeSpan time, long megabytes)
    {
        source = new CancellationTokenSource(time);
        watch = new Timer(_ => Look(megabytes), null, Interval, Interval);
    }

    public CancellationToken Token => source.Token;

    /// <summary>Why it was cancelled.</summary>
    public string Reason { get; private set; } = "the compilation took too long";

    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync(); // waits for a look that is under way
        source.Dispose();
    }

    private void Look(long megabytes)
    {
        if (Environment.WorkingSet >> 20 < megabytes)
            return;
        Reason = "the compilation took too much memory";
        source.Cancel();
    }
}
