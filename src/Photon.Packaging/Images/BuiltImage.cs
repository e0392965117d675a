using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images;

/// <summary>An image that can go somewhere: to a registry, an engine, a layout.</summary>
/// <param name="Platforms">At least one.</param>
/// <param name="Index">Lists the platforms; null where there is one and no index.</param>
public sealed record BuiltImage(IReadOnlyList<BuiltPlatform> Platforms, IBlobSource? Index = null)
{
    /// <summary>What is said about the image, beside it.</summary>
    public IReadOnlyList<Artifact> Artifacts { get; init; } = [];

    /// <summary>The index, or else the manifest. Its digest is the image's.</summary>
    public IBlobSource Root => Index ?? Platforms[0].ManifestBlob;

    /// <summary>Everything, each once, and nothing before what it refers to.</summary>
    public IReadOnlyList<IBlobSource> Blobs =>
        [.. Platforms.SelectMany(platform => platform.Layers)
            .Concat(Platforms.SelectMany(platform => new[] { platform.ConfigBlob, platform.ManifestBlob }))
            .Append(Root)
            .Concat(Artifacts.SelectMany(artifact => artifact.Blobs))
            .DistinctBy(blob => blob.Descriptor.Digest)];

    /// <summary>Brings what of the base image is elsewhere: a layout holds every byte.</summary>
    /// <exception cref="DestinationException">A registry does not give it.</exception>
    public Task FetchAsync(CancellationToken cancellation) =>
        Parallel.ForEachAsync(Blobs.OfType<IRemoteBlob>(), cancellation, async (blob, until) => await blob.FetchAsync(until));
}
