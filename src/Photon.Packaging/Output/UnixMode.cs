namespace Photon.Packaging.Output;

/// <summary>Modes of delivered files; Windows has none.</summary>
internal static class UnixMode
{
    private const UnixFileMode Plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Executable = Plain | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    public static void Set(string path, bool isExecutable)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, isExecutable ? Executable : Plain);
    }

    /// <summary>Whether the file can be started exactly if it should. The finer bits are the person's.</summary>
    public static bool Fits(string path, bool isExecutable) =>
        OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0 == isExecutable;
}
