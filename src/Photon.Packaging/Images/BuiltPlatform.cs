namespace Photon.Packaging.Images;

/// <summary>An image for one platform, with all that it is made of.</summary>
public sealed record BuiltPlatform
{
    public required ImageManifest Manifest { get; init; }

    public required ImageConfig Config { get; init; }

    /// <summary>The manifest's bytes; the descriptor names the platform, as an index wants it.</summary>
    public required IBlobSource ManifestBlob { get; init; }

    public required IBlobSource ConfigBlob { get; init; }

    /// <summary>From the lowest to the highest; those of the base image come first, as the base image gave them: <see cref="Destinations.IRemoteBlob"/>s where it is from a registry.</summary>
    public required IReadOnlyList<IBlobSource> Layers { get; init; }

    /// <summary>The manifest that the image is based on; null for an image that stands on nothing.</summary>
    public Descriptor? Base { get; init; }

    public Platform Platform => Config.Platform;

    public Descriptor Descriptor => ManifestBlob.Descriptor;
}
