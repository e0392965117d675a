using Photon.Packaging.Images.Layers;
using Photon.Packaging.Images.Manifest;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Layout;

/// <summary>
/// A layout as one tar archive, as <c>skopeo</c> (<c>oci-archive:</c>), Podman and Docker read it; of one platform also as <c>docker load</c> of any age does, which
/// knows layouts since version 25 alone. Its bytes depend on the image and its names alone.
/// </summary>
public static class OciArchive
{
    /// <summary>Where Docker looks for an image's full name.</summary>
    private const string FullName = "io.containerd.image.name";

    /// <summary>Writes the archive; the marker and the index first, so that a reader knows early what is coming.</summary>
    /// <param name="names">Each with its tag, or else it is <c>latest</c>.</param>
    public static void Write(BuiltImage image, IReadOnlyList<ImageReference> names, Stream into, CancellationToken cancellation) => Write(image, names, into, (blob, stream) =>
    {
        cancellation.ThrowIfCancellationRequested();
        BlobCopy.Copy(blob, stream);
    });

    /// <summary>How long the archive is.</summary>
    internal static long LengthOf(BuiltImage image, IReadOnlyList<ImageReference> names)
    {
        var count = new LengthStream();
        Write(image, names, count, (blob, stream) => WriteZeros(blob.Descriptor.Size, stream));
        return count.Length;
    }

    /// <summary>How it begins: names, and digests of all that is in it.</summary>
    internal static byte[] HeadOf(BuiltImage image, IReadOnlyList<ImageReference> names)
    {
        using var head = new MemoryStream();
        WriteHead(new TarWriter(head, 0, 0), image, names);
        return head.ToArray();
    }

    private static void Write(BuiltImage image, IReadOnlyList<ImageReference> names, Stream into, Action<IBlobSource, Stream> copy)
    {
        var tar = new TarWriter(into, 0, 0);
        WriteHead(tar, image, names);
        tar.Folder("blobs");
        tar.Folder("blobs/sha256");
        foreach (var blob in image.Blobs.OrderBy(blob => blob.Descriptor.Digest.Hex, StringComparer.Ordinal))
            tar.File(PathOf(blob), isExecutable: false, blob.Descriptor.Size, stream => copy(blob, stream));
        tar.Finish();
    }

    private static void WriteHead(TarWriter tar, BuiltImage image, IReadOnlyList<ImageReference> names)
    {
        Add(tar, OciLayout.MarkerFile, OciLayout.Marker.ToArray());
        Add(tar, OciLayout.IndexFile, Index(image, names));
        if (image.Platforms is [var only])
            Add(tar, "manifest.json", DockerManifest(only, names));
    }

    private static byte[] Index(BuiltImage image, IReadOnlyList<ImageReference> names)
    {
        var root = image.Root.Descriptor;
        IEnumerable<Descriptor> roots = names.Count == 0
            ? [root]
            : names.OrderBy(name => name.ToString(), StringComparer.Ordinal).Select(name => root with
            {
                Annotations = new Dictionary<string, string> { [OciLayout.RefName] = name.TagOrLatest, [FullName] = $"{name.Registry}/{name.Repository}:{name.TagOrLatest}" },
            });
        return new ImageIndex { Manifests = [.. roots, .. image.Artifacts.Select(artifact => artifact.Root.Descriptor)] }.ToJson();
    }

    /// <summary>What <c>docker save</c> writes.</summary>
    private static byte[] DockerManifest(BuiltPlatform platform, IReadOnlyList<ImageReference> names) => ImageJson.Format(writer =>
    {
        writer.WriteStartArray();
        writer.WriteStartObject();
        writer.WriteString("Config", PathOf(platform.ConfigBlob));
        ImageJson.WriteList(writer, "RepoTags", names.Select(name => name.Familiar).Order(StringComparer.Ordinal));
        ImageJson.WriteList(writer, "Layers", platform.Layers.Select(PathOf));
        writer.WriteEndObject();
        writer.WriteEndArray();
    });

    private static string PathOf(IBlobSource blob) => $"blobs/sha256/{blob.Descriptor.Digest.Hex}";

    private static void Add(TarWriter tar, string name, byte[] bytes) => tar.File(name, isExecutable: false, bytes.Length, stream => stream.Write(bytes));

    private static void WriteZeros(long length, Stream into)
    {
        ReadOnlySpan<byte> zeros = new byte[Math.Min(length, 256 * 1024)];
        for (var left = length; left > 0; left -= zeros.Length)
            into.Write(zeros[..(int)Math.Min(left, zeros.Length)]);
    }
}
