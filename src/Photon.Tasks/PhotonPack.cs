using System.Diagnostics.CodeAnalysis;
using System.Text;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Manifest;
using Photon.Packaging;
using Photon.Packaging.Records;

namespace Photon.Tasks;

/// <summary>Makes the deliverable that <c>PhotonFormat</c> names of what was published.</summary>
[MSBuildMultiThreadableTask]
[SuppressMessage("Design", "CA1001", Justification = "MSBuild disposes no task; the source of cancellation holds no timer and no handle.")]
public sealed class PhotonPack : Microsoft.Build.Utilities.Task, IMultiThreadableTask, ICancelableTask
{
    private readonly CancellationTokenSource cancellation = new();

    public TaskEnvironment TaskEnvironment { get; set; } = TaskEnvironment.Fallback;

    /// <summary>The project, which problems are reported for: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary><c>dir</c>, <c>zip</c> or <c>static</c>.</summary>
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

    /// <summary>What publish wrote: <c>obj/Release/net10.0/photon/publish/</c>; empty where only a UI is delivered.</summary>
    public string PublishFolder { get; set; } = "";

    /// <summary>The files that publish copied into that folder, where they come from. Another time of one of them is a reason to pack again.</summary>
    public ITaskItem[] Published { get; set; } = [];

    /// <summary>The app's own assembly: <c>Shop.dll</c>.</summary>
    [Required]
    public string AppAssembly { get; set; } = "";

    /// <summary>The UI bundle, <c>ui/dist</c>; empty where it is published below <c>wwwroot</c>, or where there is none.</summary>
    public string UiFolder { get; set; } = "";

    /// <summary>The <c>PhotonContract</c> items.</summary>
    public ITaskItem[] Contracts { get; set; } = [];

    /// <summary>The files that the contracts refer to; the contracts themselves may be among them.</summary>
    public ITaskItem[] ContractFiles { get; set; } = [];

    /// <summary><c>photon.toml</c>; empty where there is none.</summary>
    public string ConfigFile { get; set; } = "";

    /// <summary><c>obj/project.assets.json</c>; empty for no bill of materials.</summary>
    public string AssetsFile { get; set; } = "";

    /// <summary><c>net10.0</c></summary>
    public string TargetFramework { get; set; } = "";

    /// <summary><c>linux-x64</c>; empty for an app that runs anywhere.</summary>
    public string RuntimeIdentifier { get; set; } = "";

    /// <summary><c>ui/package-lock.json</c>; it need not be there.</summary>
    public string PackageLock { get; set; } = "";

    /// <summary><c>full</c>, <c>flat</c> or <c>lambda</c>.</summary>
    public string Layout { get; set; } = "";

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

    /// <summary>When it began, in ticks of UTC.</summary>
    [Output]
    public long StartedAt { get; private set; }

    /// <summary>When it was done, likewise.</summary>
    [Output]
    public long EndedAt { get; private set; }

    public void Cancel() => cancellation.Cancel();

    public override bool Execute()
    {
        StartedAt = DateTime.UtcNow.Ticks;
        var isSuccess = Run();
        EndedAt = DateTime.UtcNow.Ticks;
        return isSuccess;
    }

    private bool Run()
    {
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        var diagnostics = new DiagnosticBag();
        try
        {
            var result = new Packer(Request(), diagnostics, cancellation.Token).Run();
            foreach (var diagnostic in diagnostics.ToSortedList())
                log.Write(diagnostic);
            // Also a warning that the project raised to an error.
            if (result is null || Log.HasLoggedErrors)
                return false;
            Finish(result);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
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
        var stamp = Absolute(StampFile);
        new OutputFolder(Path.GetDirectoryName(stamp)!).Stamp(Path.GetFileNameWithoutExtension(stamp));
        // In these words MSBuild's terminal logger knows a project's output, and shows it.
        Log.LogMessage(
            MessageImportance.High,
            "{0} -> {1}",
            Path.GetFileNameWithoutExtension(ProjectFile),
            Path.GetFullPath(Path.Combine(result.Record.OutputFolder, result.Record.Outputs[0].Path)));
    }

    /// <summary>
    /// What publish wrote is made of what it copied: those files are the ones to watch. So is what was delivered, which may be removed or edited.
    /// </summary>
    private SortedSet<string> Inputs(PackResult result)
    {
        var publishFolder = PublishFolder.Length == 0 ? null : Path.TrimEndingDirectorySeparator(Absolute(PublishFolder)) + Path.DirectorySeparatorChar;
        return new SortedSet<string>(
            result.Outputs.Concat(result.Inputs).Where(path => publishFolder is null || !path.StartsWith(publishFolder, StringComparison.Ordinal))
                .Concat(Published.Select(item => Absolute(item.ItemSpec)).Where(File.Exists)),
            StringComparer.Ordinal);
    }

    private PackRequest Request() => new()
    {
        ProjectFile = Absolute(ProjectFile),
        Name = Name,
        Version = Version,
        Format = Format,
        Layout = Layout,
        OutputFolder = Absolute(OutputFolder),
        PublishFolder = AbsoluteOrNone(PublishFolder),
        AppAssembly = AppAssembly,
        UiFolder = AbsoluteOrNone(UiFolder),
        Contracts = [.. Contracts.Select(item => Absolute(item.ItemSpec))],
        ContractFiles = [.. ContractFiles.Select(item => Absolute(item.ItemSpec))],
        ConfigFile = AbsoluteOrNone(ConfigFile),
        AssetsFile = AbsoluteOrNone(AssetsFile),
        TargetFramework = TargetFramework,
        RuntimeIdentifier = RuntimeIdentifier,
        PackageLock = AbsoluteOrNone(PackageLock),
        CacheFolder = Absolute(CacheFolder),
    };

    private string AbsoluteOrNone(string path) => path.Length == 0 ? "" : Absolute(path);

    private string Absolute(string path) => Path.GetFullPath(TaskEnvironment.GetAbsolutePath(path));
}
