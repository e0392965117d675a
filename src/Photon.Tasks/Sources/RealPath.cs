namespace Photon.Tasks.Sources;

/// <summary>Where a path leads once every symbolic link on its way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <summary>The path without links; parts that do not exist stay as they are.</summary>
    /// <exception cref="IOException">The links lead in a circle.</exception>
    public static string Of(string fullPath)
    {
        var links = 0;
        var resolved = Path.GetPathRoot(fullPath)!;
        var rest = new Stack<string>(Segments(fullPath[resolved.Length..]).Reverse());
        while (rest.TryPop(out var segment))
        {
            var next = Path.Combine(resolved, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > MostLinks)
                throw new IOException($"Too many symbolic links on the way to '{fullPath}'.");
            var led = Path.GetFullPath(Path.Combine(resolved, target));
            resolved = Path.GetPathRoot(led)!;
            foreach (var part in Segments(led[resolved.Length..]).Reverse())
                rest.Push(part);
        }

        return resolved;
    }

    private static string[] Segments(string path) =>
        path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
}
