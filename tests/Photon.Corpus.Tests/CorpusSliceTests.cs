using Photon.Testing.Corpus;

namespace Photon.Corpus.Tests;

/// <summary>A slice of the real contracts, the same in every run; <c>dotnet run --project build -- corpus</c> runs them all.</summary>
public sealed class CorpusSliceTests(SharedCompiler shared)
{
    private const int Seed = 20260214;
    private const int Size = 36;
    private const long LargestInBytes = 400_000;

    [Fact]
    public async Task EveryDocumentCompilesOrIsToldWhyNot()
    {
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var rows = await new CorpusRun(shared.Compiler, new CorpusOptions { Root = corpus.Root })
            .RunAsync(Slice(corpus.Documents()))
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(Size, rows.Count);
        Assert.Equal("", Told(rows.Where(r => r.Outcome is not (CorpusOutcome.Ok or CorpusOutcome.Diagnosed))));
        Assert.Equal("", Told(rows.Where(r => r.Document.IsSchemaValid && r.Lines == 0)));
    }

    /// <summary>Spread over the versions: each has its share of the seats.</summary>
    private static IEnumerable<CorpusDocument> Slice(IEnumerable<CorpusDocument> documents)
    {
        var random = new Random(Seed);
        var byVersion = documents
            .Where(d => d.Bytes <= LargestInBytes)
            .OrderBy(d => d.Path, StringComparer.Ordinal)
            .GroupBy(d => d.Version.Length >= 3 ? d.Version[..3] : d.Version)
            .Select(group => { var all = group.ToArray(); random.Shuffle(all); return all; })
            .ToList();
        return Enumerable.Range(0, byVersion.Max(v => v.Length))
            .SelectMany(seat => byVersion.Where(v => seat < v.Length).Select(v => v[seat]))
            .Take(Size);
    }

    private static string Told(IEnumerable<CorpusRow> rows) =>
        string.Join('\n', rows.Select(r => $"{r}\n{string.Join('\n', r.Messages.Take(3))}"));
}
