using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Photon.Packaging.Content;

/// <summary>Work on all cores.</summary>
internal static class SideBySide
{
    /// <summary>Does the work for each item, taking them in order. The first failure ends it and is thrown as it was.</summary>
    public static void Run<T>(IEnumerable<T> items, Action<T> work, CancellationToken cancellation)
    {
        try
        {
            Parallel.ForEach(
                Partitioner.Create(items, EnumerablePartitionerOptions.NoBuffering),
                new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                work);
        }
        catch (AggregateException e)
        {
            ExceptionDispatchInfo.Throw(e.InnerExceptions[0]);
        }
    }
}
