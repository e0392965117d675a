using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>A file or folder that a person takes away.</summary>
public sealed record ReportOutput
{
    [Description("Below the output folder: Shop.zip; . where the folder itself is the deliverable.")]
    public required string Path { get; init; }

    [Description("Its size.")]
    public long Bytes { get; init; }

    [Description("In lower-case hexadecimal; of a folder, that of its SHA256SUMS.")]
    public required string Sha256 { get; init; }
}
