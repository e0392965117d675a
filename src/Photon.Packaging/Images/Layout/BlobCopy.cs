using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Images.Layout;

/// <summary>Copies blobs, and believes none.</summary>
internal static class BlobCopy
{
    /// <exception cref="DestinationException">The blob is not there, or its bytes are not those that its descriptor promises (<see cref="Codes.ImageBlobUnusable"/>).</exception>
    /// <exception cref="IOException">The bytes can't be written.</exception>
    public static void Copy(IBlobSource blob, Stream into)
    {
        using var hashed = new HashedStream(into);
        using (var from = Open(blob))
            from.CopyTo(hashed, 256 * 1024);
        if (hashed.Length != blob.Descriptor.Size || Digest.OfHash(hashed.Hash()) != blob.Descriptor.Digest)
            throw Unusable(blob, $"Its bytes are not those of {blob.Descriptor.Digest}.");
    }

    private static Stream Open(IBlobSource blob)
    {
        try
        {
            return blob.OpenRead();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unusable(blob, e.Message);
        }
    }

    private static DestinationException Unusable(IBlobSource blob, string reason) => new(Codes.ImageBlobUnusable, PlaceOf(blob), reason);

    private static string PlaceOf(IBlobSource blob) => blob switch
    {
        FileBlob file => $"'{file.Path}'",
        IRemoteBlob remote => $"'{Path.Combine(remote.CacheFolder, blob.Descriptor.Digest.Hex)}'",
        _ => "memory",
    };
}
