using System.Collections.Concurrent;
using System.Globalization;

namespace Photon.Packaging.Content;

/// <summary>
/// Compressed files, kept by what they were made of. A blob's name is the hash of the file, the file's checksum, and the hash of the blob
/// itself (<c>stored</c> where the file does not get smaller), so that a damaged blob is found out and made anew.
/// </summary>
/// <param name="folder">An absolute path of a folder for blobs alone.</param>
/// <param name="contents">Knows the hashes.</param>
public sealed class BlobCache(string folder, FileContents contents)
{
    private const string Stored = "stored";

    /// <summary>How much is kept of what the last run had no use for: going back to an earlier state stays cheap.</summary>
    private const long UnusedLimit = 128L * 1024 * 1024;

    private readonly ConcurrentDictionary<string, Dictionary<string, string>> names = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private int hits;
    private int misses;

    public int Hits => hits;

    public int Misses => misses;

    /// <summary>Keeps bytes that Photon made itself as a file.</summary>
    /// <returns>Its path.</returns>
    public string Keep(ReadOnlySpan<byte> bytes)
    {
        var kind = Path.Combine(folder, "made");
        var path = Path.Combine(kind, Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes)));
        used[path] = true;
        if (File.Exists(path) && bytes.SequenceEqual(File.ReadAllBytes(path)))
            return path;
        Directory.CreateDirectory(kind);
        var unfinished = Unfinished(kind);
        File.WriteAllBytes(unfinished, bytes);
        File.Move(unfinished, path, overwrite: true);
        return path;
    }

    /// <summary>The file's compressed form: the kept one, or else it is made and kept.</summary>
    public Blob Get(Compression compression, string source)
    {
        var content = contents.Of(source);
        var kind = Path.Combine(folder, compression.Kind);
        var known = names.GetOrAdd(kind, Load);
        if (known.TryGetValue(KeyOf(content), out var name) && Find(kind, name, source) is { } blob)
        {
            Interlocked.Increment(ref hits);
            return blob;
        }

        Interlocked.Increment(ref misses);
        return Make(compression, kind, source, content);
    }

    /// <summary>Removes what was of no use in this run, but for the newest of it.</summary>
    public void Prune()
    {
        if (!Directory.Exists(folder))
            return;
        var kept = 0L;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Where(f => !used.ContainsKey(f.FullName)).OrderByDescending(f => f.LastWriteTimeUtc))
        {
            if ((kept += file.Length) > UnusedLimit)
                file.Delete();
        }
    }

    /// <summary>The names in a kind's folder, by the hash of the file each is of.</summary>
    private static Dictionary<string, string> Load(string kind)
    {
        var loaded = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!Directory.Exists(kind))
            return loaded;
        foreach (var name in new DirectoryInfo(kind).EnumerateFiles().Select(f => f.Name).Order(StringComparer.Ordinal))
            loaded[name.Split('.')[0]] = name;
        return loaded;
    }

    private Blob? Find(string kind, string name, string source)
    {
        var path = Path.Combine(kind, name);
        if (name.Split('.') is not [_, var checksum, var hash] || !uint.TryParse(checksum, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var crc) || !File.Exists(path))
            return null;
        used[path] = true;
        if (hash == Stored)
            return new Blob(source, contents.Of(source).Length, crc, IsStored: true);
        var blob = contents.Of(path);
        return HashOf(blob) == hash ? new Blob(path, blob.Length, crc, IsStored: false) : null;
    }

    private Blob Make(Compression compression, string kind, string source, FileContent content)
    {
        Directory.CreateDirectory(kind);
        var unfinished = Unfinished(kind);
        try
        {
            uint crc;
            using (var into = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
                crc = compression.Compress(source, content, into);
            var length = new FileInfo(unfinished).Length;
            var isStored = length >= content.Length;
            if (isStored)
                File.WriteAllBytes(unfinished, []);
            var hash = isStored ? Stored : HashOf(new FileContents().Of(unfinished));
            var path = Path.Combine(kind, $"{KeyOf(content)}.{crc:x8}.{hash}");
            File.Move(unfinished, path, overwrite: true);
            used[path] = true;
            return isStored ? new Blob(source, content.Length, crc, isStored) : new Blob(path, length, crc, isStored);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Short, as Windows gives a path 260 characters; 160 bits are still more than chance can hit.</summary>
    private static string KeyOf(FileContent file) => file.Sha256[..40];

    /// <summary>Finds damage, which needs fewer.</summary>
    private static string HashOf(FileContent blob) => blob.Sha256[..24];

    private static string Unfinished(string kind) => Path.Combine(kind, Path.GetRandomFileName() + ".unfinished");
}
