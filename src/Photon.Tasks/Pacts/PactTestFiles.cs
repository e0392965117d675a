using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Photon.Engine.CSharp.PactTests;
using Photon.Manifest;
using Photon.Pact.Format;
using Photon.Tasks.Sources;

namespace Photon.Tasks.Pacts;

/// <summary>The files of a test project that verifies pacts: code, and the settings that the tests read beside their assembly.</summary>
/// <param name="pacts">Of one provider, at least one.</param>
internal sealed partial class PactTestFiles(IReadOnlyList<PactOfProvider> pacts, string space, bool hasXunit)
{
    private const string CompileList = "compile";
    private const string SettingsFile = "photon.pact.json";

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string Provider => pacts[0].Document.Provider;

    /// <summary>Makes the folder hold these files and no others of an earlier run.</summary>
    /// <param name="tests">The folder of the tests: paths are relative to it, so that a checkout may move.</param>
    /// <param name="verifier"><c>managed</c> or <c>native</c>.</param>
    /// <param name="results">The folder for results, absolute; null for none.</param>
    public void WriteTo(OutputFolder output, string tests, string verifier, string? results)
    {
        var code = PactTestEmitter.Emit(new PactTestRequest
        {
            Provider = Provider,
            Namespace = space,
            HasXunit = hasXunit,
            Interactions = [.. pacts.SelectMany(pact => pact.Document.Interactions.Select(interaction => Tested(pact.Document, interaction)))],
        });
        var files = code.Select(file => new OutputFile(file.RelativePath, Encoding.UTF8.GetBytes(file.Text))).ToList();
        var earlier = output.ReadRecord(CompileList);
        output.Replace([.. files, new OutputFile(SettingsFile, Settings(tests, verifier, results))], earlier[CompileList], new BuildRecord(new Dictionary<string, IReadOnlyList<string>>
        {
            [CompileList] = [.. files.Select(file => file.RelativePath)],
        }));
    }

    private byte[] Settings(string tests, string verifier, string? results)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        // One key of two contracts has two places, and none is better than the wrong one.
        foreach (var places in pacts.SelectMany(pact => pact.Lines).GroupBy(line => line.Key, line => line.Value, StringComparer.Ordinal).Where(places => places.Distinct().Count() == 1))
            lines[places.Key] = places.First();
        var settings = new { provider = Provider, pacts = pacts.Select(pact => PathText.Relative(tests, pact.Document.Path)), lines, results = results is null ? null : PathText.Relative(tests, results), verifier };
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(settings, indented) + "\n");
    }

    private static TestedInteraction Tested(PactDocument pact, PactInteraction interaction)
    {
        var values = ValuesOf(interaction);
        return new TestedInteraction
        {
            PactFile = Path.GetFileName(pact.Path),
            Key = interaction.Key,
            Description = interaction.Description,
            Consumer = pact.Consumer,
            OperationId = interaction.OperationId,
            Tags = interaction.Tags,
            IsMessage = interaction is not HttpInteraction,
            States = [.. interaction.States.Select(state => new TestedState(
                state.Name, [.. state.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, parameter.Value.ValueKind))]) { Values = values })],
        };
    }

    /// <summary>What the request wants of the states: the names in <c>${id}</c>.</summary>
    private static List<string> ValuesOf(PactInteraction interaction) => interaction is HttpInteraction http
        ? [.. http.Request.Generators.Select(rule => rule.Generator).OfType<PactGenerator.ProviderState>()
            .SelectMany(generator => Placeholder.Matches(generator.Expression).Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        : [];

    [GeneratedRegex(@"\$\{([^{}]+)\}")]
    private static partial Regex Placeholder { get; }
}
