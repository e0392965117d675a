using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>A part of a build that takes time.</summary>
public sealed record ReportPhase
{
    [Description("hooks pre, generate, compile, pact, publish, pack or hooks post.")]
    public required string Name { get; init; }

    [Description("How long it took.")]
    public double Seconds { get; init; }

    [Description("Whether there was nothing to do.")]
    public bool UpToDate { get; init; }
}
