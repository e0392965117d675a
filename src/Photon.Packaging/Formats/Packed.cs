using Photon.Packaging.Records;

namespace Photon.Packaging.Formats;

/// <summary>A deliverable in its shape.</summary>
/// <param name="Main">What a person takes away, below the output folder: <c>Shop.zip</c>; <c>.</c> where it is the folder.</param>
/// <param name="Output">The files to be in the output folder.</param>
/// <param name="Contents">What they hold: the files themselves, or an archive's entries.</param>
public sealed record Packed(string Main, IReadOnlyList<DeliveredFile> Output, IReadOnlyList<PackedFile> Contents)
{
    /// <summary>What lies where; only an archive can have another than the full one.</summary>
    public Layout Layout { get; init; }
}
