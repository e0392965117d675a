using System.Globalization;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Reports;

namespace Photon.Tasks;

/// <summary>A task at the end of a build that tells how the build went.</summary>
public abstract class BuildFactsTask : Microsoft.Build.Utilities.Task, IMultiThreadableTask
{
    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary><c>1.2.0</c></summary>
    public string Version { get; set; } = "";

    /// <summary><c>zip</c>; empty or <c>none</c> where nothing is packed.</summary>
    public string Format { get; set; } = "";

    /// <summary><c>Release</c></summary>
    public string Configuration { get; set; } = "";

    /// <summary><c>net10.0</c></summary>
    public string TargetFramework { get; set; } = "";

    /// <summary>
    /// <c>compile</c>, with the metadata <c>Start</c> and <c>End</c> (ticks of a UTC time, <c>638990000000000000</c>) and <c>UpToDate</c>
    /// (<c>true</c>); one without an end is that in which the build failed.
    /// </summary>
    public ITaskItem[] Phases { get; set; } = [];

    /// <summary>What the pack noted: <c>obj/Release/net10.0/photon/pack.json</c>.</summary>
    public string PackRecord { get; set; } = "";

    /// <summary>What generating noted: <c>obj/Release/net10.0/photon/facts.json</c>.</summary>
    public string GeneratedFacts { get; set; } = "";

    internal TimeProvider Clock { get; set; } = TimeProvider.System;

    private protected BuildFacts Facts(string name, BuildOutcome outcome, DiagnosticBag diagnostics)
    {
        var files = new BuildFactFiles(diagnostics);
        return new BuildFacts
        {
            Name = name,
            Version = Version,
            Format = Format,
            Configuration = Configuration,
            Framework = TargetFramework,
            Outcome = outcome,
            Ended = Clock.GetUtcNow(),
            Phases = [.. Phases.Select(ToPhase).OfType<TimedPhase>()],
            Pack = outcome == BuildOutcome.Success ? files.Pack(Absolute(PackRecord)) : null, // where the build failed, it is of another
            Generation = files.Generation(Absolute(GeneratedFacts)),
        };
    }

    private protected string Absolute(string path) => path.Length == 0 ? "" : Path.GetFullPath(TaskEnvironment.GetAbsolutePath(path));

    private protected DiagnosticLog CreateLog() => new(Log, Path.GetFullPath(TaskEnvironment.ProjectDirectory));

    /// <summary>A phase that never began is none.</summary>
    private static TimedPhase? ToPhase(ITaskItem item) => Time(item, "Start") is { } start
        ? new TimedPhase(item.ItemSpec, start, Time(item, "End"), string.Equals(item.GetMetadata("UpToDate"), "true", StringComparison.OrdinalIgnoreCase))
        : null;

    private static DateTimeOffset? Time(ITaskItem item, string name) =>
        long.TryParse(item.GetMetadata(name), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTime.MaxValue.Ticks
            ? new DateTimeOffset(ticks, TimeSpan.Zero)
            : null;
}
