using System.Diagnostics;

namespace Photon.Testing;

/// <summary>A folder of npm packages, installed from its lock file once for all tests and programs that run side by side.</summary>
public static class NpmFolder
{
    /// <summary>Installs where the lock file is not the one that was installed last.</summary>
    /// <param name="source">The folder of package.json and package-lock.json.</param>
    /// <param name="folder">Where node_modules comes to lie; the two files are copied there if it is another folder.</param>
    /// <param name="notes">Where it is noted what is installed, and whose turn it is.</param>
    /// <param name="cancellationToken">Ends waiting and installing.</param>
    /// <returns>False where npm is not there or can't reach its registry.</returns>
    public static async Task<bool> InstallAsync(string source, string folder, string notes, CancellationToken cancellationToken)
    {
        var stamp = Path.Combine(Directory.CreateDirectory(notes).FullName, "installed.json");
        await using var turn = await TakeTurnAsync(notes, cancellationToken);
        var wanted = await File.ReadAllTextAsync(Path.Combine(source, "package-lock.json"), cancellationToken);
        if (Directory.Exists(Path.Combine(folder, "node_modules")) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted)
            return true;
        if (source != folder)
        {
            foreach (var name in (string[])["package.json", "package-lock.json"])
                File.Copy(Path.Combine(source, name), Path.Combine(folder, name), overwrite: true);
        }

        if (!await TryInstallAsync(folder, cancellationToken))
            return false;
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        return true;
    }

    /// <summary>One installs, and others wait until its file is closed.</summary>
    private static async Task<FileStream> TakeTurnAsync(string notes, CancellationToken cancellationToken)
    {
        var path = Path.Combine(notes, "install.lock");
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
