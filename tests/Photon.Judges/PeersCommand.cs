using System.CommandLine;
using Photon.Judges.Npm;
using Photon.Judges.Peers;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary><c>peers</c>: Photon and NSwag side by side on the large documents, into docs/benchmarks.md.</summary>
internal static class PeersCommand
{
    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Runs of each generator; the median counts.", DefaultValueFactory = _ => 3 };
        var only = new Option<string?>("--only") { Description = "One document by its title; then the page is left as it is." };
        var command = new Command("peers", "CPU, memory, lines and compile errors of Photon and NSwag on the large documents.") { runs, only };
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed.GetValue(runs), parsed.GetValue(only), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(int runs, string? only, CancellationToken cancellationToken)
    {
        if (CorpusFolder.Open() is not { } corpus)
            return CommonOptions.SayNoCorpus();
        if (await NpmPackages.InstallAsync(cancellationToken) is not { } packages)
            return CommonOptions.SayNoNpm();
        var run = new PeerRun(corpus.Root, packages, GeneratedCodeCompiler.Create());
        var rows = new List<PeerRow>();
        foreach (var document in PeerDocument.All.Where(d => only is null || d.Title == only))
        {
            rows.Add(await run.RunAsync(document, runs, cancellationToken));
            Console.WriteLine(string.Join('\t', [document.Title, .. rows[^1].Photon.Cells, .. rows[^1].NSwag.Cells]));
        }

        run.Clean();
        if (only is null)
            await Markdown.ReplaceAsync(Repository.PathOf("docs", "benchmarks.md"), "peers", PageText(runs, rows), cancellationToken);
        return 0;
    }

    private static string PageText(int runs, IEnumerable<PeerRow> rows) =>
        $"""
        ## Beside NSwag

        `dotnet run --project build -- peers`: each generator as a whole process on the same machine in one run, the median of {runs}; CPU seconds
        (user and system) and the peak of resident memory are the system's own count. Photon writes models, client, server, validators and the
        API page; NSwag 14.7.1 (`openapi2csclient`, System.Text.Json, nullable) models and client. Errors are the compiler's, in process, for net10.0.

        {PeerRow.ToMarkdown(rows)}
        """;
}
