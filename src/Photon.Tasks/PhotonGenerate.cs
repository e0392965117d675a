using Microsoft.Build.Framework;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Manifest;
using Photon.Tasks.Contracts;
using Photon.Tasks.Ui;

namespace Photon.Tasks;

/// <summary>Generates the code of all contracts of a project. The target of the same name calls it where an input changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonGenerate : TimedTask
{
    /// <summary>What the report says of the code, beside it.</summary>
    private const string FactsFile = "facts.json";

    /// <summary>The <c>PhotonContract</c> items: <c>api/openapi.yaml</c>.</summary>
    public ITaskItem[] Contracts { get; set; } = [];

    /// <summary>The project: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>A folder for generated files alone: <c>obj/Debug/net10.0/photon/</c>.</summary>
    [Required]
    public string OutputFolder { get; set; } = "";

    /// <summary>Written when all went well: <c>obj/Debug/net10.0/photon/3FA0C2.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary><c>Shop</c></summary>
    public string RootNamespace { get; set; } = "";

    /// <summary><c>fullstack</c>, <c>api</c>, <c>client</c> or <c>ui</c>.</summary>
    [Required]
    public string ProjectType { get; set; } = "";

    /// <summary>The namespace of helpers, <c>Shop.Api</c>; empty for the first contract's.</summary>
    public string RuntimeNamespace { get; set; } = "";

    /// <summary>Generate <c>AddShopClient</c>, which needs Microsoft.Extensions.Http.</summary>
    public bool ClientRegistration { get; set; }

    /// <summary>Warn where there is no contract at all.</summary>
    public bool ExpectContract { get; set; }

    public bool AllowMissingHandlers { get; set; }

    public bool AllowBrokenParts { get; set; }

    public bool AllowRemoteReferences { get; set; }

    public bool StrictContract { get; set; }

    /// <summary>A type that an earlier contract has too, and equal, is not declared again.</summary>
    public bool ShareTypes { get; set; }

    /// <summary>Whether anything is generated at all.</summary>
    public bool Codegen { get; set; } = true;

    /// <summary>Whether a contract that names no parts gets a server.</summary>
    public bool CodegenBackend { get; set; } = true;

    /// <summary>Whether a contract that names no parts gets a UI where the project has one.</summary>
    public bool CodegenFrontend { get; set; }

    /// <summary>Whether the project is a web application, which can serve its UI.</summary>
    public bool UiHost { get; set; }

    /// <summary>The <c>PhotonForm</c> items: <c>NewProduct</c>.</summary>
    public ITaskItem[] Forms { get; set; } = [];

    /// <summary>The <c>PhotonField</c> items: <c>NewProduct/name</c>.</summary>
    public ITaskItem[] Fields { get; set; } = [];

    /// <summary>A folder for generated TypeScript alone, <c>obj/photon-ui/</c>; empty where another framework of the project writes it.</summary>
    public string UiFolder { get; set; } = "";

    /// <summary>Whether TypeScript has pages over the forms.</summary>
    public bool Pages { get; set; }

    /// <summary>Where the UI's <c>package.json</c> lies: <c>/code/Shop/ui</c>.</summary>
    public string Frontend { get; set; } = "";

    private protected override bool Run()
    {
        var project = Absolute(ProjectFile);
        var folder = Absolute(OutputFolder);
        var facts = new ProjectFacts(Path.GetDirectoryName(project)!, project)
        {
            RootNamespace = RootNamespace,
            Type = ProjectType,
            RuntimeNamespace = RuntimeNamespace,
            ExpectsContract = ExpectContract && Codegen,
            LeftOut = (CodegenBackend ? EmitParts.None : EmitParts.Server) | (CodegenFrontend ? EmitParts.None : EmitParts.Ui),
        };
        var log = new DiagnosticLog(Log, facts.Directory);
        var generation = new Generation(facts, Options(), folder, Cancellation);
        try
        {
            var generated = generation.Run([.. (Codegen ? Contracts : []).Select(item => ContractItem.From(item, Absolute(item.ItemSpec), facts.Directory))]);
            foreach (var diagnostic in generation.Diagnostics)
                log.Write(diagnostic);
            return Write(generated, generation.Diagnostics, folder, log);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            log.Write(Diagnostic.Create(Codes.InternalError, new Location(generation.Current, 0, 0), $"{e.GetType().Name}: {e.Message}"));
            Log.LogMessage(MessageImportance.Low, "{0}", e);
            return false;
        }
    }

    private bool Write(Generated generated, IReadOnlyList<Diagnostic> diagnostics, string folder, DiagnosticLog log)
    {
        try
        {
            generated.Facts(diagnostics).Write(Path.Combine(folder, FactsFile));
            // Also a warning that the project raised to an error.
            if (Log.HasLoggedErrors)
                return false;
            var output = new OutputFolder(folder);
            generated.WriteTo(output);
            if (UiFolder.Length > 0)
                generated.WriteTo(new UiOutput(Absolute(UiFolder), Absolute(Frontend.Length > 0 ? Frontend : "ui"), Absolute(ProjectFile)));
            output.Stamp(Path.GetFileNameWithoutExtension(StampFile));
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            log.Write(Diagnostic.Create(Codes.OutputNotWritten, new Location(ProjectFile, 0, 0), folder, e.Message));
            return false;
        }
    }

    private GenerationOptions Options() => new()
    {
        ClientRegistration = ClientRegistration,
        AllowMissingHandlers = AllowMissingHandlers,
        AllowBrokenParts = AllowBrokenParts,
        AllowRemoteReferences = AllowRemoteReferences,
        StrictContract = StrictContract,
        ShareTypes = ShareTypes,
        EmitUi = UiFolder.Length > 0,
        EmitUiHost = UiHost,
        EmitPages = Pages,
        Forms = FormItems.Read(Forms, Fields),
    };
}
