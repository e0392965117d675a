using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>Reads a base image. Manifests and configurations are kept beside the blobs, so that an image known by its digest needs no network.</summary>
/// <param name="client">Talks to registries.</param>
/// <param name="folder">An absolute path of a folder for what is read.</param>
public sealed class RegistrySource(RegistryClient client, string folder)
{
    /// <summary>The digest that a reference stands for now.</summary>
    public async Task<Digest> ResolveAsync(ImageReference image, CancellationToken cancellation)
    {
        if (image.Digest is { } known)
            return known;
        var repository = client.ToRead(image);
        return await repository.FindManifestAsync(image.Version, cancellation) ?? (await repository.GetManifestAsync(image.Version, cancellation)).Descriptor.Digest;
    }

    /// <summary>The image for one platform; its layers are <see cref="IRemoteBlob"/>s.</summary>
    /// <param name="image">With its digest for an image that never changes.</param>
    /// <param name="platform">The wanted one.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public async Task<BaseImage> ReadAsync(ImageReference image, Platform platform, CancellationToken cancellation)
    {
        var repository = client.ToRead(image);
        var pull = new BlobPull(client, repository, folder);
        try
        {
            var root = await ManifestAsync(repository, pull, await ResolveAsync(image, cancellation), cancellation);
            if (TypeOf(root) is { } type && MediaTypes.IsIndex(type))
                root = await ManifestAsync(repository, pull, Choose(ImageIndex.Read(root), platform, image), cancellation);
            var manifest = ImageManifest.Read(root);
            await pull.FetchAsync(manifest.Config, cancellation);
            var bytes = await File.ReadAllBytesAsync(pull.PathOf(manifest.Config.Digest), cancellation);
            var config = BaseImage.Fitting(ImageConfig.Read(bytes), manifest);
            if (!config.Platform.Fits(platform))
                throw new DestinationException(Codes.ImagePlatformMissing, image.ToString(), platform.ToString(), config.Platform.ToString());
            return new BaseImage
            {
                Descriptor = Descriptor.Of(manifest.MediaType, root),
                Manifest = manifest,
                Config = config,
                Layers = [.. manifest.Layers.Select(layer => new PulledBlob(pull, image, layer))],
            };
        }
        catch (JsonException e)
        {
            throw new DestinationException(Codes.RegistryFailed, image.Registry, image.Repository, $"the image {image.Version}", e.Message);
        }
    }

    private static Digest Choose(ImageIndex index, Platform platform, ImageReference image) =>
        BaseImage.Choose(index, platform)?.Digest
        ?? throw new DestinationException(Codes.ImagePlatformMissing, image.ToString(), platform.ToString(), string.Join(", ", BaseImage.PlatformsOf(index).Distinct()));

    private static string? TypeOf(byte[] manifest)
    {
        var root = JsonElement.Parse(manifest);
        return root.ValueKind == JsonValueKind.Object && root.TryGetProperty("mediaType", out var type) && type.ValueKind == JsonValueKind.String ? type.GetString()
            : root.ValueKind == JsonValueKind.Object && root.TryGetProperty("manifests", out _) ? MediaTypes.Index : null;
    }

    private static async Task<byte[]> ManifestAsync(RegistryRepository repository, BlobPull pull, Digest digest, CancellationToken cancellation)
    {
        var path = pull.PathOf(digest);
        if (File.Exists(path) && await File.ReadAllBytesAsync(path, cancellation) is var kept && Digest.Of(kept) == digest)
            return kept;
        var manifest = await repository.GetManifestAsync(digest.ToString(), cancellation);
        using var bytes = new MemoryStream();
        await using (var stream = manifest.OpenRead())
            await stream.CopyToAsync(bytes, cancellation);
        await pull.KeepAsync(digest, bytes.ToArray(), cancellation);
        return bytes.ToArray();
    }
}
