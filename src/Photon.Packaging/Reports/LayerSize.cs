using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>The files that came into a deliverable in the same way.</summary>
public sealed record LayerSize
{
    [Description("packages, projects (others of the solution), assets (what the app serves as it is, the UI) or app (its own).")]
    public required FileLayer Layer { get; init; }

    [Description("How many files.")]
    public int Files { get; init; }

    [Description("Their size.")]
    public long Bytes { get; init; }
}
