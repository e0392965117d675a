using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>One file of a deliverable.</summary>
public sealed record FileSize
{
    [Description("In the deliverable, with /: api/Shop.dll.")]
    public required string Path { get; init; }

    [Description("Its size in a folder.")]
    public long Bytes { get; init; }

    [Description("Its size in the archive; absent where there is none.")]
    public long? CompressedBytes { get; init; }

    [Description("How it came into the deliverable: packages, projects, assets or app.")]
    public required FileLayer Layer { get; init; }
}
