using Photon.Engine.Diagnostics;
using Photon.Testing;

namespace Photon.Engine.Tests.Reading.Corpus;

/// <summary>Real contracts: each is read, valid ones without a word, and as a second reader reads them.</summary>
public sealed class CorpusTests(CorpusReading corpus) : IClassFixture<CorpusReading>
{
    [Fact]
    public void EveryDocumentIsReadWithoutException()
    {
        SkipWithoutCorpus();
        Assert.Equal("", string.Join('\n', corpus.Crashes.Select(c => $"{c.Key}: {c.Value}")));
    }

    [Fact]
    public void ValidDocumentsAreReadWithoutDiagnostics()
    {
        SkipWithoutCorpus();
        var found = corpus.Documents
            .Where(d => d.IsSchemaValid)
            .SelectMany(d => corpus.Diagnostics[d.Path].Select(r => $"{d.Path}\t{r.Code} {r.Location.Line},{r.Location.Column}"));
        AssertExplained("diagnostics-of-valid.tsv", found);
    }

    [Fact]
    public void EveryDiagnosticHasAPlace()
    {
        SkipWithoutCorpus();
        Assert.DoesNotContain(corpus.Diagnostics.Values.SelectMany(d => d), d => d.Location.Line == 0 && d.Rule != Codes.TextTooLarge);
    }

    [Fact]
    public void DocumentsAreReadAsTheOracleReadsThem()
    {
        SkipWithoutCorpus();
        AssertExplained("oracle-differences.tsv", corpus.Differences.SelectMany(d => d.Value.Select(f => $"{d.Key}\t{f}")));
    }

    [Fact]
    public void BundlesReadBack()
    {
        SkipWithoutCorpus();
        Assert.Equal("", string.Join('\n', corpus.BrokenBundles.Select(b => $"{b.Key}: {b.Value}")));
    }

    private void SkipWithoutCorpus() => Assert.SkipWhen(corpus.Folder is null, "The shared folder with the corpus is not there.");

    /// <summary>Compares with the first two columns of a list of known differences; the third says why each is right.</summary>
    private static void AssertExplained(string file, IEnumerable<string> found)
    {
        var explained = File.ReadLines(Repository.PathOf("tests", "Photon.Engine.Tests", "Reading", "Corpus", file))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => string.Join('\t', line.Split('\t')[..2]));
        var actual = found.Order(StringComparer.Ordinal).ToList();
        File.WriteAllLines(Path.Combine(Directory.CreateDirectory(Repository.PathOf("artifacts", "reading")).FullName, file), actual);
        Assert.Equal(string.Join('\n', explained.Order(StringComparer.Ordinal)), string.Join('\n', actual));
    }
}
