using System.ComponentModel;

namespace Photon.Packaging.Reports;

/// <summary>A size before and after.</summary>
public sealed record SizeChange
{
    [Description("The layer, the package's id or the file's path; absent for the whole deliverable.")]
    public string? Name { get; init; }

    [Description("Bytes in the build before; absent where it is new.")]
    public long? Before { get; init; }

    [Description("Bytes in this build; absent where it is gone.")]
    public long? After { get; init; }

    [Description("The package's version before, where it is another one now.")]
    public string? VersionBefore { get; init; }

    [Description("The package's version now, where it was another one before.")]
    public string? VersionAfter { get; init; }

    /// <summary>How much was added; negative where it shrank.</summary>
    internal long Delta => (After ?? 0) - (Before ?? 0);
}
