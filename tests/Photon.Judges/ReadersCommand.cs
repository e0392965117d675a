using System.CommandLine;
using Photon.Judges.Readers;
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
            var count = 0;
            await foreach (var difference in SecondReading.DifferencesAsync(corpus, CommonOptions.Filter(corpus, parsed.GetValue(only)), cancellationToken))
            {
                Console.WriteLine(difference);
                count++;
            }

            Console.WriteLine($"{count} differences");
            return 0;
        });
        return command;
    }
}
