using System.Text;

namespace Photon.Manifest;

/// <summary>
/// A folder that belongs to one build step alone. What lies in it after a run is exactly what the run produced, its record and its stamp;
/// a file whose bytes did not change is not touched, and none is ever seen half written.
/// </summary>
/// <param name="root">An absolute path.</param>
public sealed class OutputFolder(string root)
{
    private const string StampExtension = ".stamp";

    /// <summary>What every generated C# file is named. The targets count them: one too many would mean to generate in every build.</summary>
    private const string GeneratedCode = "*.g.cs";

    private readonly string root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    /// <summary>The lists of the last run; one that was never written is empty.</summary>
    public BuildRecord ReadRecord(params ReadOnlySpan<string> lists)
    {
        var read = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var list in lists)
        {
            var path = PathOf(BuildRecord.FileName(list));
            read[list] = File.Exists(path) ? ItemList.Parse(File.ReadAllText(path)) : [];
        }

        return new BuildRecord(read);
    }

    /// <summary>
    /// Makes <paramref name="files"/> the content of the folder: writes what is new or changed, then the record, then removes those of
    /// <paramref name="earlier"/> that are no longer produced, and generated code that nobody knows of.
    /// </summary>
    /// <returns>How many files were written or removed.</returns>
    public int Replace(IReadOnlyList<OutputFile> files, IEnumerable<string> earlier, BuildRecord record)
    {
        var changes = files.Count(Write);
        foreach (var (list, paths) in record.Lists)
            Write(new OutputFile(BuildRecord.FileName(list), Encoding.UTF8.GetBytes(ItemList.Format(paths))));

        var current = files.Select(f => PathOf(f.RelativePath)).ToHashSet(PathComparer);
        var unknown = Directory.Exists(root) ? Directory.GetFiles(root, GeneratedCode, SearchOption.AllDirectories) : [];
        foreach (var stale in earlier.Select(PathOf).Concat(unknown).Where(path => !current.Contains(path)))
            changes += Remove(stale);
        return changes;
    }

    /// <summary>Marks the run as done for the options that <paramref name="name"/> stands for, and no others.</summary>
    public void Stamp(string name)
    {
        var stamp = PathOf(name + StampExtension);
        foreach (var other in Directory.EnumerateFiles(root, "*" + StampExtension))
        {
            if (!PathComparer.Equals(other, stamp))
                File.Delete(other);
        }

        File.WriteAllBytes(stamp, []);
        File.SetLastWriteTimeUtc(stamp, DateTime.UtcNow);
    }

    private static StringComparer PathComparer =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Writes a file beside its place and moves it there, unless the same bytes are there already.</summary>
    private bool Write(OutputFile file)
    {
        var path = PathOf(file.RelativePath);
        if (HasBytes(path, file.Bytes.Span))
            return false;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var unfinished = $"{path}.{Path.GetRandomFileName()}";
        try
        {
            File.WriteAllBytes(unfinished, file.Bytes.Span);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }

        return true;
    }

    private int Remove(string path)
    {
        if (!File.Exists(path))
            return 0;
        File.Delete(path);
        for (var folder = Path.GetDirectoryName(path)!; folder.Length > root.Length && IsEmpty(folder); folder = Path.GetDirectoryName(folder)!)
            Directory.Delete(folder);
        return 1;
    }

    private static bool IsEmpty(string folder) => !Directory.EnumerateFileSystemEntries(folder).Any();

    private static bool HasBytes(string path, ReadOnlySpan<byte> bytes)
    {
        var file = new FileInfo(path);
        return file.Exists && file.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(path));
    }

    /// <summary>A path below the root. Anything else is a bug of the caller: nothing is ever written or removed outside.</summary>
    private string PathOf(string relativePath)
    {
        var path = Path.GetFullPath(Path.Combine(root, relativePath));
        return path.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? path
            : throw new ArgumentException($"The path '{relativePath}' leads out of the output folder.", nameof(relativePath));
    }
}
