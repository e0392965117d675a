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
        var start = new ProcessStartInfo("apt-get", ["install", "-y", "-qq", "-o", "DPkg::Lock::Timeout=120", "--no-install-recommends", "docker.io", "docker-registry", "skopeo"])
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
            return Programs.All(File.Exists) ? null : $"apt-get can't install docker.io, docker-registry and skopeo: {errors.Result.Trim()}";
        }
        catch (Win32Exception)
        {
            return "There is no apt-get, which installs docker.io, docker-registry and skopeo.";
        }
    }
}
