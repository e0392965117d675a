using System.Text;
using System.Text.Json;
using Photon.Manifest;

namespace Photon.Tasks.Pacts;

/// <summary>What one run noted of its pacts in <c>obj</c>: where they lie, what they were made of, and the lines of the contract that ask for each interaction.</summary>
internal sealed class PactRecord(string folder, string projectDirectory)
{
    /// <summary>The pacts, absolute.</summary>
    private const string PactList = "pacts";

    /// <summary>The files of lines, below the folder.</summary>
    private const string LineList = "lines";

    private const string InputList = "inputs";
    private const string AbsentList = "absent";

    private static readonly JsonSerializerOptions indented = new() { WriteIndented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly OutputFolder output = new(folder);

    /// <returns>Pacts of an earlier run that are not made any more and still lie there.</returns>
    public IReadOnlyList<string> Write(IReadOnlyList<ContractPact> pacts, IEnumerable<string> sources)
    {
        var earlier = output.ReadRecord(PactList, LineList);
        var read = sources.ToLookup(path => File.Exists(Path.Combine(projectDirectory, path)));
        var lines = pacts.Select(pact => new OutputFile(NameOfLines(pact), Lines(pact))).ToList();
        output.Replace(lines, earlier[LineList], new BuildRecord(new Dictionary<string, IReadOnlyList<string>>
        {
            [PactList] = [.. pacts.Select(pact => pact.Path)],
            [LineList] = [.. lines.Select(file => file.RelativePath)],
            [InputList] = [.. read[true]],
            [AbsentList] = [.. read[false]],
        }));
        return [.. earlier[PactList].Where(path => pacts.All(pact => pact.Path != path) && File.Exists(path))];
    }

    public void Stamp(string name) => output.Stamp(name);

    /// <summary><c>ui-Shop.lines.json</c></summary>
    private static string NameOfLines(ContractPact pact) => Path.GetFileNameWithoutExtension(pact.Path) + ".lines.json";

    private byte[] Lines(ContractPact pact)
    {
        var places = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var interaction in pact.Made.Pact.Interactions)
            places[interaction.Key] = (interaction.Source with { Path = Path.GetFullPath(Path.Combine(projectDirectory, interaction.Source.Path)) }).ToString();
        return Encoding.UTF8.GetBytes(JsonSerializer.Serialize(places, indented) + "\n");
    }
}
