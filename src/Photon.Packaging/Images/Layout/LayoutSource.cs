using System.Text.Json;
using Photon.Packaging.Images.Building;

namespace Photon.Packaging.Images.Layout;

/// <summary>An image of a layout.</summary>
/// <param name="layout">Has the blobs.</param>
/// <param name="root">The image's manifest or index.</param>
public sealed class LayoutSource(OciLayout layout, Descriptor root) : IImageSource
{
    public Descriptor Root { get; } = root;

    /// <summary>Finds an image by its name, or by its digest; the only one where nothing is asked for. Null where there is no such image.</summary>
    /// <exception cref="IOException">There is no layout.</exception>
    /// <exception cref="JsonException">Its index can't be read.</exception>
    public static LayoutSource? Find(OciLayout layout, string name)
    {
        var entries = layout.ReadIndex().Manifests;
        var found = entries.FirstOrDefault(entry => entry.Annotations.TryGetValue(OciLayout.RefName, out var known) && known == name)
            ?? entries.FirstOrDefault(entry => entry.Digest.ToString() == name)
            ?? (name.Length == 0 && entries.Count(entry => entry.ArtifactType is null) == 1 ? entries.First(entry => entry.ArtifactType is null) : null);
        return found is null ? null : new LayoutSource(layout, found);
    }

    public IBlobSource Open(Descriptor descriptor) => layout.Open(descriptor);
}
