using System.Diagnostics;
using Photon.Testing;

namespace Photon.Forms.Judging;

/// <summary>The npm workspace <c>tests/Photon.Ui</c>, installed once from its lock file.</summary>
internal static class UiWorkspace
{
    public const string Missing = "npm can't install tests/Photon.Ui here.";

    public static string Root { get; } = Repository.PathOf("tests", "Photon.Ui");

    /// <summary>A program of the workspace, such as <c>tsc</c>.</summary>
    public static string Bin(string name) => Path.Combine(Root, "node_modules", ".bin", name);

    /// <summary>Installs where needed; false where npm is not there or can't reach its registry.</summary>
    public static async Task<bool> InstallAsync(CancellationToken cancellationToken)
    {
        var lockFile = Path.Combine(Root, "package-lock.json");
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts", "ui")).FullName;
        var stamp = Path.Combine(folder, "installed.json");
        await using var turn = await TakeTurnAsync(folder, cancellationToken);
        var wanted = await File.ReadAllTextAsync(lockFile, cancellationToken);
        if (Directory.Exists(Path.Combine(Root, "node_modules")) && File.Exists(stamp) && await File.ReadAllTextAsync(stamp, cancellationToken) == wanted)
            return true;
        if (!await TryInstallAsync(cancellationToken))
            return false;
        await File.WriteAllTextAsync(stamp, wanted, cancellationToken);
        return true;
    }

    /// <summary>One installs, and others wait until its file is closed: test classes and programs run side by side.</summary>
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

    private static async Task<bool> TryInstallAsync(CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]) { WorkingDirectory = Root };
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
