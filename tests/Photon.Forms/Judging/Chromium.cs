using System.ComponentModel;
using System.Diagnostics;

namespace Photon.Forms.Judging;

/// <summary>Chromium: what is on the machine, else installed once where root and apt are to be had.</summary>
internal static class Chromium
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"];

    private static readonly Lazy<(string? Path, string Missing)> found = new(FindOrInstall);

    /// <summary>The program, or null.</summary>
    public static string? Path => found.Value.Path;

    /// <summary>Why there is none.</summary>
    public static string Missing => found.Value.Missing;

    private static (string? Path, string Missing) FindOrInstall()
    {
        if (Find() is { } there)
            return (there, "");
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return (null, "There is no Chromium, and installing it needs Linux and root.");
        if (Apt("install", "--no-install-recommends", "chromium") is not { } fault)
            return (Find(), "apt-get installed no Chromium that can be found.");
        // A machine that never asked knows no packages.
        var second = Apt("update") ?? Apt("install", "--no-install-recommends", "chromium");
        return (Find(), second ?? fault);
    }

    private static string? Find() => Array.Find(Places, File.Exists);

    /// <summary>Null where all went well.</summary>
    private static string? Apt(string verb, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("apt-get", [verb, "-y", "-qq", "-o", "DPkg::Lock::Timeout=120", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        try
        {
            using var apt = Process.Start(start)!;
            var errors = apt.StandardError.ReadToEndAsync();
            apt.StandardOutput.ReadToEnd();
            apt.WaitForExit();
            return apt.ExitCode == 0 ? null : $"apt-get can't {verb} chromium: {errors.Result.Trim()}";
        }
        catch (Win32Exception)
        {
            return "There is no Chromium, and no apt-get, which installs it.";
        }
    }
}
