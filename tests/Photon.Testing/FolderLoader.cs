using Photon.Engine.Text;

namespace Photon.Testing;

/// <summary>Lends files of one folder's tree by paths relative to it, as the build does. Refuses what lies outside, and every URL.</summary>
public sealed class FolderLoader(string root) : ISourceLoader
{
    private readonly string root = Path.GetFullPath(root);

    /// <summary>A file of the folder as the engine wants it.</summary>
    public SourceText Read(string relativePath) => new(relativePath, File.ReadAllBytes(Path.Combine(root, relativePath)));

    public SourceLoad Load(string reference, SourceText from)
    {
        if (reference.Contains("://", StringComparison.Ordinal))
            return new SourceLoad(SourceOutcome.RemoteRefused, null, reference);
        var full = Path.GetFullPath(Path.Combine(root, Path.GetDirectoryName(from.Path) ?? "", reference));
        var relative = Path.GetRelativePath(root, full).Replace('\\', '/');
        if (relative.StartsWith("../", StringComparison.Ordinal))
            return new SourceLoad(SourceOutcome.Outside, null, relative);
        return File.Exists(full)
            ? new SourceLoad(SourceOutcome.Loaded, Read(relative), relative)
            : new SourceLoad(SourceOutcome.Missing, null, relative);
    }
}
