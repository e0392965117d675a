namespace Photon.Packaging.Published;

/// <summary>
/// Which published files are to be executable, by rules that say the same on every system in ordinary cases: a file that a machine could
/// run. NuGet marks every file of a package as executable on Unix and no system does on Windows, so a mark alone says little.
/// </summary>
internal static class ExecutableFile
{
    /// <summary>Endings of what is loaded or read, never started.</summary>
    private static readonly HashSet<string> Data = new(StringComparer.OrdinalIgnoreCase)
    {
        ".dll", ".pdb", ".xml", ".json", ".config", ".txt", ".md", ".html", ".htm", ".css", ".js", ".mjs", ".ts", ".map", ".gz", ".br", ".zip", ".exe",
        ".so", ".dylib", ".a", ".lib", ".dbg", ".dat", ".bin", ".db", ".wasm", ".class", ".jar", ".nupkg", ".resx", ".resources", ".csv", ".sql",
        ".yaml", ".yml", ".toml", ".ini", ".pem", ".crt", ".pfx", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".pdf",
        ".woff", ".woff2", ".ttf", ".otf", ".eot", ".mp3", ".mp4", ".webm", ".webmanifest", ".cshtml", ".razor", ".proto", ".graphql",
    };

    /// <param name="path">An absolute path.</param>
    /// <param name="isOfPackage">Whether NuGet unpacked it.</param>
    public static bool Is(string path, bool isOfPackage)
    {
        var name = Path.GetFileName(path);
        if (Data.Contains(Path.GetExtension(name)) || name.Contains(".so.", StringComparison.Ordinal))
            return false;
        return OperatingSystem.IsWindows() || isOfPackage
            ? HasProgram(path)
            : (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0;
    }

    /// <summary>Whether it begins as an ELF or Mach-O program does, or names its interpreter.</summary>
    private static bool HasProgram(string path)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = Content.FileChunks.Open(path);
        var count = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        if (count >= 2 && start is [(byte)'#', (byte)'!', ..])
            return true;
        return count == 4 && start is
            [0x7F, (byte)'E', (byte)'L', (byte)'F']
            or [0xFE, 0xED, 0xFA, 0xCE or 0xCF]
            or [0xCE or 0xCF, 0xFA, 0xED, 0xFE]
            or [0xCA, 0xFE, 0xBA, 0xBE];
    }
}
