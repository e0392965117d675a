using Photon.Packaging.Images;
using Photon.Packaging.Images.Layers;

namespace Photon.Containers;

/// <summary>A layer of a base image: files, folders and links by their paths, in any order.</summary>
public sealed class RootFiles
{
    private readonly SortedDictionary<string, Action<TarWriter, string>> entries = new(StringComparer.Ordinal);

    public RootFiles Folder(string path, int mode = 0b111_101_101)
    {
        AddParents(path);
        entries[path] = (tar, at) => tar.Folder(at, mode);
        return this;
    }

    public RootFiles Link(string path, string target)
    {
        AddParents(path);
        entries[path] = (tar, at) => tar.Link(at, target);
        return this;
    }

    public RootFiles Text(string path, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        AddParents(path);
        entries[path] = (tar, at) => tar.File(at, isExecutable: false, bytes.Length, into => into.Write(bytes));
        return this;
    }

    public RootFiles File(string path, string source, bool isExecutable)
    {
        AddParents(path);
        entries[path] = (tar, at) => tar.File(at, isExecutable, new FileInfo(source).Length, into =>
        {
            using var from = System.IO.File.OpenRead(source);
            from.CopyTo(into);
        });
        return this;
    }

    /// <summary>The layer, and its blob in a file of its own.</summary>
    public (LayerRecord Record, IBlobSource Blob) ToLayer(string folder)
    {
        var path = Path.Combine(folder, Path.GetRandomFileName());
        LayerRecord record;
        using (var file = System.IO.File.Create(path))
        using (var layer = new LayerStream(file, 1))
        {
            var tar = new TarWriter(layer, 0, 0);
            foreach (var (at, write) in entries)
                write(tar, at);
            tar.Finish();
            record = layer.Finish();
        }

        return (record, new FileBlob(record.Descriptor, path));
    }

    private void AddParents(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            entries.TryAdd(path[..slash], (tar, at) => tar.Folder(at));
    }
}
