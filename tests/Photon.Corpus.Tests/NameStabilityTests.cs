using System.Text;
using System.Text.Json.Nodes;
using Photon.Engine.Text;
using Photon.Testing.Corpus;

namespace Photon.Corpus.Tests;

/// <summary>Names depend on their own part of the contract: adding a schema renames nothing else.</summary>
public sealed class NameStabilityTests
{
    private const int Documents = 12;

    [Fact]
    public void AddingASchemaChangesNoOtherFile()
    {
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var documents = corpus.Documents()
            .Where(d => d.IsSchemaValid && d.Version.StartsWith('3') && d.Path.EndsWith(".json", StringComparison.Ordinal) && d.Bytes < 600_000 && d.Schemas > 5)
            .OrderBy(d => d.Path, StringComparer.Ordinal)
            .Take(Documents)
            .ToList();
        Assert.NotEmpty(documents);
        Assert.All(documents, d => Assert.Equal("", ChangesOf(Path.Combine(corpus.Root, d.Path))));
    }

    private static string ChangesOf(string path)
    {
        var contract = JsonNode.Parse(File.ReadAllText(path))!;
        var before = FilesOf(contract);
        contract["components"]!["schemas"]!.AsObject().Insert(0, "AaaUnrelatedThing", JsonNode.Parse("""{ "type": "object", "properties": { "id": { "type": "object", "properties": { "a": { "type": "string" } } } } }"""));
        var after = FilesOf(contract);
        return string.Join('\n', before.Where(b => !after.TryGetValue(b.Key, out var text) || text != b.Value).Select(b => $"{path}: {b.Key} changed"));
    }

    private static Dictionary<string, string> FilesOf(JsonNode contract) => Contracts.Generate(Encoding.UTF8.GetBytes(contract.ToJsonString())).Files
        .Where(f => f.Kind == GeneratedFileKind.Compile)
        .ToDictionary(f => f.RelativePath, f => WithoutLineDirectives(f.Text), StringComparer.Ordinal);

    /// <summary>Line numbers of the contract move; nothing else may.</summary>
    private static string WithoutLineDirectives(string text) =>
        string.Join('\n', text.Split('\n').Where(l => !l.StartsWith("#line", StringComparison.Ordinal)));
}
