using System.Diagnostics;
using Photon.Packaging.Records;

namespace Photon.Packaging;

/// <summary>How long the steps of a pack take.</summary>
internal sealed class Phases
{
    private readonly List<PackPhase> all = [];

    public IReadOnlyList<PackPhase> All => all;

    public T Time<T>(string name, Func<T> step)
    {
        var start = Stopwatch.GetTimestamp();
        var result = step();
        all.Add(new PackPhase(name, Math.Round(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 1)));
        return result;
    }

    public void Time(string name, Action step) => Time(name, () =>
    {
        step();
        return true;
    });
}
