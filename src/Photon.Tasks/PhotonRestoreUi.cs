using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Ui;

namespace Photon.Tasks;

/// <summary>Installs the packages of the UI as its lock file says.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonRestoreUi : TimedTask
{
    /// <summary>The project: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where the UI's <c>package.json</c> lies: <c>/code/Shop/ui</c>.</summary>
    [Required]
    public string Frontend { get; set; } = "";

    /// <summary>Node: <c>/opt/node/bin/node</c>; empty for the one on the <c>PATH</c>.</summary>
    public string Node { get; set; } = "";

    private protected override bool Run()
    {
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        var package = new UiPackage(Absolute(Frontend));
        var problem = Restore(package, log.Write);
        if (problem is not null)
            log.Write(problem);
        return problem is null && !Log.HasLoggedErrors;
    }

    private Diagnostic? Restore(UiPackage package, Action<Diagnostic> report)
    {
        if (!File.Exists(package.LockFile))
            return Diagnostic.Create(Codes.UiLockMissing, new Location(package.File, 0, 0), package.Folder);
        if (UiTools.Find(package, TaskEnvironment.GetEnvironmentVariables(), Node.Length == 0 ? "" : Absolute(Node), Log, report) is not { } tools)
            return null;
        Log.LogMessage(MessageImportance.High, "{0}: npm ci", Path.GetFileNameWithoutExtension(ProjectFile));
        var run = tools.RunNpm(["ci", "--prefer-offline", "--no-audit", "--no-fund"], Cancellation);
        if (run is null)
            return Diagnostic.Create(Codes.UiPackagesNotInstalled, new Location(package.File, 0, 0), "ENOENT", "npm was found neither beside Node.js nor on the PATH", package.Folder);
        if (!run.IsSuccess)
            return NpmOutput.Read(run, package);
        // npm leaves it with the time of the package that it came to last; and without any package it writes none.
        Directory.CreateDirectory(Path.GetDirectoryName(package.InstalledFile)!);
        if (!File.Exists(package.InstalledFile))
            File.WriteAllBytes(package.InstalledFile, "{}\n"u8.ToArray());
        File.SetLastWriteTimeUtc(package.InstalledFile, DateTime.UtcNow);
        return null;
    }
}
