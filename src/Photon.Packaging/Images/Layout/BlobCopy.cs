using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Images.Layout;

/// <summary>Copies blobs, and believes none.</summary>
internal static class BlobCopy
{
    /// <exception cref="IOException">The bytes are not those that the blob's descriptor promises.</exception>
    public static void Copy(IBlobSource blob, Stream into)
    {
        using var hashed = new HashedStream(into);
        using (var from = blob.OpenRead())
            from.CopyTo(hashed, 256 * 1024);
        if (hashed.Length != blob.Descriptor.Size || Digest.OfHash(hashed.Hash()) != blob.Descriptor.Digest)
            throw new IOException($"The bytes of {blob.Descriptor.Digest} are damaged: they have another digest.");
    }
}
