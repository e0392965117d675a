using Photon.Packaging.Content;

namespace Photon.Packaging.Images;

/// <summary>A blob that is a file: of a layer cache, of a layout.</summary>
/// <param name="path">An absolute path.</param>
public sealed class FileBlob(Descriptor descriptor, string path) : IBlobSource
{
    public Descriptor Descriptor { get; } = descriptor;

    public string Path => path;

    public Stream OpenRead() => FileChunks.Open(path);
}
