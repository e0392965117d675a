using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Prism;
using Photon.Judges.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Tests;

/// <summary>A slice of what Prism judges, where npm can install it; <c>dotnet run --project build -- judges prism</c> takes more.</summary>
public sealed class PrismTests(SharedCompiler shared)
{
    private const int Documents = 4;
    private const long LargestInBytes = 15_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task PrismFindsNoViolation(bool isProxy)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var packages = await NpmPackages.InstallAsync(cancellationToken);
        Assert.SkipWhen(packages is null, "npm can't install Prism here.");
        var run = new PrismRun(shared.Compiler, packages, corpus.Root);
        var rows = new List<PrismRow>();
        foreach (var document in DocumentChoice.Spread(corpus.Documents(), Documents, LargestInBytes))
            rows.Add(isProxy ? await run.ProxyAsync(document, cancellationToken) : await run.MockAsync(document, cancellationToken));

        var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "violations.txt"), columns: 2);
        Assert.Equal("", string.Join('\n', explained.Unexplained(rows.SelectMany(r => r.Messages))));
        Assert.True(rows.Sum(r => r.Accepted) > 0);
    }
}
