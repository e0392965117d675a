using Microsoft.Build.Framework;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Contracts;
using Photon.Tasks.Output;
using Photon.Tasks.Pacts;

namespace Photon.Tasks;

/// <summary>A step that makes the pacts of a project's contracts, to do something with them.</summary>
public abstract class PactTask : TimedTask
{
    /// <summary>The <c>PhotonContract</c> items: <c>api/openapi.yaml</c>.</summary>
    public ITaskItem[] Contracts { get; set; } = [];

    /// <summary>
    /// The project, <c>/code/Shop/Shop.csproj</c>, with its properties as metadata: <c>PactFolder</c> (<c>/code/pact/consumer</c>), <c>Consumer</c> (<c>ui</c>), <c>Provider</c>
    /// (<c>Shop</c>; empty for the contract's name), <c>Version</c> (<c>4</c>), <c>Operations</c> (<c>listProducts;getProduct</c>; empty for all), <c>MakeExamples</c>, <c>All</c> (also of
    /// contracts that name no parts where another names pacts), <c>Codegen</c> (<c>false</c>: nothing else reads the contracts), <c>OutputMode</c> (<c>write</c>, <c>dry-run</c>, <c>diff</c>, <c>force</c>), and as in <see cref="PhotonGenerate"/> <c>RootNamespace</c>,
    /// <c>ProjectType</c>, <c>AllowBrokenParts</c>, <c>AllowRemoteReferences</c>, <c>StrictContract</c>.
    /// </summary>
    [Required]
    public ITaskItem Settings { get; set; } = null!;

    private protected string ProjectFile => Absolute(Settings.ItemSpec);

    private protected sealed override bool Run()
    {
        var directory = Path.GetDirectoryName(ProjectFile)!;
        var diagnostics = new DiagnosticBag();
        var facts = new ProjectFacts(directory, ProjectFile) { RootNamespace = Setting("RootNamespace"), Type = Setting("ProjectType") };
        var settings = ReadSettings(diagnostics);
        var generation = new PactGeneration(facts, Options(), settings, diagnostics, Cancellation);
        try
        {
            IReadOnlyList<ContractPact> pacts = diagnostics.HasErrors
                ? []
                : generation.Run([.. Contracts.Select(item => ContractItem.From(item, Absolute(item.ItemSpec), directory))]);
            if (!diagnostics.HasErrors)
                Work(pacts, new PactWork(settings, Options(), generation.Sources, diagnostics));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(Codes.PactNotWritten, new Location(ProjectFile, 0, 0), settings.Folder, e.Message);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            diagnostics.Report(Codes.InternalError, new Location(generation.Current, 0, 0), $"{e.GetType().Name}: {e.Message}");
            Log.LogMessage(MessageImportance.Low, "{0}", e);
        }

        var log = new DiagnosticLog(Log, directory);
        foreach (var diagnostic in diagnostics.ToSortedList())
            log.Write(diagnostic);
        return !Log.HasLoggedErrors;
    }

    /// <summary>Does something with the pacts. What it reports is logged; a file that can't be read or written may be thrown.</summary>
    private protected abstract void Work(IReadOnlyList<ContractPact> pacts, PactWork work);

    /// <summary>A line for people.</summary>
    private protected void Say(string line) => Log.LogMessage(MessageImportance.High, "  {0}", line);

    private PactSettings ReadSettings(DiagnosticBag diagnostics)
    {
        var operations = Setting("Operations").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new PactSettings(Absolute(Setting("PactFolder")))
        {
            Consumer = Setting("Consumer"),
            Provider = Setting("Provider"),
            Version = new PactWords(ProjectFile, diagnostics).Version(Setting("Version")),
            Operations = operations.Length == 0 ? null : operations,
            MakeExamples = IsTrue("MakeExamples"),
            All = IsTrue("All"),
            Mode = new PropertyWords(ProjectFile, diagnostics).Mode(Setting("OutputMode")),
            ReportsContracts = Setting("Codegen").Equals("false", StringComparison.OrdinalIgnoreCase),
        };
    }

    private GenerationOptions Options() => new()
    {
        ClientRegistration = false,
        AllowMissingHandlers = false,
        AllowBrokenParts = IsTrue("AllowBrokenParts"),
        AllowRemoteReferences = IsTrue("AllowRemoteReferences"),
        StrictContract = IsTrue("StrictContract"),
        ShareTypes = false,
    };

    private string Setting(string name) => Settings.GetMetadata(name);

    private bool IsTrue(string name) => Setting(name).Equals("true", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a step has besides the pacts.</summary>
/// <param name="Sources">Every file that was read or asked for, relative to the project.</param>
internal sealed record PactWork(PactSettings Settings, GenerationOptions Options, IEnumerable<string> Sources, DiagnosticBag Diagnostics);
