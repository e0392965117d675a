using System.Text.Json.Nodes;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Pact;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Engine.Tests.Pact;

/// <summary>Pacts of real contracts: every document gives a well-formed file, twice the same, and many give interactions.</summary>
public sealed class PactCorpusTests
{
    private const int WithInteractions = 40;
    private const long LargestInBytes = 400_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void EveryDocumentGivesAWellFormedPact(bool makeExamples)
    {
        if (CorpusFolder.Open() is not { } corpus)
        {
            Assert.Skip("The shared folder is not beside the checkout.");
            return;
        }

        var faults = new List<string>();
        var filled = 0;
        foreach (var document in corpus.Documents().Where(document => document.Bytes <= LargestInBytes))
        {
            var loader = new FolderLoader(corpus.Root);
            var diagnostics = new DiagnosticBag(allowBrokenParts: true);
            if (OpenApiReader.Read(loader.Read(document.Path), loader, diagnostics).Document is not { } read)
                continue;
            var model = Binder.Bind(read, diagnostics);
            var options = PactOf.Options with { MakeExamples = makeExamples };
            var text = PactEmitter.FileOf(PactEmitter.Make(model, options, read.Node.Location, diagnostics)).Text;
            faults.AddRange(PactFaults.Of(text).Select(fault => $"{document.Path}: {fault}"));
            if (text != PactEmitter.FileOf(PactEmitter.Make(model, options, read.Node.Location, new DiagnosticBag())).Text)
                faults.Add($"{document.Path}: two runs differ");
            if (JsonNode.Parse(text)!["interactions"]!.AsArray().Count > 0)
                filled++;
        }

        Assert.Empty(faults);
        Assert.True(filled >= WithInteractions, $"{filled} documents gave interactions.");
    }
}
