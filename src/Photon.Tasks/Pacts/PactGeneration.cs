using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Pact;
using Photon.Tasks.Contracts;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Pacts;

/// <summary>
/// The pacts of all contracts of a project that ask for one. Reads the disk, writes nothing. What is wrong with an item or a contract is said where code is
/// generated, and only there; here where none is.
/// </summary>
internal sealed class PactGeneration(ProjectFacts project, GenerationOptions options, PactSettings settings, DiagnosticBag diagnostics, CancellationToken cancellation)
{
    private readonly SortedSet<string> sources = new(StringComparer.Ordinal);

    /// <summary>The contract at work, for the report of a failure; at first the project.</summary>
    public string Current { get; private set; } = project.File;

    /// <summary>Every file that was read or asked for, relative to the project.</summary>
    public IEnumerable<string> Sources => sources;

    public IReadOnlyList<ContractPact> Run(IReadOnlyList<ContractItem> items)
    {
        var contracts = Wanted(new ContractResolver(project, settings.ReportsContracts ? diagnostics : new DiagnosticBag()).Resolve(items), items);
        var pacts = new List<ContractPact>();
        foreach (var contract in contracts)
        {
            cancellation.ThrowIfCancellationRequested();
            Current = contract.Path;
            if (!File.Exists(contract.FullPath))
                ReportMissing(contract);
            else if (Make(contract, contracts.Count == 1) is { } pact)
                Add(pacts, pact);
        }

        return pacts;
    }

    /// <summary>Those that name pacts among their parts; where all are wanted, or none names them, also those that name no parts.</summary>
    private List<Contract> Wanted(IReadOnlyList<Contract> contracts, IReadOnlyList<ContractItem> items)
    {
        var plain = items.Where(item => item.Emit.Length == 0).Select(item => item.FullPath).ToHashSet(StringComparer.Ordinal);
        var withPact = contracts.Where(contract => contract.Emit.HasFlag(EmitParts.Pact)).ToList();
        var named = withPact.Where(contract => !plain.Contains(contract.FullPath)).ToList();
        return settings.All || named.Count == 0 ? withPact : named;
    }

    private ContractPact? Make(Contract contract, bool isOnly)
    {
        var disk = new DiskSources(project.Directory, contract.FullPath);
        using var loader = new RemoteSources(disk, options.AllowRemoteReferences, cancellation);
        var pact = new PactOptions
        {
            Consumer = contract.PactConsumer.Length > 0 ? contract.PactConsumer : settings.Consumer,
            Provider = ProviderOf(contract, isOnly),
            Version = settings.Version,
            Operations = settings.Operations,
            MakeExamples = settings.MakeExamples,
        };
        var result = Generator.GeneratePact(new PactSource
        {
            Contract = disk.ReadContract(),
            Loader = loader,
            Options = pact,
            AllowBrokenParts = options.AllowBrokenParts,
            StrictContract = options.StrictContract,
        });
        sources.UnionWith(result.Sources.Where(path => path != contract.Path && !PathText.IsUrl(path)));
        foreach (var diagnostic in settings.ReportsContracts ? result.OfContract.Concat(result.Diagnostics) : result.Diagnostics)
            diagnostics.Add(diagnostic);
        return result.Made is { } made
            ? new ContractPact(contract, Path.Combine(settings.Folder, made.File.RelativePath), made, pact)
            : null;
    }

    private void ReportMissing(Contract contract)
    {
        if (settings.ReportsContracts)
            diagnostics.Report(Codes.ContractMissing, new Location(contract.Path, 0, 0), contract.Path);
    }

    /// <summary>The project's own name says nothing of several contracts: there each is a provider by its own name.</summary>
    private string ProviderOf(Contract contract, bool isOnly)
    {
        if (contract.PactProvider.Length > 0)
            return contract.PactProvider;
        return isOnly && settings.Provider.Length > 0 ? settings.Provider : contract.Name;
    }

    private void Add(List<ContractPact> pacts, ContractPact pact)
    {
        if (pacts.Find(other => string.Equals(other.Path, pact.Path, StringComparison.OrdinalIgnoreCase)) is { } other)
            diagnostics.Report(Codes.SamePact, new Location(project.File, 0, 0), other.Contract.Path, pact.Contract.Path, Path.GetFileName(pact.Path));
        else
            pacts.Add(pact);
    }
}
