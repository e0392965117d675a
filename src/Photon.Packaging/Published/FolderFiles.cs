namespace Photon.Packaging.Published;

/// <summary>The files of a folder and those below it, symbolic links resolved to what they lead to.</summary>
internal static class FolderFiles
{
    private const int DeepestFolder = 64;

    /// <summary>Paths below the folder, with <c>/</c>, and where their bytes lie; sorted ordinally.</summary>
    /// <exception cref="IOException">A link leads out of the folder or in a circle, or a name is none that every system can hold.</exception>
    public static IReadOnlyList<(string Path, string Source)> Of(string folder)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var found = new List<(string Path, string Source)>();
        Walk(new DirectoryInfo(root), "", RealFolder(root), 0, found);
        found.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return found;
    }

    private static void Walk(DirectoryInfo folder, string prefix, string realRoot, int depth, List<(string Path, string Source)> found)
    {
        if (depth > DeepestFolder)
            throw new IOException($"The folder '{folder.FullName}' lies too deep, or a link leads back to where it is.");
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry.Name.Contains('\\', StringComparison.Ordinal) || entry.Name.Any(char.IsControl))
                throw new IOException($"The name of '{entry.FullName}' has a backslash or a control character, which other systems can't hold.");
            var path = prefix + entry.Name;
            var target = entry.LinkTarget is null ? entry : Resolve(entry, realRoot);
            if (target is DirectoryInfo below)
                Walk(below, path + "/", realRoot, depth + 1, found);
            else
                found.Add((path, target.FullName));
        }
    }

    private static FileSystemInfo Resolve(FileSystemInfo link, string realRoot)
    {
        var target = link.ResolveLinkTarget(returnFinalTarget: true);
        if (target is not { Exists: true })
            throw new IOException($"The link '{link.FullName}' leads nowhere.");
        return target.FullName.StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? target
            : throw new IOException($"The link '{link.FullName}' leads out of the folder, to '{target.FullName}'.");
    }

    /// <summary>The folder may itself be a link; what counts is where it leads.</summary>
    private static string RealFolder(string folder) =>
        new DirectoryInfo(folder).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? folder;
}
