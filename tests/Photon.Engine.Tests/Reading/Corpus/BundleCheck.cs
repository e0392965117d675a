using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;
using Photon.Engine.Text;
using Photon.Testing.Corpus;

namespace Photon.Engine.Tests.Reading.Corpus;

/// <summary>A bundle reads back: as JSON and YAML alike, as the same operations, with nothing reported that was not before.</summary>
internal static class BundleCheck
{
    /// <summary>Larger documents would take most of the test's time and show nothing new.</summary>
    private const long LargestBytes = 500_000;

    public static string? Fault(OpenApiDocument document, CorpusDocument entry)
    {
        if (entry.Bytes > LargestBytes)
            return null;
        var json = new SourceText("bundle.json", Bundler.ToJson(document));
        var yaml = new SourceText("bundle.yaml", Bundler.ToYaml(document));
        var diagnostics = new DiagnosticBag();
        var fromJson = NodeParser.Parse(json, diagnostics);
        if (NodeText.Of(fromJson) != NodeText.Of(NodeParser.Parse(yaml, diagnostics)))
            return "the JSON and the YAML differ";
        if (document.Sources.Count == 1 && NodeText.Of(fromJson) != NodeText.Of(document.Node))
            return "the document changed";
        var again = OpenApiReader.Read(json, new MemoryLoader(), diagnostics).Document;
        return again is null ? "it can't be read"
            : !Operations(document).SequenceEqual(Operations(again)) ? "the operations differ"
            : document.Sources.Count > 1 && diagnostics.ToSortedList().Any(d => d.Rule == Codes.ReferencedFileMissing) ? "it refers to other files"
            : null;
    }

    private static IEnumerable<string> Operations(OpenApiDocument document) =>
        document.Paths.SelectMany(p => p.Operations.Select(o =>
            $"{o.Method} {p.Path} {o.Parameters.Count} {string.Join(' ', o.Responses.Select(r => $"{r.Status}:{r.Content.Count}"))}"));
}
