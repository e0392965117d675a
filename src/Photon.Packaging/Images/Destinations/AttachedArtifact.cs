namespace Photon.Packaging.Images.Destinations;

/// <summary>A manifest whose subject is the image, and its blobs.</summary>
/// <param name="Manifest">The bytes of its <see cref="ImageManifest"/>.</param>
/// <param name="Blobs">Its configuration and its layers.</param>
public sealed record AttachedArtifact(IBlobSource Manifest, IReadOnlyList<IBlobSource> Blobs);
