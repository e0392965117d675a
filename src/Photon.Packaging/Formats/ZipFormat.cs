using Photon.Packaging.Content;
using Photon.Packaging.Records;
using Photon.Packaging.Zip;

namespace Photon.Packaging.Formats;

/// <summary><c>zip</c>: one archive, a function of the files' paths, bytes and modes.</summary>
internal sealed class ZipFormat : IFormat
{
    /// <summary>Endings of what is compressed already.</summary>
    private static readonly HashSet<string> Compressed = new(StringComparer.OrdinalIgnoreCase)
    {
        ".br", ".gz", ".zst", ".xz", ".bz2", ".7z", ".zip", ".nupkg", ".jar", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif",
        ".woff", ".woff2", ".mp3", ".mp4", ".webm", ".ogg", ".docx", ".xlsx", ".pptx",
    };

    public string Name => "zip";

    public Packed? Pack(Deliverable deliverable, Workshop workshop)
    {
        if (LayoutFiles.Of(deliverable, workshop) is not { } files)
            return null;
        var entries = Compress(files, workshop);
        var name = deliverable.Name + ".zip";
        var archive = Path.Combine(workshop.StageFolder, name);
        using (var stream = new FileStream(archive, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 128 * 1024))
            ZipWriter.Write(stream, entries, workshop.Cancellation);
        var contents = files.Zip(entries, (file, entry) => new PackedFile(file.Path, entry.Length, entry.Blob.Length, file.Layer, file.Package));
        return new Packed(name, [new DeliveredFile(name, archive, IsExecutable: false)], [.. contents]) { Layout = workshop.Layout };
    }

    private static ZipEntry[] Compress(IReadOnlyList<DeliveredFile> files, Workshop workshop)
    {
        var deflate = Compression.Deflate(workshop.CompressionLevel);
        var none = Compression.None();
        var entries = new ZipEntry[files.Count];
        // The largest first, so that no core is left alone with one at the end.
        var order = Enumerable.Range(0, files.Count).OrderByDescending(i => workshop.Contents.Of(files[i].Source).Length);
        SideBySide.Run(order, i =>
        {
            var file = files[i];
            var compression = Compressed.Contains(Path.GetExtension(file.Path)) ? none : deflate;
            entries[i] = new ZipEntry(file.Path, file.IsExecutable, workshop.Contents.Of(file.Source).Length, workshop.Cache.Get(compression, file.Source));
        }, workshop.Cancellation);
        return entries;
    }
}
