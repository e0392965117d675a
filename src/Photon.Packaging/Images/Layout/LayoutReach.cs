using System.Text.Json;

namespace Photon.Packaging.Images.Layout;

/// <summary>Finds what of a layout belongs to an image, so that a replaced image takes its blobs along and leaves those of others.</summary>
internal sealed class LayoutReach(OciLayout layout)
{
    private readonly HashSet<Digest> found = [];

    /// <summary>All digests that entries of an index lead to, their own among them. What is missing or can't be read leads nowhere.</summary>
    public IReadOnlySet<Digest> Of(IEnumerable<Descriptor> entries)
    {
        foreach (var entry in entries)
            Follow(entry);
        return found;
    }

    /// <summary>What a manifest is about; null where it stands for itself, or can't be read.</summary>
    public Digest? SubjectOf(Descriptor entry) => MediaTypes.IsManifest(entry.MediaType) ? TryRead(entry, json => ImageManifest.Read(json))?.Subject?.Digest : null;

    private void Follow(Descriptor entry)
    {
        if (!found.Add(entry.Digest))
            return;
        if (MediaTypes.IsIndex(entry.MediaType) && TryRead(entry, json => ImageIndex.Read(json)) is { } index)
        {
            foreach (var inner in index.Manifests)
                Follow(inner);
        }
        else if (MediaTypes.IsManifest(entry.MediaType) && TryRead(entry, json => ImageManifest.Read(json)) is { } manifest)
        {
            found.Add(manifest.Config.Digest);
            found.UnionWith(manifest.Layers.Select(layer => layer.Digest));
        }
    }

    private T? TryRead<T>(Descriptor entry, Func<byte[], T> read)
        where T : class
    {
        try
        {
            return read(layout.Read(entry));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }
}
