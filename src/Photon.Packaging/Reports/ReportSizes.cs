using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>What a deliverable is made of.</summary>
public sealed record ReportSizes
{
    [Description("All files together, as they lie in a folder.")]
    public long Bytes { get; init; }

    [Description("All files together, as they lie in the archive; absent where there is none.")]
    public long? CompressedBytes { get; init; }

    [Description("The layers that hold files, from what changes rarest to what changes most often.")]
    public IReadOnlyList<LayerSize> Layers { get; init; } = [];

    [Description("The packages that files come from, the largest first.")]
    public IReadOnlyList<PackageSize> Packages { get; init; } = [];

    [Description("Every file, the largest first.")]
    public IReadOnlyList<FileSize> Files { get; init; } = [];
}
