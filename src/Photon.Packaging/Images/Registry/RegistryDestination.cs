using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>
/// Sends an image to a repository: blobs, then manifests, then the index, and tags at the very end, so that whatever bears a tag is whole.
/// </summary>
/// <param name="client">Talks to the registry.</param>
/// <param name="repository">Where to; its own tag counts as one of the tags.</param>
/// <param name="tags">What else the image is called there: <c>1.2.0</c>.</param>
public sealed class RegistryDestination(RegistryClient client, ImageReference repository, IReadOnlyList<string> tags) : IImageDestination
{
    public async Task<PushResult> PutAsync(FinishedImage image, IProgress<BlobProgress>? progress, CancellationToken cancellation)
    {
        var blobs = BlobsOf(image);
        var push = new RegistryPush(client, client.ToWrite(repository, blobs), progress);
        var root = image.Root.Descriptor.Digest;
        if (await push.HasAllAsync([image.Root, .. image.Artifacts.Select(artifact => artifact.Manifest)], cancellation))
            push.AllExist(blobs);
        else
            await PutContentAsync(push, image, blobs, cancellation);
        foreach (var tag in TagsOf())
        {
            if (await push.FindManifestAsync(tag, cancellation) != root)
                await push.PutManifestAsync(image.Root, tag, cancellation);
        }

        return push.Result(root);
    }

    private static async Task PutContentAsync(RegistryPush push, FinishedImage image, IReadOnlyList<IBlobSource> blobs, CancellationToken cancellation)
    {
        await push.PutBlobsAsync(blobs, cancellation);
        var manifests = image.Platforms.Select(platform => platform.Manifest).Concat(image.Artifacts.Select(artifact => artifact.Manifest));
        foreach (var manifest in manifests.Concat(image.Index is { } index ? [index] : []).DistinctBy(m => m.Descriptor.Digest))
            await push.PutManifestAsync(manifest, manifest.Descriptor.Digest.ToString(), cancellation);
    }

    /// <summary>Each once, layers first.</summary>
    private static List<IBlobSource> BlobsOf(FinishedImage image) =>
    [
        .. image.Platforms.SelectMany(platform => platform.Layers)
            .Concat(image.Platforms.Select(platform => platform.Config))
            .Concat(image.Artifacts.SelectMany(artifact => artifact.Blobs))
            .DistinctBy(blob => blob.Descriptor.Digest),
    ];

    private IEnumerable<string> TagsOf() =>
        (repository.Tag is null && tags.Count > 0 ? tags : [repository.Tag ?? "latest", .. tags]).Distinct(StringComparer.Ordinal);
}
