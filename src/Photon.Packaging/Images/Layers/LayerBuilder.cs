using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Photon.Packaging.Content;

namespace Photon.Packaging.Images.Layers;

/// <summary>Makes layers of files: one for each way a file came into the app, from what changes rarest to what changes most often (OCI image-spec 1.1, layer.md).</summary>
public sealed class LayerBuilder(LayerOptions options, FileContents contents, LayerCache cache)
{
    /// <summary>Changes with the way an archive is written.</summary>
    private const string FormatVersion = "photon-layer-2";

    private readonly string folder = options.Folder.Trim('/');

    /// <summary>The layers, from the lowest to the highest; a kind without files has none, and large packages have several.</summary>
    /// <exception cref="IOException">A file can't be read, was changed meanwhile, or a layer can't be written.</exception>
    public IReadOnlyList<ImageLayer> Build(IReadOnlyList<DeliveredFile> files, CancellationToken cancellation)
    {
        contents.Prepare(files.Select(file => file.Source), cancellation);
        var packages = new PackageParts(files.Where(file => file.Layer == FileLayer.Packages).Sum(file => contents.Of(file.Source).Length));
        var parts = files.GroupBy(file => (Kind: file.Layer, Part: packages.PartOf(file))).OrderBy(group => group.Key).ToArray();
        var layers = new ImageLayer[parts.Length];
        SideBySide.Run(Enumerable.Range(0, parts.Length), i => layers[i] = Build(parts[i].Key.Kind, [.. parts[i]], cancellation), cancellation);
        return layers;
    }

    private ImageLayer Build(FileLayer kind, IReadOnlyList<DeliveredFile> files, CancellationToken cancellation)
    {
        var sorted = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var record = cache.Get(KeyOf(sorted), into => Write(sorted, into, cancellation));
        return new ImageLayer(kind, record, new FileBlob(record.Descriptor, cache.PathOf(record)));
    }

    /// <summary>Names everything that the blob's bytes depend on.</summary>
    private string KeyOf(IReadOnlyList<DeliveredFile> files)
    {
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{FormatVersion}\n{Compression.Library()} {options.CompressionLevel}\n{options.Uid} {options.Gid} {folder}\n");
        foreach (var file in files)
            text.Append(CultureInfo.InvariantCulture, $"{contents.Of(file.Source).Sha256} {(file.IsExecutable ? 'x' : '-')} {file.Path}\0");
        return Digest.Of(Encoding.UTF8.GetBytes(text.ToString())).Hex[..40];
    }

    private LayerRecord Write(IReadOnlyList<DeliveredFile> files, Stream into, CancellationToken cancellation)
    {
        using var layer = new LayerStream(into, options.CompressionLevel);
        var tar = new TarWriter(layer, options.Uid, options.Gid);
        var folders = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            cancellation.ThrowIfCancellationRequested();
            var path = folder.Length == 0 ? file.Path : $"{folder}/{file.Path}";
            WriteFolders(tar, path, folders);
            tar.File(path, file.IsExecutable, contents.Of(file.Source).Length, stream => Copy(file.Source, stream));
        }

        tar.Finish();
        return layer.Finish();
    }

    /// <summary>
    /// The app's folder and those below it that a path is in, each once: without an entry a folder's mode would be up to who unpacks the layer. What is above is the
    /// base image's: <c>/tmp</c> and a person's home have modes of their own.
    /// </summary>
    private void WriteFolders(TarWriter tar, string path, HashSet<string> folders)
    {
        for (var slash = path.IndexOf('/', folder.Length); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (folders.Add(path[..slash]))
                tar.Folder(path[..slash]);
        }
    }

    /// <summary>Else the cache would keep new bytes under an old name for ever.</summary>
    private void Copy(string source, Stream into)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = FileChunks.Open(source);
        FileChunks.Read(stream, chunk =>
        {
            hash.AppendData(chunk);
            into.Write(chunk);
        });
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != contents.Of(source).Sha256)
            throw new IOException($"'{source}' was changed while it was packed.");
    }
}
