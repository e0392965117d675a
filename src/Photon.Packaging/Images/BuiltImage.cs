namespace Photon.Packaging.Images;

/// <summary>An image that can go somewhere: to a registry, an engine, a layout.</summary>
public sealed record BuiltImage
{
    /// <summary>The manifest, or the index where there are several platforms. Its digest is the image's.</summary>
    public required IBlobSource Root { get; init; }

    /// <summary>Everything that the root leads to and the root itself, each once, and nothing before what it refers to: layers, configurations, manifests, the root.</summary>
    public required IReadOnlyList<IBlobSource> Blobs { get; init; }

    /// <summary>The platforms, each with its own manifest; a single image has one.</summary>
    public required IReadOnlyList<PlatformImage> Platforms { get; init; }

    /// <summary>Manifests of artifacts about this image (OCI image-spec 1.1, manifest.md, "subject"): they are among the blobs, and have no place in the image's index.</summary>
    public IReadOnlyList<IBlobSource> Referrers { get; init; } = [];

    /// <summary>The same image with artifacts about it.</summary>
    public BuiltImage With(IEnumerable<Artifact> artifacts)
    {
        var list = artifacts.ToList();
        return this with
        {
            Blobs = [.. Blobs.Concat(list.SelectMany(artifact => artifact.Blobs)).DistinctBy(blob => blob.Descriptor.Digest)],
            Referrers = [.. Referrers, .. list.Select(artifact => artifact.Root)],
        };
    }
}
