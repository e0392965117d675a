using System.Text.Json;
using Photon.Packaging.Content;

namespace Photon.Packaging.Images.Layout;

/// <summary>A folder of images (OCI image-spec 1.1, image-layout.md): <c>oci-layout</c>, <c>index.json</c>, and <c>blobs/sha256/</c> with every blob by its digest.</summary>
/// <param name="folder">An absolute path.</param>
public sealed class OciLayout(string folder)
{
    /// <summary>Names an image within a layout (image-spec, annotations.md).</summary>
    public const string RefName = "org.opencontainers.image.ref.name";

    internal const string IndexFile = "index.json";
    internal const string MarkerFile = "oci-layout";

    private readonly string blobs = Path.Combine(folder, "blobs", "sha256");

    internal static ReadOnlySpan<byte> Marker => """{"imageLayoutVersion":"1.0.0"}"""u8;

    /// <summary>What the layout holds.</summary>
    /// <exception cref="IOException">There is none.</exception>
    /// <exception cref="JsonException">Its index can't be read.</exception>
    public ImageIndex ReadIndex() => ImageIndex.Read(File.ReadAllBytes(Path.Combine(folder, IndexFile)));

    /// <summary>The bytes of a blob, which need not be there. They are as the layout has them: whoever needs certainty hashes them.</summary>
    public IBlobSource Open(Descriptor descriptor) => new FileBlob(descriptor, PathOf(descriptor.Digest));

    /// <summary>A manifest, an index or a configuration, verified.</summary>
    /// <exception cref="IOException">It is not there, or is not what its digest says.</exception>
    public byte[] Read(Descriptor descriptor)
    {
        var bytes = File.ReadAllBytes(PathOf(descriptor.Digest));
        return Digest.Of(bytes) == descriptor.Digest ? bytes : throw new IOException($"'{PathOf(descriptor.Digest)}' is damaged: it has another digest than its name.");
    }

    /// <summary>
    /// Adds an image: its blobs one by one, those that are there already left alone, and the index last, so that nobody ever sees an image without a blob of it.
    /// Other images of the layout stay; one that loses its last name goes, with what was attached to it and the blobs that only it has.
    /// </summary>
    /// <param name="names">Under which names: tags, as a rule. Without one it is found by its digest.</param>
    public void Write(BuiltImage image, IReadOnlyList<string> names)
    {
        foreach (var blob in image.Blobs.Where(blob => !Has(blob.Descriptor)))
            Add(blob);
        PlaceSmall(MarkerFile, Marker);
        Name(image, names);
    }

    /// <summary>Whether a blob is there, with the bytes of its digest.</summary>
    internal bool Has(Descriptor blob) =>
        new FileInfo(PathOf(blob.Digest)) is { Exists: true } there && there.Length == blob.Size && new FileContents().Of(there.FullName).Sha256 == blob.Digest.Hex;

    /// <summary>Adds a blob that nothing refers to yet.</summary>
    internal void Add(IBlobSource blob)
    {
        Directory.CreateDirectory(blobs);
        var path = PathOf(blob.Descriptor.Digest);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            using (var into = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
                BlobCopy.Copy(blob, into);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Removes blobs of an image that did not come about, so that nothing refers to them.</summary>
    internal void Remove(IEnumerable<Descriptor> orphans)
    {
        var needed = new LayoutReach(this).Of(Existing());
        foreach (var blob in orphans.Where(blob => !needed.Contains(blob.Digest)))
            File.Delete(PathOf(blob.Digest));
    }

    /// <summary>Removes what a build that was ended in the middle left of a blob.</summary>
    internal void RemoveUnfinished()
    {
        if (!Directory.Exists(blobs))
            return;
        foreach (var path in Directory.EnumerateFiles(blobs).Where(path => Path.GetFileName(path).IndexOf('.', StringComparison.Ordinal) == Digest.HexLength))
            File.Delete(path);
    }

    /// <summary>Adds an image, whose blobs are all there, under its names.</summary>
    internal void Name(BuiltImage image, IReadOnlyList<string> names)
    {
        var existing = Existing();
        var entries = Entries(existing, image, names).Manifests;
        var kept = WithoutOrphans(existing, entries);
        PlaceSmall(IndexFile, new ImageIndex { Manifests = kept }.ToJson());
        var needed = new LayoutReach(this).Of(kept);
        foreach (var digest in new LayoutReach(this).Of(existing).Where(digest => !needed.Contains(digest)))
            File.Delete(PathOf(digest));
    }

    /// <summary>Leaves out what was attached to images that are there no more. What somebody attached to an image that never was here stays.</summary>
    private List<Descriptor> WithoutOrphans(IReadOnlyList<Descriptor> before, IReadOnlyList<Descriptor> after)
    {
        var gone = before.Select(entry => entry.Digest).Except(after.Select(entry => entry.Digest)).ToHashSet();
        var reach = new LayoutReach(this);
        return gone.Count == 0 ? [.. after] : [.. after.Where(entry => reach.SubjectOf(entry) is not { } subject || !gone.Contains(subject))];
    }

    /// <summary>An index without what the image replaces, and with the image.</summary>
    internal static ImageIndex Entries(IReadOnlyList<Descriptor> existing, BuiltImage image, IReadOnlyList<string> names)
    {
        var kept = existing.Where(entry => entry.Digest != image.Root.Descriptor.Digest || entry.Annotations.ContainsKey(RefName))
            .Where(entry => !entry.Annotations.TryGetValue(RefName, out var name) || !names.Contains(name));
        var root = image.Root.Descriptor;
        IEnumerable<Descriptor> added = names.Count == 0
            ? [root]
            : names.Order(StringComparer.Ordinal).Select(name => root with { Annotations = new Dictionary<string, string> { [RefName] = name } });
        var artifacts = image.Artifacts.Select(artifact => artifact.Root.Descriptor).Where(artifact => existing.All(entry => entry.Digest != artifact.Digest));
        return new ImageIndex { Manifests = [.. kept, .. added, .. artifacts] };
    }

    private IReadOnlyList<Descriptor> Existing() => File.Exists(Path.Combine(folder, IndexFile)) ? ReadIndex().Manifests : [];

    private string PathOf(Digest digest) => Path.Combine(blobs, digest.Hex);

    private void PlaceSmall(string name, ReadOnlySpan<byte> bytes) => WholeFile.Write(Path.Combine(folder, name), bytes);
}
