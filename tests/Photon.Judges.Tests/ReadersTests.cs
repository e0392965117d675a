using Photon.Judges.Readers;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Tests;

/// <summary>What Microsoft.OpenApi and NSwag read otherwise is explained in differences.txt, and nothing else.</summary>
public sealed class ReadersTests
{
    private const long LargestInBytes = 60_000;

    [Fact]
    public async Task EveryDifferenceIsExplained()
    {
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "differences.txt"), Difference.Columns);
        var documents = corpus.Documents().Where(d => d.Bytes <= LargestInBytes);
        var unexplained = await SecondReading.DifferencesAsync(corpus, documents, TestContext.Current.CancellationToken)
            .Where(d => explained.ReasonOf(d.Facts) is null)
            .Select(d => d.ToString())
            .ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal("", string.Join('\n', unexplained));
    }
}
