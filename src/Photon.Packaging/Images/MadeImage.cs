using Photon.Packaging.Records;

namespace Photon.Packaging.Images;

/// <summary>An image that was made of a deliverable.</summary>
/// <param name="Image">The image with what is attached to it.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Provenance">The statement of provenance.</param>
public sealed record MadeImage(BuiltImage Image, ImageName Name, byte[] Provenance)
{
    /// <summary>The app's files, each once, as they lie in the image.</summary>
    public required IReadOnlyList<PackedFile> Contents { get; init; }

    /// <summary>Absolute paths of what decides which base image it stands on: the lock file, or the index of a layout.</summary>
    public required IReadOnlyList<string> Inputs { get; init; }

    /// <summary>Absolute paths of the app's layers in their cache.</summary>
    public required IReadOnlyList<string> Layers { get; init; }
}
