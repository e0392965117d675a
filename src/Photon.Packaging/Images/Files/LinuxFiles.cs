namespace Photon.Packaging.Images.Files;

/// <summary>Leaves out of an app what no container of it can use: a publish for any system brings parts for all of them.</summary>
public static class LinuxFiles
{
    private const string NativeFolder = "runtimes/";

    /// <summary>Read by IIS alone. What it says depends on the system that it is built on, too.</summary>
    private const string WebConfig = "web.config";

    private static readonly HashSet<string> OtherSystems = new(
        ["win", "osx", "ios", "iossimulator", "tvos", "tvossimulator", "maccatalyst", "android", "browser", "wasi", "freebsd", "netbsd", "openbsd", "illumos", "solaris", "haiku"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Architectures = new(StringComparer.OrdinalIgnoreCase)
    {
        ["x64"] = "amd64",
        ["x86"] = "386",
        ["arm64"] = "arm64",
        ["arm"] = "arm",
        ["armel"] = "arm",
        ["armv6"] = "arm",
        ["s390x"] = "s390x",
        ["ppc64le"] = "ppc64le",
        ["riscv64"] = "riscv64",
        ["loongarch64"] = "loong64",
        ["mips64"] = "mips64le",
        ["wasm"] = "wasm",
    };

    /// <summary>The files that an image for some platforms needs. A file that platforms share is the same for all, so that they share its layer.</summary>
    /// <param name="files">By paths below the app's folder.</param>
    /// <param name="platforms">All that are built.</param>
    /// <param name="appAssembly"><c>Shop.dll</c></param>
    /// <param name="isPortable">Whether it was published for no runtime identifier; then its program, <c>Shop</c> or <c>Shop.exe</c>, is one for the machine that builds.</param>
    public static IReadOnlyList<DeliveredFile> Choose(IReadOnlyList<DeliveredFile> files, IReadOnlyList<Platform> platforms, string appAssembly, bool isPortable)
    {
        var architectures = platforms.Select(platform => platform.Architecture).ToHashSet(StringComparer.Ordinal);
        return [.. files.Where(file => !IsForOthers(file, architectures) && !IsOfIis(file) && !(isPortable && IsHost(file, Path.GetFileNameWithoutExtension(appAssembly))))];
    }

    /// <summary>Whether files for a runtime identifier, <c>linux-musl-x64</c>, can be used on Linux with one of some architectures. Which C library a base image has is not asked.</summary>
    internal static bool IsUsable(string runtimeIdentifier, IReadOnlySet<string> architectures)
    {
        var parts = runtimeIdentifier.Split('-');
        var system = parts[0].Split('.')[0].TrimEnd([.. "0123456789"]);
        return !OtherSystems.Contains(system)
            && !parts.Contains("bionic", StringComparer.OrdinalIgnoreCase) // the C library of Android
            && (!Architectures.TryGetValue(parts[^1], out var architecture) || architectures.Contains(architecture));
    }

    /// <summary>A package's files for one runtime identifier: <c>runtimes/win-x64/native/e_sqlite3.dll</c>. The host looks only for those of the system that it runs on.</summary>
    private static bool IsForOthers(DeliveredFile file, HashSet<string> architectures) =>
        file.Layer == FileLayer.Packages && file.Path.StartsWith(NativeFolder, StringComparison.Ordinal)
        && file.Path.IndexOf('/', NativeFolder.Length) is > 0 and var end && !IsUsable(file.Path[NativeFolder.Length..end], architectures);

    private static bool IsOfIis(DeliveredFile file) => file.Layer == FileLayer.App && file.Path == WebConfig;

    private static bool IsHost(DeliveredFile file, string name) =>
        file.Layer == FileLayer.App && ((file.Path == name && file.IsExecutable) || file.Path.Equals(name + ".exe", StringComparison.OrdinalIgnoreCase));
}
