using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>What one build did and made: <c>dist/report.json</c>. Written once, compared with by the next build.</summary>
public sealed record BuildReport
{
    /// <summary>A reader of this version understands every report whose name begins so; a change that breaks one makes it 2.</summary>
    public const string CurrentSchema = "photon.report/1";

    [Description("The version of this format: photon.report/1. Fields may be added within a version.")]
    public required string Schema { get; init; }

    [Description("The project's name: Shop.")]
    public required string Name { get; init; }

    [Description("The project's version: 1.2.0; empty where it has none.")]
    public string Version { get; init; } = "";

    [Description("What was made: dir, zip, static; none where nothing was packed.")]
    public string Format { get; init; } = "none";

    [Description("The configuration: Release.")]
    public string Configuration { get; init; } = "";

    [Description("The target framework: net10.0.")]
    public string Framework { get; init; } = "";

    [Description("success or failure.")]
    public required BuildOutcome Outcome { get; init; }

    [Description("When the build ended, in UTC.")]
    public required DateTimeOffset Ended { get; init; }

    [Description("How long it took, from the start of its first phase to its end.")]
    public double Seconds { get; init; }

    [Description("The phases in the order in which they began.")]
    public IReadOnlyList<ReportPhase> Phases { get; init; } = [];

    [Description("How large the deliverable is, and what makes it so; absent where nothing was packed.")]
    public ReportSizes? Sizes { get; init; }

    [Description("What a person takes away.")]
    public IReadOnlyList<ReportOutput> Outputs { get; init; } = [];

    [Description("What was generated from each contract.")]
    public IReadOnlyList<ContractFacts> Contracts { get; init; } = [];

    [Description("What Photon said about the contracts and the build; the compiler's messages are not among them.")]
    public ReportDiagnostics Diagnostics { get; init; } = ReportDiagnostics.None;

    [Description("How much of packing could be left out.")]
    public ReportCache Cache { get; init; } = ReportCache.None;

    [Description("What is other than in the report before; absent where there is none.")]
    public ReportDifference? Difference { get; init; }
}
