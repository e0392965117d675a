namespace Photon.Packaging.Images.Destinations;

/// <summary>An image with all that it is made of.</summary>
/// <param name="Platforms">At least one.</param>
/// <param name="Index">Lists the platforms; null where there is one and no index.</param>
public sealed record FinishedImage(IReadOnlyList<PlatformImage> Platforms, IBlobSource? Index = null)
{
    /// <summary>What is said about the image: its bill of materials, where it is from.</summary>
    public IReadOnlyList<AttachedArtifact> Artifacts { get; init; } = [];

    /// <summary>What the image's digest is of.</summary>
    public IBlobSource Root => Index ?? Platforms[0].Manifest;
}
