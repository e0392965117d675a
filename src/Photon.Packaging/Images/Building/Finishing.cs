using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Building;

/// <summary>Takes a base image from where images come from, and hands what was built on it to where they go.</summary>
public static class Finishing
{
    /// <summary>A registry's image as something to build upon.</summary>
    public static BaseImage ToBase(this PlatformImage image) => BaseImage.Of(image.Manifest, image.Config, image.Layers);

    /// <summary>The image as destinations want it.</summary>
    public static FinishedImage Finish(this BuiltImage image) =>
        new([.. image.Platforms.Select(Finish)], image.Index)
        {
            Artifacts = [.. image.Artifacts.Select(artifact => new AttachedArtifact(artifact.Root, [.. artifact.Blobs.Where(blob => blob != artifact.Root)]))],
        };

    /// <summary>Brings what of a base image is elsewhere: a layout holds every byte.</summary>
    /// <exception cref="DestinationException">A registry does not give it.</exception>
    public static Task FetchAsync(this BuiltImage image, CancellationToken cancellation) =>
        Parallel.ForEachAsync(image.Blobs.OfType<IRemoteBlob>(), cancellation, async (blob, until) => await blob.FetchAsync(until));

    private static PlatformImage Finish(BuiltPlatform image) => new(image.Platform, image.ManifestBlob, image.ConfigBlob, image.Layers, image.Config.DiffIds);
}
