using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>A document that is small enough to be changed and compiled many times.</summary>
/// <param name="Name">Of the golden case, or in the corpus.</param>
/// <param name="Path">What the engine is told; its ending says JSON or YAML.</param>
/// <param name="Bytes">As it lies on the disk.</param>
/// <param name="Json">The same as JSON.</param>
internal sealed record SmallDocument(string Name, string Path, byte[] Bytes, string Json)
{
    private const int LargestBytes = 16_000;

    /// <summary>The golden cases' contracts, and the small ones of the corpus where it is there.</summary>
    public static IReadOnlyList<SmallDocument> All()
    {
        var cases = Directory.EnumerateFiles(Repository.PathOf("tests", "Photon.Golden.Tests", "Cases"), "openapi.yaml", SearchOption.AllDirectories)
            .Where(f => !f.Contains("expected", StringComparison.Ordinal));
        var corpus = CorpusFolder.Open() is { } folder
            ? folder.Documents().Where(d => d.IsSchemaValid && d.Bytes < LargestBytes).Select(d => System.IO.Path.Combine(folder.Root, d.Path))
            : [];
        return [.. cases.Concat(corpus).Order(StringComparer.Ordinal).Select(Read).OfType<SmallDocument>()];
    }

    private static SmallDocument? Read(string file)
    {
        var path = "api/openapi" + System.IO.Path.GetExtension(file);
        var bytes = File.ReadAllBytes(file);
        return NodeParser.Parse(new SourceText(path, bytes), new DiagnosticBag()) is ObjectNode root
            ? new SmallDocument(System.IO.Path.GetRelativePath(Repository.Root, file), path, bytes, NodeJson.Compact(root))
            : null;
    }
}
