using System.CommandLine;
using Photon.Judges.Readers;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges;

/// <summary><c>readers</c>: what Microsoft.OpenApi and NSwag read otherwise than Photon.</summary>
internal static class ReadersCommand
{
    public static Command Create()
    {
        var only = CommonOptions.Only();
        var command = new Command("readers", "What other readers see otherwise in the documents of the corpus.") { only };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (CorpusFolder.Open() is not { } corpus)
                return CommonOptions.SayNoCorpus();
            var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "differences.txt"), Difference.Columns);
            var documents = CommonOptions.Filter(corpus, parsed.GetValue(only)).ToList();
            var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
            var unexplained = 0;
            await foreach (var difference in SecondReading.DifferencesAsync(corpus, documents, cancellationToken))
            {
                if (explained.ReasonOf(difference.Facts) is { } reason)
                {
                    reasons[reason] = reasons.GetValueOrDefault(reason) + 1;
                    continue;
                }

                unexplained++;
                Console.WriteLine(difference);
            }

            foreach (var (reason, count) in reasons)
                Console.WriteLine($"{count}\t{reason}");
            Console.WriteLine($"{documents.Count} documents, {reasons.Values.Sum()} differences explained, {unexplained} not");
            return 0;
        });
        return command;
    }
}
