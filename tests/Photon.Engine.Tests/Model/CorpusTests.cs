using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Engine.Tests.Model;

/// <summary>Every document of the development corpus binds, and what comes out is whole.</summary>
public class CorpusTests
{
    [Fact]
    public void EveryDocumentBindsToAWholeModel()
    {
        if (CorpusFolder.Open() is not { } corpus)
        {
            Assert.Skip("The shared folder is not beside the checkout.");
            return;
        }

        var faults = new List<string>();
        foreach (var document in corpus.Documents())
        {
            var loader = new FolderLoader(corpus.Root);
            var diagnostics = new DiagnosticBag(allowBrokenParts: true);
            if (OpenApiReader.Read(loader.Read(document.Path), loader, diagnostics).Document is { } read)
                faults.AddRange(ModelFaults.Of(Binder.Bind(read, diagnostics)).Select(fault => $"{document.Path}: {fault}"));
        }

        Assert.Empty(faults);
    }
}
