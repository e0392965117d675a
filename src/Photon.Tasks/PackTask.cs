using System.Text;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Manifest;
using Photon.Packaging;
using Photon.Packaging.Records;

namespace Photon.Tasks;

/// <summary>Makes a deliverable of what was published: what all formats have in common.</summary>
public abstract class PackTask : TimedTask
{
    /// <summary>The project, which problems are reported for: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary><c>dir</c>, <c>zip</c>, <c>static</c>, <c>docker</c> or <c>oci</c>.</summary>
    [Required]
    public string Format { get; set; } = "";

    /// <summary>Where the deliverable goes: <c>dist</c>.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>What it is called: <c>Shop</c>.</summary>
    [Required]
    public string Name { get; set; } = "";

    /// <summary><c>1.2.0</c></summary>
    public string Version { get; set; } = "";

    /// <summary>The files that publish copied into that folder, where they come from. Another time of one of them is a reason to pack again.</summary>
    public ITaskItem[] Published { get; set; } = [];

    /// <summary>The app's own assembly: <c>Shop.dll</c>.</summary>
    [Required]
    public string AppAssembly { get; set; } = "";

    /// <summary><c>obj/project.assets.json</c>; empty for no bill of materials.</summary>
    public string AssetsFile { get; set; } = "";

    /// <summary><c>net10.0</c></summary>
    public string TargetFramework { get; set; } = "";

    /// <summary><c>linux-x64</c>; empty for an app that runs anywhere.</summary>
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary><c>ui/package-lock.json</c>; it need not be there.</summary>
    public string PackageLock { get; set; } = "";

    /// <summary>A folder for what makes a later pack faster: <c>obj/Release/net10.0/photon/pack/</c>.</summary>
    [Required]
    public string CacheFolder { get; set; } = "";

    /// <summary>Says what was delivered (<see cref="PackRecord"/>): <c>obj/Release/net10.0/photon/pack.json</c>.</summary>
    [Required]
    public string RecordFile { get; set; } = "";

    /// <summary>Touched when all went well: <c>obj/Release/net10.0/photon/pack.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>Lists what was read, in the form of <see cref="ItemList"/>: <c>obj/Release/net10.0/photon/pack.items</c>.</summary>
    public string ListFile { get; set; } = "";

    /// <summary>Lists likewise what has to be there but is not looked into: <c>obj/Release/net10.0/photon/kept.items</c>.</summary>
    public string KeptListFile { get; set; } = "";

    private protected override bool Run()
    {
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        var diagnostics = new DiagnosticBag();
        try
        {
            var result = Complete(Request(), diagnostics) is { } request ? new Packer(request, diagnostics, Cancellation).Run() : null;
            foreach (var diagnostic in diagnostics.ToSortedList())
                log.Write(diagnostic);
            // Also a warning that the project raised to an error.
            if (result is null || Log.HasLoggedErrors)
                return false;
            Finish(result);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Write(Diagnostic.Create(Codes.OutputNotWritten, new Location(ProjectFile, 0, 0), Absolute(RecordFile), e.Message));
            return false;
        }
    }

    private void Finish(PackResult result)
    {
        result.Record.Write(Absolute(RecordFile));
        if (ListFile.Length > 0)
            WholeFile.Write(Absolute(ListFile), Encoding.UTF8.GetBytes(ItemList.Format(Inputs(result))));
        if (KeptListFile.Length > 0)
            WholeFile.Write(Absolute(KeptListFile), Encoding.UTF8.GetBytes(ItemList.Format(result.Kept)));
        var stamp = Absolute(StampFile);
        new OutputFolder(Path.GetDirectoryName(stamp)!).Stamp(Path.GetFileNameWithoutExtension(stamp));
        Tell(result.Record);
    }

    /// <summary>
    /// What publish wrote is made of what it copied: those files are the ones to watch. So is what was delivered, which may be removed or edited.
    /// </summary>
    private SortedSet<string> Inputs(PackResult result)
    {
        var folders = PublishFolders.Select(folder => Path.TrimEndingDirectorySeparator(Absolute(folder)) + Path.DirectorySeparatorChar).ToList();
        return new SortedSet<string>(
            result.Outputs.Concat(result.Inputs).Where(path => !folders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal)))
                .Concat(Published.Select(item => Absolute(item.ItemSpec)).Where(File.Exists)),
            StringComparer.Ordinal);
    }

    /// <summary>What this task's own parameters ask for; null where they ask for nothing that can be done, which is reported.</summary>
    private protected abstract PackRequest? Complete(PackRequest request, DiagnosticBag diagnostics);

    /// <summary>Where publish wrote.</summary>
    private protected abstract IEnumerable<string> PublishFolders { get; }

    /// <summary>Says what came of it.</summary>
    private protected virtual void Tell(PackRecord record) =>
        // In these words MSBuild's terminal logger knows a project's output, and shows it.
        Log.LogMessage(
            MessageImportance.High,
            "{0} -> {1}",
            Path.GetFileNameWithoutExtension(ProjectFile),
            Path.GetFullPath(Path.Combine(record.OutputFolder, record.Outputs[0].Path)));

    private protected string AbsoluteOrNone(string path) => path.Length == 0 ? "" : Absolute(path);

    private PackRequest Request() => new()
    {
        ProjectFile = Absolute(ProjectFile),
        Name = Name,
        Version = Version,
        Format = Format,
        OutputFolder = Absolute(OutputFolder),
        AppAssembly = AppAssembly,
        AssetsFile = AbsoluteOrNone(AssetsFile),
        TargetFramework = TargetFramework,
        RuntimeIdentifier = RuntimeIdentifier,
        PackageLock = AbsoluteOrNone(PackageLock),
        CacheFolder = Absolute(CacheFolder),
    };
}
