using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Contracts;
using Photon.Tasks.Pacts;

namespace Photon.Tasks;

/// <summary>Writes the pacts of a project's contracts. The target of the same name calls it where an input changed.</summary>
[MSBuildMultiThreadableTask]
public sealed class PhotonPact : TimedTask
{
    /// <summary>The <c>PhotonContract</c> items: <c>api/openapi.yaml</c>.</summary>
    public ITaskItem[] Contracts { get; set; } = [];

    /// <summary>The project: <c>/code/Shop/Shop.csproj</c>.</summary>
    [Required]
    public string ProjectFile { get; set; } = "";

    /// <summary>Where pacts are committed: <c>/code/pact/consumer</c>.</summary>
    [Required]
    public string PactFolder { get; set; } = "";

    /// <summary>What is noted of them: <c>obj/Debug/net10.0/photon.pact/</c>.</summary>
    [Required]
    public string RecordFolder { get; set; } = "";

    /// <summary>Written when all went well: <c>obj/Debug/net10.0/photon.pact/3FA0C2.stamp</c>.</summary>
    [Required]
    public string StampFile { get; set; } = "";

    /// <summary>As in <see cref="PhotonGenerate"/>, as are those below without a comment.</summary>
    public string RootNamespace { get; set; } = "";

    [Required]
    public string ProjectType { get; set; } = "";

    /// <summary>Who calls: <c>ui</c>.</summary>
    [Required]
    public string Consumer { get; set; } = "";

    /// <summary>Who answers: <c>Shop</c>; empty for the contract's own name.</summary>
    public string Provider { get; set; } = "";

    /// <summary><c>4</c> or <c>3</c>.</summary>
    public string Version { get; set; } = "4";

    /// <summary>The operationIds that are wanted: <c>listProducts;getProduct</c>; empty for all with examples.</summary>
    public string[] Operations { get; set; } = [];

    /// <summary>Make values from the schema where the contract gives no example.</summary>
    public bool MakeExamples { get; set; }

    /// <summary>Also of contracts that do not name pacts among their parts.</summary>
    public bool All { get; set; }

    /// <summary><c>write</c>, <c>dry-run</c>, <c>diff</c> or <c>force</c>.</summary>
    public string OutputMode { get; set; } = "write";

    /// <summary>A pact that would change is an error.</summary>
    public bool Frozen { get; set; }

    public bool AllowBrokenParts { get; set; }

    public bool AllowRemoteReferences { get; set; }

    public bool StrictContract { get; set; }

    private protected override bool Run()
    {
        var project = Absolute(ProjectFile);
        var diagnostics = new DiagnosticBag();
        var words = new PactWords(project, diagnostics);
        var facts = new ProjectFacts(Path.GetDirectoryName(project)!, project) { RootNamespace = RootNamespace, Type = ProjectType };
        var settings = new PactSettings(Absolute(PactFolder))
        {
            Consumer = Consumer,
            Provider = Provider,
            Version = words.Version(Version),
            Operations = Operations.Length == 0 ? null : Operations,
            MakeExamples = MakeExamples,
            All = All,
        };
        var mode = words.Mode(OutputMode);
        var generation = new PactGeneration(facts, Options(), settings, diagnostics, Cancellation);
        var log = new DiagnosticLog(Log, facts.Directory);
        try
        {
            IReadOnlyList<ContractPact> pacts = diagnostics.HasErrors
                ? []
                : generation.Run([.. Contracts.Select(item => ContractItem.From(item, Absolute(item.ItemSpec), facts.Directory))]);
            Write(pacts, generation, new PactOutput(mode, Frozen, diagnostics, Say), new PactRecord(Absolute(RecordFolder), facts.Directory), diagnostics);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(Codes.InternalError, new Location(generation.Current, 0, 0), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, "{0}", e);
        }

        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        return !Log.HasLoggedErrors;
    }

    /// <summary>Where something is left to do, there is no stamp, so that the next build says so again.</summary>
    private void Write(IReadOnlyList<ContractPact> pacts, PactGeneration generation, PactOutput output, PactRecord record, DiagnosticBag diagnostics)
    {
        if (diagnostics.HasErrors)
            return;
        try
        {
            var isDone = pacts.Select(output.Write).ToList().TrueForAll(written => written);
            foreach (var abandoned in record.Write(pacts, generation.Sources))
                diagnostics.Report(Codes.PactAbandoned, new Location(abandoned, 0, 0), abandoned);
            if (isDone)
                record.Stamp(Path.GetFileNameWithoutExtension(StampFile));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.PactNotWritten, new Location(ProjectFile, 0, 0), Absolute(PactFolder), e.Message);
        }
    }

    private void Say(string line) => Log.LogMessage(MessageImportance.High, "  {0}", line);

    private GenerationOptions Options() => new()
    {
        ClientRegistration = false,
        AllowMissingHandlers = false,
        AllowBrokenParts = AllowBrokenParts,
        AllowRemoteReferences = AllowRemoteReferences,
        StrictContract = StrictContract,
        ShareTypes = false,
    };
}
