using Photon.Judges.Contracts;
using Photon.Judges.Report;
using Photon.Judges.RoundTrip;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Tests;

/// <summary>A slice of the round trips; <c>dotnet run --project build -- judges</c> makes them all.</summary>
public sealed class RoundTripTests(SharedCompiler shared)
{
    private const int Documents = 12;
    private const long LargestInBytes = 40_000;

    [Fact]
    public async Task WhatTheClientSendsTheHandlerGetsAndBack()
    {
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var run = new RoundTripRun(shared.Compiler, corpus.Root);
        var rows = new List<RoundTripRow>();
        foreach (var document in DocumentChoice.Spread(corpus.Documents(), Documents, LargestInBytes))
            rows.Add(await run.RunAsync(document, TestContext.Current.CancellationToken));

        var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "unequal.txt"), columns: 2);
        Assert.Equal("", string.Join('\n', explained.Unexplained(rows.SelectMany(r => r.Messages))));
        Assert.All(rows, row => Assert.True(row.Equal > 0, row.ToString()));
    }
}
