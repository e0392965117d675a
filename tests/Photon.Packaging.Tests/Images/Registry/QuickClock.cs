using System.Collections.Concurrent;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>Waits for nothing shorter than a minute, and notes what it should have waited for.</summary>
internal sealed class QuickClock : TimeProvider
{
    private static readonly TimeSpan Limits = TimeSpan.FromSeconds(61);

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    /// <summary>How much later it is than it is.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero || dueTime >= Limits)
            return System.CreateTimer(callback, state, dueTime, period);
        Waits.Enqueue(dueTime);
        return System.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
