using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Images.Layout;

/// <summary>A layout as one tar archive, as <c>skopeo</c> (<c>oci-archive:</c>), Podman and Docker read it. Its bytes depend on the image and its names alone.</summary>
public static class OciArchive
{
    /// <summary>Writes the archive; the marker and the index first, so that a reader knows early what is coming.</summary>
    public static void Write(BuiltImage image, IReadOnlyList<string> names, Stream into)
    {
        var tar = new TarWriter(into, 0, 0);
        Add(tar, OciLayout.MarkerFile, OciLayout.Marker.ToArray());
        Add(tar, OciLayout.IndexFile, OciLayout.Entries([], image, names).ToJson());
        tar.Folder("blobs");
        tar.Folder("blobs/sha256");
        foreach (var blob in image.Blobs.OrderBy(blob => blob.Descriptor.Digest.Hex, StringComparer.Ordinal))
            tar.File($"blobs/sha256/{blob.Descriptor.Digest.Hex}", isExecutable: false, blob.Descriptor.Size, stream => BlobCopy.Copy(blob, stream));
        tar.Finish();
    }

    private static void Add(TarWriter tar, string name, byte[] bytes) => tar.File(name, isExecutable: false, bytes.Length, stream => stream.Write(bytes));
}
