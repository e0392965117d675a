using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>What is other than in an earlier report. What differs by no more than noise is left out; see <see cref="ReportComparison"/>.</summary>
public sealed record ReportDifference
{
    [Description("When the build ended that this one is compared with, in UTC.")]
    public required DateTimeOffset Since { get; init; }

    [Description("Its version where it is another one.")]
    public string? Version { get; init; }

    [Description("The time of the whole build where it differs.")]
    public TimeChange? Seconds { get; init; }

    [Description("Phases that became slower or faster; those that one of the builds had no need of are left out.")]
    public IReadOnlyList<TimeChange> Phases { get; init; } = [];

    [Description("The size of the deliverable where it differs at all.")]
    public SizeChange? Bytes { get; init; }

    [Description("Layers that grew or shrank.")]
    public IReadOnlyList<SizeChange> Layers { get; init; } = [];

    [Description("Packages that came, went, changed their version, grew or shrank.")]
    public IReadOnlyList<SizeChange> Packages { get; init; } = [];

    [Description("Files that came, went, grew or shrank, what differs most first.")]
    public IReadOnlyList<SizeChange> Files { get; init; } = [];

    [Description("Contracts that came, went, or of which something else is generated.")]
    public IReadOnlyList<ContractChange> Contracts { get; init; } = [];

    [Description("Diagnostics that were not there before; one that only moved is the same.")]
    public IReadOnlyList<ReportedDiagnostic> NewDiagnostics { get; init; } = [];

    [Description("Diagnostics that are there no more.")]
    public IReadOnlyList<ReportedDiagnostic> GoneDiagnostics { get; init; } = [];
}
