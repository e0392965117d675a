using System.CommandLine;
using Photon.Judges.Contracts;
using Photon.Judges.Report;
using Photon.Judges.RoundTrip;
using Photon.Testing;
using Photon.Testing.Compiling;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary><c>roundtrip</c>: generated client to generated server and back.</summary>
internal static class RoundTripCommand
{
    public static Command Create()
    {
        var only = CommonOptions.Only();
        var bytes = CommonOptions.MaxBytes();
        var count = CommonOptions.Count();
        var failures = new Option<string?>("--failures") { Description = "A file for every failure." };
        var command = new Command("roundtrip", "Calls every operation of the generated server through the generated client.") { only, bytes, count, failures };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (CorpusFolder.Open() is not { } corpus)
                return CommonOptions.SayNoCorpus();
            var documents = DocumentChoice.Spread(CommonOptions.Filter(corpus, parsed.GetValue(only)), parsed.GetValue(count), parsed.GetValue(bytes));
            var rows = await RunAsync(corpus, documents, parsed.GetValue(failures), cancellationToken);
            var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "unequal.txt"), columns: 2);
            foreach (var finding in explained.Unexplained(rows.SelectMany(r => r.Messages)))
                Console.WriteLine($"unexplained\t{finding}");
            Console.WriteLine($"{rows.Count} documents, {rows.Count(r => r.IsEqual)} wholly equal; {rows.Sum(r => r.Operations)} operations, {rows.Sum(r => r.Calls)} calls, {rows.Sum(r => r.Equal)} equal");
            return 0;
        });
        return command;
    }

    private static async Task<List<RoundTripRow>> RunAsync(
        CorpusFolder corpus, IEnumerable<CorpusDocument> documents, string? failures, CancellationToken cancellationToken)
    {
        var run = new RoundTripRun(GeneratedCodeCompiler.Create(), corpus.Root);
        var rows = new List<RoundTripRow>();
        foreach (var document in documents)
        {
            rows.Add(await run.RunAsync(document, cancellationToken));
            Console.WriteLine(rows[^1]);
            if (failures is not null)
                await File.AppendAllLinesAsync(failures, rows[^1].Messages, cancellationToken);
        }

        return rows;
    }
}
