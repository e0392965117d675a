namespace Photon.Packaging.Images.Destinations;

/// <summary>An image for one platform.</summary>
/// <param name="Platform">What it runs on.</param>
/// <param name="Manifest">The bytes of its <see cref="ImageManifest"/>.</param>
/// <param name="Config">The bytes of its <see cref="ImageConfig"/>.</param>
/// <param name="Layers">From the lowest to the highest, as the manifest lists them. Those of a base image are <see cref="IRemoteBlob"/>s.</param>
/// <param name="DiffIds">What the layers are without compression.</param>
public sealed record PlatformImage(Platform Platform, IBlobSource Manifest, IBlobSource Config, IReadOnlyList<IBlobSource> Layers, IReadOnlyList<Digest> DiffIds);
