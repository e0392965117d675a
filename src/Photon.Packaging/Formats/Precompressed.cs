using System.Collections.Concurrent;
using System.IO.Compression;
using Photon.Packaging.Content;

namespace Photon.Packaging.Formats;

/// <summary>Compressed forms beside files, <c>app.js.br</c> and <c>app.js.gz</c>, for hosts that send them to browsers as they are.</summary>
internal static class Precompressed
{
    /// <summary>Below it a response fits into one packet either way.</summary>
    private const int SmallestWorthwhile = 1024;

    private static readonly HashSet<string> Compressible = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".css", ".js", ".mjs", ".cjs", ".json", ".map", ".svg", ".txt", ".xml", ".md", ".csv", ".wasm", ".webmanifest", ".ico",
        ".ttf", ".otf", ".eot", ".bmp", ".yaml", ".yml", ".dat", ".dll", ".pdb",
    };

    /// <summary>All the files, and the forms of those that they make smaller.</summary>
    public static IEnumerable<DeliveredFile> AddTo(Dictionary<string, DeliveredFile> files, Workshop workshop)
    {
        var worthwhile = files.Values
            .Where(file => Compressible.Contains(Path.GetExtension(file.Path)) && workshop.Contents.Of(file.Source).Length >= SmallestWorthwhile)
            .OrderByDescending(file => workshop.Contents.Of(file.Source).Length);
        (Compression How, string Ending)[] ways = [(Compression.Brotli(), ".br"), (Compression.Gzip(), ".gz")];
        var forms = new ConcurrentDictionary<string, DeliveredFile>(StringComparer.Ordinal);
        SideBySide.Run(worthwhile.SelectMany(file => ways.Select(way => (file, way))), item =>
        {
            var (file, way) = item;
            var path = file.Path + way.Ending;
            if (files.TryGetValue(path, out var own) && IsFormOf(own.Source, file.Source, way.Ending, workshop.Contents))
                return;
            var blob = workshop.Cache.Get(way.How, file.Source);
            if (!blob.IsStored)
                forms[path] = file with { Path = path, Source = blob.Path };
        }, workshop.Cancellation);
        return forms.Values.Concat(files.Values.Where(file => !forms.ContainsKey(file.Path)));
    }

    /// <summary>Whether what the bundler made says the same as the file.</summary>
    private static bool IsFormOf(string form, string source, string ending, FileContents contents)
    {
        try
        {
            using var packed = FileChunks.Open(form);
            using Stream unpacked = ending == ".br" ? new BrotliStream(packed, CompressionMode.Decompress) : new GZipStream(packed, CompressionMode.Decompress);
            return FileContents.Of(unpacked) == contents.Of(source);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return false;
        }
    }
}
