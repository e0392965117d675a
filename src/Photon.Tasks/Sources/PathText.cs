namespace Photon.Tasks.Sources;

/// <summary>Paths as texts: relative, with <c>/</c>, the same on every system.</summary>
internal static class PathText
{
    /// <summary>How the system compares paths.</summary>
    public static StringComparison Comparison =>
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The way from a folder to a path, both absolute: <c>../contracts/shop.yaml</c>.</summary>
    public static string Relative(string folder, string path) => Path.GetRelativePath(folder, path).Replace('\\', '/');

    public static bool IsUrl(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
