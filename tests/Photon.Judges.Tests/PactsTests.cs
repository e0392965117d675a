using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Pacts;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Tests;

/// <summary>PactFlow's comparators accept the pacts of a slice of the corpus; <c>dotnet run --project build -- judges pacts</c> takes all.</summary>
public sealed class PactsTests
{
    private const int Pacts = 8;
    private const long LargestInBytes = 120_000;

    [Fact]
    public async Task ComparatorsAcceptThePactsOfContractsWithExamples()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var packages = await NpmPackages.InstallAsync(cancellationToken);
        Assert.SkipWhen(packages is null, "npm can't install the comparators here.");
        var run = new PactRun(packages, corpus.Root);
        var rows = new List<PactRow>();
        foreach (var document in DocumentChoice.Spread(corpus.Documents(), int.MaxValue, LargestInBytes))
        {
            if (rows.Count < Pacts && await run.JudgeAsync(document, cancellationToken) is { } row)
                rows.Add(row);
        }

        var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "pacts.txt"), columns: 2);
        Assert.Equal("", string.Join('\n', explained.Unexplained(rows.SelectMany(row => row.Messages))));
        Assert.Equal(Pacts, rows.Count);
        Assert.Contains(rows, row => row.Findings.Count == 0);
    }
}
