using Photon.Engine.Text;

namespace Photon.Tasks.Sources;

/// <summary>
/// Lends files of the project's folder tree, and of the contract's own where it lies outside the project. What a path really names
/// decides, after every symbolic link.
/// </summary>
/// <param name="projectDirectory">Paths are shown relative to it.</param>
/// <param name="contractPath">The contract, absolute.</param>
internal sealed class DiskSources(string projectDirectory, string contractPath) : ISourceLoader
{
    private readonly string[] roots = [RealPath.Of(projectDirectory), RealPath.Of(Path.GetDirectoryName(contractPath)!)];

    /// <summary>Each file once, whatever way leads to it.</summary>
    private readonly Dictionary<string, SourceText> loaded = [];

    /// <summary>The contract itself; the project named it, so it may lie anywhere.</summary>
    /// <exception cref="IOException">It cannot be read; likewise <see cref="UnauthorizedAccessException"/>.</exception>
    public SourceText ReadContract() => Read(RealPath.Of(contractPath), PathText.Relative(projectDirectory, contractPath));

    public SourceLoad Load(string reference, SourceText from)
    {
        var path = Path.GetFullPath(Path.Combine(projectDirectory, Path.GetDirectoryName(from.Path) ?? "", reference));
        var shown = PathText.Relative(projectDirectory, path);
        try
        {
            return Load(path, shown);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new SourceLoad(SourceOutcome.Unreadable, null, shown);
        }
    }

    private SourceLoad Load(string path, string shown)
    {
        var real = RealPath.Of(path);
        if (!roots.Any(root => IsBelow(real, root)))
            return new SourceLoad(SourceOutcome.Outside, null, shown);
        if (loaded.TryGetValue(real, out var known))
            return new SourceLoad(SourceOutcome.Loaded, known, known.Path);
        var file = new FileInfo(real);
        if (!file.Exists)
            return new SourceLoad(Directory.Exists(real) ? SourceOutcome.Unreadable : SourceOutcome.Missing, null, shown);
        if (file.Length > NodeParser.LargestBytes)
            return new SourceLoad(SourceOutcome.TooLarge, null, shown);
        return new SourceLoad(SourceOutcome.Loaded, Read(real, shown), shown);
    }

    private SourceText Read(string real, string shown) => loaded[real] = new SourceText(shown, File.ReadAllBytes(real));

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root.EndsWith(Path.DirectorySeparatorChar) ? root : root + Path.DirectorySeparatorChar, PathText.Comparison);
}
