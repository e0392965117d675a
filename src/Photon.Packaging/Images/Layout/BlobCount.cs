using Photon.Packaging.Images.Destinations;

namespace Photon.Packaging.Images.Layout;

/// <summary>What becomes of an image's blobs, counted as for a registry: manifests take bytes, and are no blobs.</summary>
internal sealed class BlobCount(IProgress<BlobProgress>? progress)
{
    private int sent;
    private int existing;
    private long bytes;

    public PushResult Result(Digest digest) => new(digest, sent, 0, existing, bytes);

    public void Add(IBlobSource blob, bool wasThere)
    {
        var moved = wasThere ? 0 : blob.Descriptor.Size;
        Interlocked.Add(ref bytes, moved);
        if (MediaTypes.IsTree(blob.Descriptor.MediaType))
            return;
        Interlocked.Increment(ref wasThere ? ref existing : ref sent);
        progress?.Report(new BlobProgress(blob.Descriptor, wasThere ? BlobState.Existing : BlobState.Sent, moved));
    }
}
