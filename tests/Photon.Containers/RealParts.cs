using System.ComponentModel;
using System.Diagnostics;

namespace Photon.Containers;

/// <summary>Debian's engine, registry and skopeo: installed once where they are missing, and where root and apt are to be had.</summary>
public sealed class RealParts
{
    private static readonly string[] Programs = ["/usr/sbin/dockerd", "/usr/bin/docker", "/usr/bin/docker-registry", "/usr/bin/skopeo"];

    private readonly Lazy<string?> missing = new(Install);

    /// <summary>Whether the programs are on the machine, or could be installed.</summary>
    public bool AreThere => missing.Value is null;

    /// <summary>Skips the test where the programs can't be had, and says why.</summary>
    public void Require() => Assert.SkipWhen(missing.Value is not null, missing.Value ?? "");

    private static string? Install()
    {
        if (!OperatingSystem.IsLinux() || !Environment.IsPrivilegedProcess)
            return "A real engine needs Linux and root.";
        if (Programs.All(File.Exists))
            return null;
        if (Apt("install", "--no-install-recommends", "docker.io", "docker-registry", "skopeo") is not { } fault)
            return null;
        // A machine that never asked knows no packages.
        return Apt("update") is { } offline && !Programs.All(File.Exists) ? offline : Apt("install", "--no-install-recommends", "docker.io", "docker-registry", "skopeo") is null ? null : fault;
    }

    /// <summary>Null where the programs are there afterwards, or nothing was to be installed.</summary>
    private static string? Apt(string verb, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("apt-get", [verb, "-y", "-qq", "-o", "DPkg::Lock::Timeout=120", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DEBIAN_FRONTEND"] = "noninteractive";
        // Debian starts no service in this runlevel.
        start.Environment["RUNLEVEL"] = "1";
        try
        {
            using var apt = Process.Start(start)!;
            var errors = apt.StandardError.ReadToEndAsync();
            apt.StandardOutput.ReadToEnd();
            apt.WaitForExit();
            return apt.ExitCode == 0 && (arguments.Count == 0 || Programs.All(File.Exists)) ? null : $"apt-get can't {verb} docker.io, docker-registry and skopeo: {errors.Result.Trim()}";
        }
        catch (Win32Exception)
        {
            return "There is no apt-get, which installs docker.io, docker-registry and skopeo.";
        }
    }
}
