using System.CommandLine;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Peers;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary><c>compiles</c>: how much of the corpus Photon and NSwag turn into code that compiles, into docs/benchmarks.md.</summary>
internal static class CompilesCommand
{
    public static Command Create()
    {
        var count = CommonOptions.Count();
        var maxBytes = CommonOptions.MaxBytes();
        var command = new Command("compiles", "What compiles of Photon's and NSwag's code, by version, size and feature.") { count, maxBytes };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(count), parsed.GetValue(maxBytes), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int count, long maxBytes, CancellationToken cancellationToken)
    {
        if (CorpusFolder.Open() is not { } corpus)
            return CommonOptions.SayNoCorpus();
        if (await NpmPackages.InstallAsync(cancellationToken) is not { } packages)
            return CommonOptions.SayNoNpm();
        var all = corpus.Documents();
        var fitting = all.Where(d => d.Bytes <= maxBytes).ToList();
        var chosen = DocumentChoice.Any(fitting, count);
        var rows = new List<ComparedDocument>();
        await foreach (var row in new ComparisonRun(corpus, packages, GeneratedCodeCompiler.Create()).RunAsync(chosen, cancellationToken))
        {
            rows.Add(row);
            Console.WriteLine(row);
        }

        var selection = chosen.Count == all.Count
            ? $"all {all.Count} documents"
            : $"{chosen.Count} of the {all.Count} documents: {(chosen.Count == fitting.Count ? "all" : "drawn by a fixed order from the " + fitting.Count)} of at most {maxBytes / 1000} kB";
        await Markdown.ReplaceAsync(Repository.PathOf("docs", "benchmarks.md"), "compiles", PageText(count, maxBytes, selection, rows), cancellationToken);
        return 0;
    }

    private static string PageText(int count, long maxBytes, string selection, IReadOnlyList<ComparedDocument> rows) =>
        $"""
        ## What compiles, beside NSwag

        `dotnet run --project build -- judges compiles{(count == int.MaxValue ? "" : $" --count {count}")} --max-bytes {maxBytes}`: {selection}, both generators in one run.
        Photon's models, client and server are compiled with warnings as errors, nullable, doc comments checked, and the AOT, trim and single-file analyzers:
        *compiles* is 0 errors and 0 warnings. NSwag 14.7.1 writes models and client; *compiles* is 0 errors, warnings and analyzers aside. A document that breaks
        the specification has its broken parts left out or mended, each with a located warning.

        {ComparisonTable.Of(rows)}
        """;
}
