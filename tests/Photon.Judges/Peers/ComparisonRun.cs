using System.Runtime.CompilerServices;
using Photon.Judges.Npm;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;

namespace Photon.Judges.Peers;

/// <summary>Photon and NSwag over many documents, each result compiled in process for net10.0.</summary>
internal sealed class ComparisonRun(CorpusFolder corpus, NpmPackages packages, GeneratedCodeCompiler compiler)
{
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("photon-compiles-");

    public async IAsyncEnumerable<ComparedDocument> RunAsync(
        IEnumerable<CorpusDocument> documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var photon = new CorpusRun(compiler, new CorpusOptions { Root = corpus.Root, Jobs = 1 });
        await foreach (var row in photon.RunAsync(documents).WithCancellation(cancellationToken))
            yield return new ComparedDocument(row, await NSwagErrorsAsync(row.Document, cancellationToken));
        scratch.Delete(recursive: true);
    }

    private async Task<int?> NSwagErrorsAsync(CorpusDocument document, CancellationToken cancellationToken)
    {
        var (_, files) = await new NSwagRun(packages, scratch).RunAsync(Path.Combine(corpus.Root, document.Path), 1, cancellationToken);
        if (files.Count == 0)
            return null;
        var compiled = await compiler.CheckAsync(
            new CompileRequest { Files = files, CheckDocumentation = false, WarningsAreErrors = false }, cancellationToken);
        return compiled.Messages.Count(m => m.IsError);
    }
}
