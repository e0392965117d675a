using System.Text.Json;
using Photon.Packaging.Images.Layout;

namespace Photon.Packaging.Images.Building;

/// <summary>What an app's layers are put upon: an image for one platform.</summary>
public sealed record BaseImage
{
    /// <summary>Of the manifest.</summary>
    public required Descriptor Descriptor { get; init; }

    public required ImageManifest Manifest { get; init; }

    public required ImageConfig Config { get; init; }

    /// <summary>The manifest's layers.</summary>
    public required IReadOnlyList<IBlobSource> Layers { get; init; }

    /// <summary>The platforms that a source has an image for.</summary>
    /// <exception cref="JsonException">Its index can't be read.</exception>
    public static IReadOnlyList<Platform> PlatformsOf(IImageSource source) =>
        MediaTypes.IsIndex(source.Root.MediaType)
            ? PlatformsOf(ReadIndex(source))
            : [ReadConfig(source, ReadManifest(source, source.Root)).Platform];

    /// <summary>Chooses the image for a platform; null where the source has none for it (OCI image-spec 1.1, image-index.md: the first that fits, and one of the very variant before others).</summary>
    /// <exception cref="IOException">A blob can't be read, or is not what its digest says.</exception>
    /// <exception cref="JsonException">A manifest or configuration can't be read.</exception>
    public static BaseImage? Choose(IImageSource source, Platform wanted)
    {
        if ((MediaTypes.IsIndex(source.Root.MediaType) ? Choose(ReadIndex(source), wanted) : source.Root) is not { } chosen)
            return null;
        var manifest = ReadManifest(source, chosen);
        var config = ReadConfig(source, manifest);
        return config.Platform.Fits(wanted)
            ? new BaseImage { Descriptor = chosen, Manifest = manifest, Config = config, Layers = [.. manifest.Layers.Select(source.Open)] }
            : null;
    }

    /// <summary>The manifest for a platform; null where the index has none for it.</summary>
    internal static Descriptor? Choose(ImageIndex index, Platform wanted)
    {
        var fitting = Candidates(index).Where(candidate => candidate.Platform!.Fits(wanted)).ToList();
        return fitting.FirstOrDefault(candidate => candidate.Platform!.Variant == wanted.Variant) ?? fitting.FirstOrDefault();
    }

    /// <summary>The platforms of an index.</summary>
    internal static IReadOnlyList<Platform> PlatformsOf(ImageIndex index) => [.. Candidates(index).Select(candidate => candidate.Platform!)];

    /// <summary>Images of an index; what else it lists, such as attestations, is for no platform.</summary>
    private static IEnumerable<Descriptor> Candidates(ImageIndex index) =>
        index.Manifests.Where(entry => entry.Platform is { Os: not "unknown" } && MediaTypes.IsManifest(entry.MediaType));

    private static ImageIndex ReadIndex(IImageSource source) => ImageIndex.Read(Bytes(source, source.Root));

    private static ImageManifest ReadManifest(IImageSource source, Descriptor descriptor) => ImageManifest.Read(Bytes(source, descriptor));

    private static ImageConfig ReadConfig(IImageSource source, ImageManifest manifest) => Fitting(ImageConfig.Read(Bytes(source, manifest.Config)), manifest);

    /// <exception cref="JsonException">They are not of the same image.</exception>
    internal static ImageConfig Fitting(ImageConfig config, ImageManifest manifest) =>
        config.DiffIds.Count == manifest.Layers.Count
            ? config
            : throw new JsonException($"The manifest has {manifest.Layers.Count} layers, and its configuration {config.DiffIds.Count}.");

    private static byte[] Bytes(IImageSource source, Descriptor descriptor)
    {
        using var bytes = new MemoryStream();
        BlobCopy.Copy(source.Open(descriptor), bytes);
        return bytes.ToArray();
    }
}
