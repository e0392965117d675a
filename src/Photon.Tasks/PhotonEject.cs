using Microsoft.Build.Framework;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Contracts;
using Photon.Tasks.Output;
using Photon.Tasks.Sources;
using Photon.Tasks.Ui;

namespace Photon.Tasks;

/// <summary>Writes one generated form into the person's own files, who goes on with it. What is there is not touched unless they say so.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonEject : TimedTask
{
    /// <summary>The <c>PhotonContract</c> items: <c>api/openapi.yaml</c>.</summary>
    public ITaskItem[] Contracts { get; set; } = [];

    /// <summary>The project: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>The form, with or without its last word: <c>NewProduct</c>, <c>NewProductForm</c>.</summary>
    public string Form { get; set; } = "";

    /// <summary>Where it goes: <c>/code/Shop/ui/src/forms</c>.</summary>
    [Required]
    public string Folder { get; set; } = "";

    /// <summary><c>write</c>, <c>dry-run</c>, <c>diff</c> or <c>force</c>.</summary>
    public string OutputMode { get; set; } = "";

    /// <summary><c>Shop</c></summary>
    public string RootNamespace { get; set; } = "";

    /// <summary><c>fullstack</c>, <c>api</c>, <c>client</c> or <c>ui</c>.</summary>
    [Required]
    public string ProjectType { get; set; } = "";

    /// <summary>The <c>PhotonForm</c> items: <c>NewProduct</c>.</summary>
    public ITaskItem[] Forms { get; set; } = [];

    /// <summary>The <c>PhotonField</c> items: <c>NewProduct/name</c>.</summary>
    public ITaskItem[] Fields { get; set; } = [];

    public bool AllowBrokenParts { get; set; }

    public bool AllowRemoteReferences { get; set; }

    public bool StrictContract { get; set; }

    private protected override bool Run()
    {
        var project = Absolute(ProjectFile);
        var diagnostics = new DiagnosticBag();
        try
        {
            Eject(project, diagnostics);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.OutputNotWritten, new Location(project, 0, 0), Absolute(Folder), e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(Codes.InternalError, new Location(project, 0, 0), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, "{0}", e);
        }

        var log = new DiagnosticLog(Log, Path.GetDirectoryName(project)!);
        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        return !Log.HasLoggedErrors;
    }

    private void Eject(string project, DiagnosticBag diagnostics)
    {
        var facts = new ProjectFacts(Path.GetDirectoryName(project)!, project) { RootNamespace = RootNamespace, Type = ProjectType };
        var file = new OwnFile(new PropertyWords(project, diagnostics).Mode(OutputMode), line => Log.LogMessage(MessageImportance.High, "  {0}", line));
        var items = Contracts.Select(item => ContractItem.From(item, Absolute(item.ItemSpec), facts.Directory)).ToList();
        var known = new List<string>();
        foreach (var contract in new ContractResolver(facts, diagnostics).Resolve(items).Where(contract => contract.Emit.HasFlag(EmitParts.Ui)))
        {
            var sources = new DiskSources(facts.Directory, contract.FullPath);
            using var loader = new RemoteSources(sources, AllowRemoteReferences, Cancellation);
            var result = Generator.EjectForm(RequestOf(contract, sources, loader), Form);
            known.AddRange(result.Forms);
            foreach (var diagnostic in result.Diagnostics)
                diagnostics.Add(diagnostic);
            if (result.File is not { } form)
                continue;
            var path = Path.Combine(Absolute(Folder), form.RelativePath);
            if (!file.Write(path, form.Text))
                diagnostics.Report(Codes.OwnFileIsThere, new Location(path, 0, 0), path);
            return;
        }

        if (diagnostics.HasErrors)
            return;
        var guess = Spelling.Nearest(Form, known) is { } near ? $" Did you mean '{near}'?" : "";
        diagnostics.Report(Codes.NoSuchForm, new Location(project, 0, 0), Form, known.Count == 0 ? "none" : string.Join(", ", known.Take(20)) + (known.Count > 20 ? ", …" : ""), guess);
    }

    private GenerateRequest RequestOf(Contract contract, DiskSources sources, RemoteSources loader) => new()
    {
        Contract = sources.ReadContract(),
        Loader = loader,
        Name = contract.Name,
        Namespace = contract.Namespace,
        RuntimeNamespace = contract.Namespace,
        Emit = EmitParts.Ui,
        AllowBrokenParts = AllowBrokenParts,
        StrictContract = StrictContract,
        Forms = FormItems.Read(Forms, Fields),
    };
}
