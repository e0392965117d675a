using System.Text.Json;
using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Ui;

namespace Photon.Tasks;

/// <summary>Checks the types of the UI and bundles it, both at once. What is served changes only where both went well.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonBuildUi : TimedTask
{
    private static readonly JsonDocumentOptions withComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>The project: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where the UI's <c>package.json</c> lies: <c>/code/Shop/ui</c>.</summary>
    [Required]
    public string Frontend { get; set; } = "";

    /// <summary>Node: <c>/opt/node/bin/node</c>; empty for the one on the <c>PATH</c>.</summary>
    public string Node { get; set; } = "";

    /// <summary>A folder for the bundle alone: <c>obj/photon-ui-dist/</c>.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Written when all went well: <c>obj/photon-ui-dist/3FA0C2.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    private protected override bool Run()
    {
        var log = new DiagnosticLog(Log, Path.GetDirectoryName(Absolute(ProjectFile))!);
        var package = new UiPackage(Absolute(Frontend));
        var bundle = new UiBundle(Absolute(OutputFolder));
        try
        {
            foreach (var problem in Build(package, bundle, log.Write))
                log.Write(problem);
            if (Log.HasLoggedErrors)
                return false;
            bundle.TakeFresh(Path.GetFileNameWithoutExtension(StampFile));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Write(Diagnostic.Create(Codes.OutputNotWritten, new Location(ProjectFile, 0, 0), bundle.Root, e.Message));
            return false;
        }
    }

    private IReadOnlyList<Diagnostic> Build(UiPackage package, UiBundle bundle, Action<Diagnostic> report)
    {
        if (UiTools.Find(package, TaskEnvironment.GetEnvironmentVariables(), Node.Length == 0 ? "" : Absolute(Node), Log, report) is not { } tools)
            return [];
        if (package.Program("vite", "vite") is not { } vite)
            return [Diagnostic.Create(Codes.UiBundlerMissing, new Location(package.File, 0, 0), package.Folder)];
        bundle.Discard();
        Log.LogMessage(MessageImportance.High, "{0}: vite build", Path.GetFileNameWithoutExtension(ProjectFile));
        IReadOnlyList<Diagnostic> types = [];
        Exception? failure = null;
        var checking = new Thread(() =>
        {
            try
            {
                types = Check(package, tools);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or OperationCanceledException)
            {
                failure = e;
            }
        })
        { IsBackground = true, Name = "Type check of the UI" };
        checking.Start();
        ToolRun run;
        try
        {
            run = tools.RunScript(vite, ["build", "--outDir", bundle.Fresh, "--emptyOutDir", "--manifest"], Cancellation);
        }
        finally
        {
            checking.Join();
        }

        if (failure is not null)
            throw failure;
        return [.. types, .. run.IsSuccess ? [] : Problems(ViteOutput.Read(run.Lines, package.Folder), package, "vite build", run)];
    }

    /// <summary>Nothing where the UI has no TypeScript.</summary>
    private IReadOnlyList<Diagnostic> Check(UiPackage package, UiTools tools)
    {
        var config = Path.Combine(package.Folder, "tsconfig.json");
        if (!File.Exists(config) || package.Program("typescript", "tsc") is not { } tsc)
            return [];
        var run = tools.RunScript(tsc, [.. HasReferences(config) ? ["--build"] : Array.Empty<string>(), "--noEmit", "--pretty", "false"], Cancellation);
        return run.IsSuccess ? [] : Problems(TypeScriptOutput.Read(run.Lines, package.Folder), package, "tsc --noEmit", run);
    }

    private static IReadOnlyList<Diagnostic> Problems(IReadOnlyList<Diagnostic> read, UiPackage package, string tool, ToolRun run) =>
        read.Count > 0 ? read : [Diagnostic.Create(Codes.UiToolFailed, new Location(package.File, 0, 0), tool, run.Exit, run.LastWords)];

    /// <summary>Such a file only names others, which tsc looks at where it is told to build them.</summary>
    private static bool HasReferences(string config)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(config), withComments);
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty("references", out _);
        }
        catch (JsonException)
        {
            return false; // tsc says where
        }
    }
}
