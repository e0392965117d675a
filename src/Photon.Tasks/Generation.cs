using Photon.Engine;
using Photon.Engine.CSharp;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Tasks.Contracts;
using Photon.Tasks.Sources;

namespace Photon.Tasks;

/// <summary>One run over all contracts of a project. Reads the disk, writes nothing.</summary>
/// <param name="outputFolder">Where the files will lie, absolute; <c>#line</c> directives lead from there to the contract.</param>
internal sealed class Generation(ProjectFacts project, GenerationOptions options, string outputFolder, CancellationToken cancellation)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly List<TypeLibrary> types = [];

    /// <summary>The contract at work, for the report of a failure; at first the project.</summary>
    public string Current { get; private set; } = project.File;

    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics.ToSortedList();

    public Generated Run(IReadOnlyList<ContractItem> items)
    {
        var contracts = new ContractResolver(project, diagnostics).Resolve(items);
        var generated = new Generated(project.Directory);
        var firstUi = contracts.FirstOrDefault(contract => contract.Emit.HasFlag(EmitParts.Ui));
        for (var i = 0; i < contracts.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            Current = contracts[i].Path;
            if (Generate(contracts[i], contracts[0], isFirstUi: contracts[i] == firstUi) is { } result)
                generated.Add(contracts[i], result);
        }

        return generated;
    }

    private GenerateResult? Generate(Contract contract, Contract first, bool isFirstUi)
    {
        var sources = new DiskSources(project.Directory, contract.FullPath);
        if (Read(contract, sources) is not { } text)
            return null;
        using var loader = new RemoteSources(sources, options.AllowRemoteReferences, cancellation);
        var result = Generator.Generate(new GenerateRequest
        {
            Contract = text,
            Loader = loader,
            Name = contract.Name,
            Namespace = contract.Namespace,
            RuntimeNamespace = project.RuntimeNamespace.Length > 0 ? project.RuntimeNamespace : first.Namespace,
            EmitRuntime = contract == first,
            Emit = EmitOf(contract),
            EmitUiRuntime = isFirstUi,
            EmitUiHost = isFirstUi && options.EmitUiHost,
            Forms = options.Forms,
            ClientLayout = contract.Clients,
            ClientStyle = contract.ClientStyle,
            EmitClientFake = contract.ClientFake,
            EmitClientRegistration = options.ClientRegistration,
            AllowMissingHandlers = options.AllowMissingHandlers,
            AllowBrokenParts = options.AllowBrokenParts,
            StrictContract = options.StrictContract,
            EarlierTypes = options.ShareTypes ? types : null,
            LinePath = path => LinePath(contract, path),
        });
        foreach (var diagnostic in result.Diagnostics)
            diagnostics.Add(diagnostic);
        if (result.Types is { } declared)
            types.Add(declared);
        return result;
    }

    /// <summary>TypeScript is written once for all frameworks, and pages are written over forms.</summary>
    private EmitParts EmitOf(Contract contract) => (options.EmitUi, options.EmitPages && contract.Emit.HasFlag(EmitParts.Ui)) switch
    {
        (false, _) => contract.Emit & ~EmitParts.Ui,
        (true, true) => contract.Emit | EmitParts.Pages,
        _ => contract.Emit,
    };

    private SourceText? Read(Contract contract, DiskSources sources)
    {
        if (!File.Exists(contract.FullPath))
        {
            diagnostics.Report(Codes.ContractMissing, new Location(contract.Path, 0, 0), contract.Path);
            return null;
        }

        try
        {
            return sources.ReadContract();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.ContractUnreadable, new Location(contract.Path, 0, 0), contract.Path, e.Message);
            return null;
        }
    }

    /// <summary>
    /// The compiler resolves a relative path in <c>#line</c> from the folder of the file it stands in; all such files lie in a folder of
    /// their own part, such as <c>Shop/Server</c>. A relative path keeps the bytes equal wherever the project lies.
    /// </summary>
    private string LinePath(Contract contract, string path) => PathText.IsUrl(path)
        ? path
        : PathText.Relative(Path.Combine(outputFolder, contract.Name, "Server"), Path.GetFullPath(Path.Combine(project.Directory, path)));
}
