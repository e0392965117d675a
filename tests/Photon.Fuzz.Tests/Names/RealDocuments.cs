using System.Text.Json.Nodes;
using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Fuzz.Tests.Names;

/// <summary>Contracts of the corpus, of one file each.</summary>
internal static class RealDocuments
{
    /// <summary>Valid documents of 20 to 300 KB, spread over the corpus; none where the corpus is not there.</summary>
    public static IReadOnlyList<string> Some(int count)
    {
        if (CorpusFolder.Open() is not { } folder)
            return [];
        var fitting = folder.Documents()
            .Where(d => d.IsSchemaValid && d.Bytes is > 20_000 and < 300_000 && d.Operations > 3)
            .Select(d => Path.Combine(folder.Root, d.Path))
            .Order(StringComparer.Ordinal)
            .ToList();
        return [.. Enumerable.Range(0, count).Select(i => fitting[i * fitting.Count / count])];
    }

    public static GenerateResult Generate(string file)
    {
        var loader = new FolderLoader(Path.GetDirectoryName(file)!);
        return Generator.Generate(Fuzzing.Request(1, "", loader: loader) with { Contract = loader.Read(Path.GetFileName(file)) });
    }

    public static JsonObject ReadJson(string file)
    {
        var root = NodeParser.Parse(new SourceText(Path.GetFileName(file), File.ReadAllBytes(file)), new DiagnosticBag());
        return JsonNode.Parse(NodeJson.Compact(root!))!.AsObject();
    }
}
