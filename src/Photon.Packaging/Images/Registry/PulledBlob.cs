using Photon.Packaging.Content;
using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Registry;

/// <summary>A blob of an image in a registry, and its place in a cache.</summary>
internal sealed class PulledBlob(BlobPull pull, ImageReference origin, Descriptor descriptor) : IRemoteBlob
{
    private readonly string path = pull.PathOf(descriptor.Digest);

    public Descriptor Descriptor => descriptor;

    public ImageReference Origin => origin;

    public string CacheFolder => pull.Folder;

    public Task FetchAsync(CancellationToken cancellation) => pull.FetchAsync(descriptor, cancellation);

    public Stream OpenRead() => FileChunks.Open(path);
}
