using System.Diagnostics;
using Photon.Testing;

namespace Photon.Judges.Npm;

/// <summary>The judges that come from npm, installed once from the lock file into <c>artifacts/judges</c>.</summary>
internal sealed class NpmPackages
{
    private readonly string folder;

    private NpmPackages(string folder)
    {
        this.folder = folder;
    }

    public string Prism => Path.Combine(folder, "node_modules", "@stoplight", "prism-cli", "dist", "index.js");

    /// <summary>NSwag's console for .NET 10.</summary>
    public string NSwag => Path.Combine(folder, "node_modules", "nswag", "bin", "binaries", "Net100", "dotnet-nswag.dll");

    /// <summary>PactFlow's comparator, as a module.</summary>
    public string PactComparator => Path.Combine(folder, "node_modules", "@pactflow", "openapi-pact-comparator", "dist", "index.mjs");

    public string MockValidator => Path.Combine(folder, "node_modules", "@pactflow", "swagger-mock-validator", "bin", "swagger-mock-validator.mjs");

    /// <summary>pact-js, a library for consumers and providers.</summary>
    public string PactJs => Path.Combine(folder, "node_modules", "@pact-foundation", "pact");

    /// <summary>The reference core of Pact, which is native.</summary>
    public string PactCore => Path.Combine(folder, "node_modules", "@pact-foundation", "pact-core");

    /// <summary>The core's library for this machine, which npm chose as well; null where there is none.</summary>
    public string? PactLibrary =>
        Directory.EnumerateDirectories(Path.GetDirectoryName(PactCore)!, "pact-core-*")
            .SelectMany(package => Directory.EnumerateFiles(package, "*pact_ffi*", SearchOption.AllDirectories))
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();

    /// <summary>Installs where needed; null where npm is not there or can't reach its registry.</summary>
    public static async Task<NpmPackages?> InstallAsync(CancellationToken cancellationToken)
    {
        var source = Repository.PathOf("tests", "Photon.Judges", "npm");
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "judges")).FullName;
        var lockFile = Path.Combine(source, "package-lock.json");
        var stamp = Path.Combine(folder, "installed.json");
        var packages = new NpmPackages(folder);
        await using var turn = await TakeTurnAsync(folder, cancellationToken);
        if (File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == await File.ReadAllTextAsync(lockFile, cancellationToken))
            return packages;
        foreach (var name in (string[])["package.json", "package-lock.json"])
            File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        if (!await TryInstallAsync(folder, cancellationToken))
            return null;
        File.Copy(lockFile, stamp, overwrite: true);
        return packages;
    }

    /// <summary>One installs, and others wait until its file is closed: test classes of this program run side by side, and so do programs.</summary>
    private static async Task<FileStream> TakeTurnAsync(string folder, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, "install.lock");
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static async Task<bool> TryInstallAsync(string folder, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = folder };
        try
        {
            using var npm = Process.Start(start)!;
            await npm.WaitForExitAsync(cancellationToken);
            return npm.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
