using System.Buffers;

namespace Photon.Packaging.Images.Files;

/// <summary>
/// What builds of images keep for later ones, of all projects of a user: layers of apps, and what registries gave of base images. Everything in it is named after what it is
/// and verified when it is used, so that it may be shared, copied to another machine, or deleted.
/// </summary>
/// <param name="folder">An absolute path.</param>
/// <param name="clock">Says what is old.</param>
public sealed class ImageCache(string folder, TimeProvider clock)
{
    internal const string UnfinishedEnd = ".unfinished";

    private static readonly TimeSpan LongestUnused = TimeSpan.FromDays(30);

    /// <summary>Nobody writes a file that long.</summary>
    private static readonly TimeSpan LongestUnfinished = TimeSpan.FromDays(1);

    private static readonly EnumerationOptions Everything = new() { IgnoreInaccessible = true, AttributesToSkip = 0 };
    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789abcdef");

    /// <summary>Of a <see cref="Layers.LayerCache"/>.</summary>
    public string LayersFolder { get; } = Path.Combine(folder, "layers");

    /// <summary>Of <see cref="Building.BaseImages"/>.</summary>
    public string BasesFolder { get; } = Path.Combine(folder, "bases");

    /// <summary>
    /// Removes what no build used for a month, and what a crash left. A build that just starts to use a file finds it gone and makes it anew, as with any damage. What the cache did not make is
    /// left alone: the folder may be the wrong one.
    /// </summary>
    public void Prune()
    {
        foreach (var part in new[] { BasesFolder, Path.Combine(LayersFolder, Layers.LayerCache.Records), Path.Combine(LayersFolder, Layers.LayerCache.Blobs) })
        {
            if (!Directory.Exists(part))
                continue;
            foreach (var file in new DirectoryInfo(part).EnumerateFiles("*", Everything).Where(IsOld))
                TryDelete(file);
        }
    }

    /// <summary>Notes that a file was used; once a day is enough. A cache that can only be read, as a build server may have one, serves all the same.</summary>
    internal static void Use(string path, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        try
        {
            if (File.Exists(path) && now - File.GetLastWriteTimeUtc(path) > TimeSpan.FromDays(1))
                File.SetLastWriteTimeUtc(path, now);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    private bool IsOld(FileInfo file) => (clock.GetUtcNow().UtcDateTime - file.LastWriteTimeUtc) switch
    {
        var age when file.Name.EndsWith(UnfinishedEnd, StringComparison.Ordinal) => age > LongestUnfinished,
        var age => age > LongestUnused && file.Name.Length >= 40 && !file.Name.AsSpan().ContainsAnyExcept(Digits),
    };

    /// <summary>Windows keeps what another build has open; a later build removes it.</summary>
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
}
