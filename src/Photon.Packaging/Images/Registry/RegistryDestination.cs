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
    public async Task<PushResult> PutAsync(BuiltImage image, IProgress<BlobProgress>? progress, CancellationToken cancellation)
    {
        var blobs = image.Blobs.Where(blob => !IsManifest(blob)).ToList();
        var push = new RegistryPush(client, client.ToWrite(repository, blobs), progress);
        var root = image.Root.Descriptor.Digest;
        var isThere = await push.HasAllAsync([image.Root, .. image.Artifacts.Select(artifact => artifact.Root)], cancellation);
        if (isThere)
            push.AllExist(blobs);
        else
            await PutContentAsync(push, image, blobs, cancellation);
        var tags = await MovedTagsAsync(push, root, cancellation);
        // Where nothing is new and all tags are right, an earlier push came to its end.
        if (!isThere || tags.Count > 0)
            await push.ListAsync(image.Artifacts, cancellation);
        foreach (var tag in tags)
            await push.PutManifestAsync(image.Root, tag, cancellation);
        return push.Result(root);
    }

    private static async Task PutContentAsync(RegistryPush push, BuiltImage image, IReadOnlyList<IBlobSource> blobs, CancellationToken cancellation)
    {
        await push.PutBlobsAsync(blobs, cancellation);
        foreach (var manifest in image.Blobs.Where(IsManifest))
            await push.PutManifestAsync(manifest, manifest.Descriptor.Digest.ToString(), cancellation);
    }

    private static bool IsManifest(IBlobSource blob) => MediaTypes.IsTree(blob.Descriptor.MediaType);

    private async Task<List<string>> MovedTagsAsync(RegistryPush push, Digest root, CancellationToken cancellation)
    {
        var moved = new List<string>();
        foreach (var tag in TagsOf())
        {
            if (await push.FindManifestAsync(tag, cancellation) != root)
                moved.Add(tag);
        }

        return moved;
    }

    private IEnumerable<string> TagsOf() =>
        (repository.Tag is null && tags.Count > 0 ? tags : [repository.Tag ?? "latest", .. tags]).Distinct(StringComparer.Ordinal);
}
