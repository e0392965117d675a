using System.CommandLine;
using System.IO.Enumeration;
using Photon.Engine;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;

namespace Photon.Corpus;

/// <summary><c>corpus FOLDER --index INDEX.tsv --out table.tsv</c>.</summary>
internal static class CorpusCommand
{
    private static readonly Argument<string?> folder = new("folder")
    {
        Description = "Where the documents lie; the development corpus where it is left out.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> index = new("--index") { Description = "The INDEX.tsv that lists the documents." };
    private static readonly Option<string> table = new("--out") { Description = "The table to write.", DefaultValueFactory = _ => "table.tsv" };
    private static readonly Option<string?> messages = new("--messages") { Description = "A second table: every message of the compiler and the engine." };
    private static readonly Option<string> only = new("--only") { Description = "A glob over document paths.", DefaultValueFactory = _ => "*" };
    private static readonly Option<int> jobs = new("--jobs") { Description = "Documents side by side.", DefaultValueFactory = _ => 2 };
    private static readonly Option<int> seconds = new("--seconds") { Description = "The bound on generating one document.", DefaultValueFactory = _ => 120 };
    private static readonly Option<int> compileSeconds = new("--compile-seconds") { Description = "The bound on compiling one document.", DefaultValueFactory = _ => 1800 };
    private static readonly Option<long> compileMegabytes = new("--compile-megabytes") { Description = "The bound on the process while it compiles.", DefaultValueFactory = _ => 12_000 };
    private static readonly Option<long> megabytes = new("--megabytes") { Description = "The bound on what generating one document allocates.", DefaultValueFactory = _ => 6000 };
    private static readonly Option<int> lines = new("--max-compile-lines") { Description = "Longer code is generated but not compiled.", DefaultValueFactory = _ => int.MaxValue };
    private static readonly Option<long> bytes = new("--max-bytes") { Description = "Larger documents are left out.", DefaultValueFactory = _ => long.MaxValue };
    private static readonly Option<string> emit = new("--emit") { Description = "Which parts to generate.", DefaultValueFactory = _ => "models;client;server" };
    private static readonly Option<bool> fast = new("--no-analyzers") { Description = "Only the compiler itself." };

    public static RootCommand Create()
    {
        var command = new RootCommand("Runs the engine and the compiler over a folder of contracts and writes a table.")
        {
            folder, index, table, messages, only, jobs, seconds, megabytes, compileSeconds, compileMegabytes, lines, bytes, fast, emit,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (Find(parsed) is not { } corpus)
        {
            await Console.Error.WriteLineAsync("There is no folder and no shared corpus; name a folder and --index.");
            return 2;
        }

        var run = new CorpusRun(GeneratedCodeCompiler.Create(), new CorpusOptions
        {
            Root = corpus.Root,
            Jobs = parsed.GetValue(jobs),
            TimeLimit = TimeSpan.FromSeconds(parsed.GetValue(seconds)),
            AllocationLimitInMegabytes = parsed.GetValue(megabytes),
            CompileTimeLimit = TimeSpan.FromSeconds(parsed.GetValue(compileSeconds)),
            CompileMemoryLimitInMegabytes = parsed.GetValue(compileMegabytes),
            MaxCompiledLines = parsed.GetValue(lines),
            Emit = parsed.GetValue(emit)!.Split(';').Aggregate(EmitParts.None, (parts, part) => parts | Enum.Parse<EmitParts>(part, ignoreCase: true)),
            RunAnalyzers = !parsed.GetValue(fast),
        });
        var documents = corpus.Documents()
            .Where(d => FileSystemName.MatchesSimpleExpression(parsed.GetValue(only), d.Path))
            .Where(d => d.Bytes <= parsed.GetValue(bytes));
        var rows = await WriteAsync(run.RunAsync(documents), parsed.GetValue(table)!, parsed.GetValue(messages), cancellationToken);
        Console.WriteLine(CorpusTotals.Of(rows));
        return 0;
    }

    private static CorpusFolder? Find(ParseResult parsed) => (parsed.GetValue(folder), parsed.GetValue(index)) switch
    {
        ({ } root, { } list) => new CorpusFolder(Path.GetFullPath(root), Path.GetFullPath(list)),
        ({ } root, null) => new CorpusFolder(Path.GetFullPath(root), Path.Combine(Path.GetFullPath(root), "INDEX.tsv")),
        _ => CorpusFolder.Open(),
    };

    /// <summary>Rows are shown as they come; the tables are written in the order of paths.</summary>
    private static async Task<List<CorpusRow>> WriteAsync(
        IAsyncEnumerable<CorpusRow> run, string tablePath, string? messagesPath, CancellationToken cancellationToken)
    {
        var rows = new List<CorpusRow>();
        await foreach (var row in run.WithCancellation(cancellationToken))
        {
            Console.WriteLine(row);
            rows.Add(row);
        }

        rows.Sort((left, right) => string.CompareOrdinal(left.Document.Path, right.Document.Path));
        await File.WriteAllLinesAsync(tablePath, rows.Select(r => r.ToString()).Prepend(CorpusRow.Header), cancellationToken);
        if (messagesPath is not null)
            await File.WriteAllLinesAsync(messagesPath, rows.SelectMany(MessagesOf), cancellationToken);
        return rows;
    }

    private static IEnumerable<string> MessagesOf(CorpusRow row) =>
        row.Diagnostics.Select(d => $"{row.Document.Path}\t{d.Code}\t{d.Location}\t{d.Message}")
            .Concat(row.Messages.Select(m => $"{row.Document.Path}\t{m.Id}\t{m.Path}({m.Line})\t{m.Text}\t{m.Source.Replace('\t', ' ')}"));
}
