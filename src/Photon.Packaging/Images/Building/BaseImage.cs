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
            ? [.. Candidates(source).Select(candidate => candidate.Platform!)]
            : [ReadConfig(source, ReadManifest(source, source.Root)).Platform];

    /// <summary>Chooses the image for a platform; null where the source has none for it (OCI image-spec 1.1, image-index.md: the first that fits, and one of the very variant before others).</summary>
    /// <exception cref="IOException">A blob can't be read, or is not what its digest says.</exception>
    /// <exception cref="JsonException">A manifest or configuration can't be read.</exception>
    public static BaseImage? Choose(IImageSource source, Platform wanted)
    {
        var chosen = source.Root;
        if (MediaTypes.IsIndex(chosen.MediaType))
        {
            var fitting = Candidates(source).Where(candidate => candidate.Platform!.Fits(wanted)).ToList();
            chosen = fitting.FirstOrDefault(candidate => candidate.Platform!.Variant == wanted.Variant) ?? fitting.FirstOrDefault();
        }

        if (chosen is null)
            return null;
        var manifest = ReadManifest(source, chosen);
        var config = ReadConfig(source, manifest);
        return config.Platform.Fits(wanted)
            ? new BaseImage { Descriptor = chosen, Manifest = manifest, Config = config, Layers = [.. manifest.Layers.Select(source.Open)] }
            : null;
    }

    /// <summary>An image whose parts were found already.</summary>
    /// <exception cref="IOException">A blob is not what its digest says.</exception>
    /// <exception cref="JsonException">The manifest or configuration can't be read.</exception>
    public static BaseImage Of(IBlobSource manifest, IBlobSource config, IReadOnlyList<IBlobSource> layers) => new()
    {
        Descriptor = manifest.Descriptor,
        Manifest = ImageManifest.Read(Bytes(manifest)),
        Config = ImageConfig.Read(Bytes(config)),
        Layers = layers,
    };

    /// <summary>Images of an index; what else it lists, such as attestations, is for no platform.</summary>
    private static IEnumerable<Descriptor> Candidates(IImageSource source) =>
        ImageIndex.Read(Bytes(source, source.Root)).Manifests.Where(entry => entry.Platform is { Os: not "unknown" } && MediaTypes.IsManifest(entry.MediaType));

    private static ImageManifest ReadManifest(IImageSource source, Descriptor descriptor) => ImageManifest.Read(Bytes(source, descriptor));

    private static ImageConfig ReadConfig(IImageSource source, ImageManifest manifest)
    {
        var config = ImageConfig.Read(Bytes(source, manifest.Config));
        return config.DiffIds.Count == manifest.Layers.Count
            ? config
            : throw new JsonException($"The manifest has {manifest.Layers.Count} layers, and its configuration {config.DiffIds.Count}.");
    }

    private static byte[] Bytes(IImageSource source, Descriptor descriptor) => Bytes(source.Open(descriptor));

    private static byte[] Bytes(IBlobSource blob)
    {
        using var bytes = new MemoryStream();
        BlobCopy.Copy(blob, bytes);
        return bytes.ToArray();
    }
}
