using System.Diagnostics;

namespace Photon.Build;

/// <summary>A step of the build: runs once, after the steps it names, and only where those went well.</summary>
/// <param name="Name">Shown in front of its lines: <c>pack</c>.</param>
/// <param name="After">The steps it needs.</param>
/// <param name="RunAsync">Does the work and answers what to say of it, such as <c>5 packages, 0.1.0-dev.2</c>.</param>
internal sealed record Target(string Name, IReadOnlyList<Target> After, Func<Task<string>> RunAsync);

/// <summary>Runs targets in order, each once, and tells how long they took.</summary>
internal sealed class TargetGraph
{
    private readonly Dictionary<Target, bool> done = [];

    /// <summary>How many targets failed or could not run.</summary>
    public int Failures => done.Values.Count(isGood => !isGood);

    /// <summary>Runs a target after the targets it needs. A failure is shown, and stops only what needs it.</summary>
    public async Task<bool> RunAsync(Target target)
    {
        if (done.TryGetValue(target, out var wasGood))
            return wasGood;
        var canRun = true;
        foreach (var before in target.After)
            canRun &= await RunAsync(before);
        if (!canRun)
            Say(target, "not run, because a step before it failed");
        return done[target] = canRun && await TryAsync(target);
    }

    private static async Task<bool> TryAsync(Target target)
    {
        Say(target, "…");
        var clock = Stopwatch.StartNew();
        try
        {
            var answer = await target.RunAsync();
            Say(target, $"{answer} ({clock.Elapsed.TotalSeconds:0.0} s)");
            return true;
        }
        catch (BuildFailure failure)
        {
            if (failure.Output.Length > 0)
                Console.WriteLine(failure.Output.TrimEnd());
            Say(target, $"FAILED: {failure.Message} ({clock.Elapsed.TotalSeconds:0.0} s)");
            return false;
        }
    }

    private static void Say(Target target, string text) => Console.WriteLine($"[{target.Name}] {text}");
}
