using Photon.Packaging.Records;

namespace Photon.Packaging.Reports;

/// <summary>What a build knows of itself when it ends; a <see cref="BuildReport"/> is made of it.</summary>
public sealed record BuildFacts
{
    /// <summary>The phase that is the pack's.</summary>
    public const string PackPhase = "pack";

    public required string Name { get; init; }

    public string Version { get; init; } = "";

    public string Format { get; init; } = "";

    public string Configuration { get; init; } = "";

    public string Framework { get; init; } = "";

    public BuildOutcome Outcome { get; init; }

    /// <summary>Now, as the caller's clock says it.</summary>
    public required DateTimeOffset Ended { get; init; }

    public IReadOnlyList<TimedPhase> Phases { get; init; } = [];

    /// <summary>What was packed; null where nothing was.</summary>
    public PackRecord? Pack { get; init; }

    public GenerationFacts Generation { get; init; } = new();

    /// <summary>The report, without a difference.</summary>
    public BuildReport ToReport() => new()
    {
        Schema = BuildReport.CurrentSchema,
        Name = Name,
        Version = Version,
        Format = Format.Length > 0 ? Format : Pack?.Format ?? "none",
        Configuration = Configuration,
        Framework = Framework,
        Outcome = Outcome,
        Ended = Whole(Ended.ToUniversalTime()),
        Seconds = Phases.Count == 0 ? 0 : TimedPhase.Seconds(Phases.Min(p => p.Start), Ended),
        Phases = [.. Phases.OrderBy(p => p.Start).Select(p => p.ToReport(Ended))],
        Sizes = Pack is null ? null : PackSizes.Of(Pack.Files),
        Outputs = [.. (Pack?.Outputs ?? []).Select(o => new ReportOutput { Path = o.Path, Bytes = o.Bytes, Sha256 = o.Sha256 })],
        Contracts = Generation.Contracts,
        Diagnostics = ReportDiagnostics.Of(Generation.Diagnostics),
        Cache = CacheOf(Pack?.Cache ?? PackCache.None),
    };

    /// <summary>A pack that was not run kept everything; its record still says what the last one that ran kept.</summary>
    private ReportCache CacheOf(PackCache cache) => Phases.Any(p => p is { Name: PackPhase, UpToDate: true })
        ? new ReportCache { Hits = cache.Hits + cache.Misses }
        : new ReportCache { Hits = cache.Hits, Misses = cache.Misses };

    /// <summary>A time to the millisecond.</summary>
    private static DateTimeOffset Whole(DateTimeOffset time) => time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMillisecond));
}
