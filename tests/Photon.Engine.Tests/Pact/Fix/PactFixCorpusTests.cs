using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.OpenApi;
using Photon.Engine.Pact;
using Photon.Engine.Pact.Fix;
using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Engine.Tests.Pact.Fix;

/// <summary>Real contracts get examples: no warning of the pact is new, and the pact grows.</summary>
public sealed class PactFixCorpusTests
{
    private const int WithMore = 100;
    private const long LargestInBytes = 150_000;

    [Fact]
    public void EditedDocumentsGiveMoreInteractionsAndNoNewWarning()
    {
        if (CorpusFolder.Open() is not { } corpus)
        {
            Assert.Skip("The shared folder is not beside the checkout.");
            return;
        }

        var faults = new List<string>();
        var grown = 0;
        foreach (var document in corpus.Documents().Where(document => document.Bytes <= LargestInBytes))
        {
            var loader = new FolderLoader(corpus.Root);
            if (Read(loader.Read(document.Path), loader) is not { } before)
                continue;
            var made = PactFix.Propose(before.Root, before.Model, new DiagnosticBag());
            if (made.Edits.Count == 0)
                continue;
            var after = Read(new SourceText(document.Path, made.Text), loader);
            if (after is not { } read)
            {
                faults.Add($"{document.Path}: the new text can't be read");
                continue;
            }

            var ((old, known), (now, warnings)) = (PactOfModel(before.Model), PactOfModel(read.Model));
            grown += now > old ? 1 : 0;
            if (now < old)
                faults.Add($"{document.Path}: {old} interactions became {now}");
            faults.AddRange(warnings.Skip(known.Count).Where(d => d.Rule != Codes.ContentNotInPact).Select(d => d.ToString())); // an example of the contract's own that was not used so far
        }

        Assert.Equal("", string.Join('\n', faults));
        Assert.True(grown >= WithMore, $"{grown} documents gave more interactions.");
    }

    private static (int Interactions, List<Diagnostic> Warnings) PactOfModel(ApiModel model)
    {
        var diagnostics = new DiagnosticBag();
        var pact = PactEmitter.Make(model, PactOf.Options, default, diagnostics);
        return (pact.Interactions.Count, [.. diagnostics.ToSortedList().Where(d => d.Severity != Severity.Message)]);
    }

    private static (Node Root, ApiModel Model)? Read(SourceText text, ISourceLoader loader)
    {
        var diagnostics = new DiagnosticBag(allowBrokenParts: true);
        return OpenApiReader.Read(text, loader, diagnostics).Document is { } read ? (read.Node, Binder.Bind(read, diagnostics)) : null;
    }
}
