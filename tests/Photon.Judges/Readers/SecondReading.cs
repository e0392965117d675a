using System.Runtime.CompilerServices;
using Photon.Judges.Contracts;
using Photon.Testing.Corpus;

namespace Photon.Judges.Readers;

/// <summary>Reads documents with Photon and with others, and tells where they disagree.</summary>
internal static class SecondReading
{
    public static async IAsyncEnumerable<Difference> DifferencesAsync(
        CorpusFolder corpus, IEnumerable<CorpusDocument> documents, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var entry in documents)
        {
            if (Contract.Open(corpus.Root, entry) is not { } contract)
                continue;
            var photon = PhotonReader.Read(contract);
            var json = contract.ToJson();
            foreach (var difference in Compare(entry, MicrosoftReader.Name, photon, TryMicrosoft(json)))
                yield return difference;
            foreach (var difference in Compare(entry, NSwagReader.Name, photon, await TryNSwagAsync(json, cancellationToken)))
                yield return difference;
        }
    }

    private static IEnumerable<Difference> Compare(CorpusDocument entry, string reader, ContractFacts photon, (ContractFacts? Facts, string? Failure) other) =>
        other.Facts is { } facts
            ? Difference.Between(entry.Path, reader, photon, facts)
            : [new Difference(entry.Path, reader, "read", "photon", other.Failure ?? "")];

    private static (ContractFacts? Facts, string? Failure) TryMicrosoft(string json)
    {
        try
        {
            return (MicrosoftReader.Read(json), "no document");
        }
        catch (Exception e) // a judge that falls over is a finding, whatever it throws
        {
            return (null, Line(e));
        }
    }

    private static async Task<(ContractFacts? Facts, string? Failure)> TryNSwagAsync(string json, CancellationToken cancellationToken)
    {
        try
        {
            return (await NSwagReader.ReadAsync(json, cancellationToken), null);
        }
        catch (Exception e) when (e is not OperationCanceledException) // as above
        {
            return (null, Line(e));
        }
    }

    private static string Line(Exception e) => $"{e.GetType().Name}: {e.Message.Split('\n')[0].Trim()}";
}
