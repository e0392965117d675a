namespace Photon.Packaging.Images.Destinations;

/// <summary>What sending an image took.</summary>
/// <param name="Digest">Of the index, or else of the manifest: what the image is called where it went.</param>
/// <param name="BlobsSent">Blobs that were sent.</param>
/// <param name="BlobsMounted">Blobs that another repository of the same registry lent.</param>
/// <param name="BlobsExisting">Blobs that were there.</param>
/// <param name="BytesSent">Bytes of blobs and manifests that were sent.</param>
public sealed record PushResult(Digest Digest, int BlobsSent, int BlobsMounted, int BlobsExisting, long BytesSent);
