using System.Collections.Concurrent;
using Photon.Packaging.Content;

namespace Photon.Packaging.Images.Layers;

/// <summary>
/// Layers on disk: <c>records/</c> knows by what a layer is made of which blob it is, <c>blobs/</c> holds the blobs by their digests. Everything is written beside its
/// place and moved there, a record after its blob, and both are verified whenever they are used: neither a crash, nor a second build, nor a bad disk makes
/// it give a wrong layer. What does not verify is made anew.
/// </summary>
/// <param name="folder">An absolute path of a folder for layers alone.</param>
/// <param name="clock">Says what is too fresh to be pruned.</param>
public sealed class LayerCache(string folder, TimeProvider clock)
{
    private const string UnfinishedEnd = ".unfinished";

    /// <summary>What another build may be using or writing.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly string records = Path.Combine(folder, "records");
    private readonly string blobs = Path.Combine(folder, "blobs");
    private readonly ConcurrentDictionary<string, bool> used = new(StringComparer.Ordinal);
    private int hits;
    private int misses;

    /// <summary>How many bytes are kept of what the last run had no use for: going back to an earlier state stays cheap.</summary>
    public long UnusedLimit { get; init; } = 256L * 1024 * 1024;

    public int Hits => hits;

    public int Misses => misses;

    /// <summary>Where a layer's blob lies.</summary>
    public string PathOf(LayerRecord layer) => Path.Combine(blobs, layer.Digest.Hex);

    /// <summary>A layer that is there, or is made now.</summary>
    /// <param name="key">A name for what it is made of.</param>
    /// <param name="make">Writes the blob and says what it wrote.</param>
    public LayerRecord Get(string key, Func<Stream, LayerRecord> make)
    {
        if (Find(key) is { } layer)
        {
            Interlocked.Increment(ref hits);
            return layer;
        }

        Interlocked.Increment(ref misses);
        return Make(key, make);
    }

    /// <summary>Removes what was of no use in this run, but for the newest and what another run may have made.</summary>
    public void Prune()
    {
        if (!Directory.Exists(folder))
            return;
        var limit = clock.GetUtcNow().UtcDateTime - Fresh;
        var old = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => !used.ContainsKey(file.FullName) && file.LastWriteTimeUtc < limit)
            .OrderByDescending(file => file.LastWriteTimeUtc);
        var kept = 0L;
        foreach (var file in old)
        {
            if (file.Name.EndsWith(UnfinishedEnd, StringComparison.Ordinal) || (kept += file.Length) > UnusedLimit)
                TryDelete(file);
        }
    }

    /// <summary>Windows keeps what another build has open; a later run removes it.</summary>
    private static void TryDelete(FileInfo file)
    {
        try
        {
            file.Delete();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private LayerRecord? Find(string key)
    {
        try
        {
            return Verified(key);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null; // another build pruned it just now
        }
    }

    private LayerRecord? Verified(string key)
    {
        var record = Path.Combine(records, key);
        if (!File.Exists(record) || LayerRecord.Parse(File.ReadAllText(record)) is not { } layer)
            return null;
        var blob = new FileInfo(PathOf(layer));
        if (!blob.Exists || blob.Length != layer.Size || new FileContents().Of(blob.FullName).Sha256 != layer.Digest.Hex)
            return null;
        Use(record);
        Use(blob.FullName);
        return layer;
    }

    private LayerRecord Make(string key, Func<Stream, LayerRecord> make)
    {
        Directory.CreateDirectory(records);
        Directory.CreateDirectory(blobs);
        LayerRecord? layer = null;
        Place(blobs, into => layer = make(into), () => layer!.Digest.Hex);
        Place(records, into => into.Write(System.Text.Encoding.UTF8.GetBytes(layer!.Format())), () => key);
        return layer!;
    }

    private void Place(string into, Action<Stream> write, Func<string> name)
    {
        var unfinished = Path.Combine(into, Path.GetRandomFileName() + UnfinishedEnd);
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
                write(stream);
            var path = Path.Combine(into, name());
            File.Move(unfinished, path, overwrite: true);
            used[path] = true;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private void Use(string path)
    {
        used[path] = true;
        File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
    }
}
