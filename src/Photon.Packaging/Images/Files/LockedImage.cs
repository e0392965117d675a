using Photon.Packaging.Images.Building;

namespace Photon.Packaging.Images.Files;

/// <summary>A base image as it was when somebody decided to build on it.</summary>
/// <param name="Digest">Of the index, or of the manifest where there is only one.</param>
/// <param name="Platforms">Digests of the manifests, by platforms: <c>linux/amd64</c>.</param>
public sealed record LockedImage(Digest Digest, IReadOnlyDictionary<string, Digest> Platforms)
{
    /// <summary>Pins what a source has for some platforms; those that it has nothing for are left out.</summary>
    public static LockedImage Pin(IImageSource source, IEnumerable<Platform> platforms)
    {
        var pinned = new SortedDictionary<string, Digest>(StringComparer.Ordinal);
        foreach (var platform in platforms)
        {
            if (BaseImage.Choose(source, platform) is { } image)
                pinned[platform.ToString()] = image.Descriptor.Digest;
        }

        return new LockedImage(source.Root.Digest, pinned);
    }

    /// <summary>The same with manifests of more platforms.</summary>
    public LockedImage With(IEnumerable<(Platform Platform, Digest Digest)> more)
    {
        var pinned = new Dictionary<string, Digest>(Platforms, StringComparer.Ordinal);
        foreach (var (platform, digest) in more)
            pinned[platform.ToString()] = digest;
        return this with { Platforms = pinned };
    }
}
