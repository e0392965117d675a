using Photon.Packaging.Records;

namespace Photon.Packaging.Formats;

/// <summary>A deliverable in its shape.</summary>
/// <param name="Main">What a person takes away, below the output folder: <c>Shop.zip</c>; <c>.</c> where it is the folder.</param>
/// <param name="Output">The files to be in the output folder.</param>
/// <param name="Contents">What they hold: the files themselves, or an archive's entries.</param>
public sealed record Packed(string Main, IReadOnlyList<DeliveredFile> Output, IReadOnlyList<PackedFile> Contents)
{
    /// <summary>How the deliverable is told of, where that is not what its files say: an image has a digest and a size of its own.</summary>
    public PackOutput? Told { get; init; }

    /// <summary>Absolute paths of files besides those of the deliverable that it depends on: where one of them changes, it is made again.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Absolute paths of files that the deliverable was made of and that caches hold: where one of them is gone, it is made again.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>What lies where; only an archive can have another than the full one.</summary>
    public Layout Layout { get; init; }
}
