using System.Text;
using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Testing;
using Photon.Testing.Fuzzing;

namespace Photon.Corpus.Tests;

/// <summary>
/// Broken contracts, made from the golden ones by random changes: each is reported with a place or compiles, and none crashes. The seed of a
/// failure stands in its message; a found case becomes a golden case. <c>PHOTON_FUZZ_ROUNDS</c> asks for more of them.
/// </summary>
public sealed class MutationTests(SharedCompiler shared)
{
    private const int Rounds = 4;

    public static TheoryData<string> Seeds =>
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "Photon.Golden.Tests", "Cases"), "openapi.yaml", SearchOption.AllDirectories)
            .Select(path => Path.GetFileName(Path.GetDirectoryName(path)!))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task BrokenContractsAreReportedOrCompile(string name)
    {
        var path = Repository.PathOf("tests", "Photon.Golden.Tests", "Cases", name, "openapi.yaml");
        var contract = YamlToJson.Convert(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("PHOTON_FUZZ_ROUNDS"), out var asked) ? asked : Rounds;
        for (var seed = 0; seed < rounds; seed++)
            Assert.Equal("", await TryAsync(contract, seed));
    }

    private async Task<string> TryAsync(JsonNode contract, int seed)
    {
        var mutated = new JsonMutator(seed).Mutate(contract).ToJsonString();
        var result = Contracts.Generate(Encoding.UTF8.GetBytes(mutated));
        if (result.Files.Count == 0 && !result.Diagnostics.Any(d => d.Severity == Severity.Error))
            return $"seed {seed}: nothing generated, nothing said\n{mutated}";
        if (result.Diagnostics.FirstOrDefault(d => d.Location.Line == 0) is { } unplaced)
            return $"seed {seed}: no place: {unplaced}\n{mutated}";
        var messages = await Contracts.CompileAsync(shared.Compiler, result);
        return messages.Length == 0 ? "" : $"seed {seed}: {messages}\n{mutated}";
    }
}
