using Photon.Packaging.Content;
using Photon.Packaging.Images.Files;

namespace Photon.Packaging.Images.Layers;

/// <summary>
/// Layers on disk: <c>records/</c> knows by what a layer is made of which blob it is, <c>blobs/</c> holds the blobs by their digests. Everything is written beside its
/// place and moved there, a record after its blob, and both are verified whenever they are used: neither a crash, nor a second build, nor a bad disk makes
/// it give a wrong layer. What does not verify is made anew, and <see cref="ImageCache"/> removes what nobody uses.
/// </summary>
/// <param name="folder">An absolute path of a folder for layers alone: <see cref="ImageCache.LayersFolder"/>.</param>
/// <param name="clock">Says when a layer was used.</param>
public sealed class LayerCache(string folder, TimeProvider clock)
{
    internal const string Records = "records";
    internal const string Blobs = "blobs";

    private readonly string records = Path.Combine(folder, Records);
    private readonly string blobs = Path.Combine(folder, Blobs);
    private int hits;
    private int misses;

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
        // First, so that no other build takes them for unused from here on.
        ImageCache.Use(record, clock);
        ImageCache.Use(PathOf(layer), clock);
        var blob = new FileInfo(PathOf(layer));
        return blob.Exists && blob.Length == layer.Size && new FileContents().Of(blob.FullName).Sha256 == layer.Digest.Hex ? layer : null;
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

    private static void Place(string into, Action<Stream> write, Func<string> name)
    {
        var unfinished = Path.Combine(into, Path.GetRandomFileName() + ImageCache.UnfinishedEnd);
        try
        {
            using (var stream = new FileStream(unfinished, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024))
                write(stream);
            File.Move(unfinished, Path.Combine(into, name()), overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }
}
