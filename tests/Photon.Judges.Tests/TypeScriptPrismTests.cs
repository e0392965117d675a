using Photon.Forms.Judging;
using Photon.Judges.Contracts;
using Photon.Judges.Npm;
using Photon.Judges.Prism;
using Photon.Judges.Report;
using Photon.Judges.TypeScript;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Judges.Tests;

/// <summary>A slice of what Prism says of the TypeScript client; <c>dotnet run --project build -- judges prism --typescript</c> takes more.</summary>
public sealed class TypeScriptPrismTests
{
    private const int Documents = 3;
    private const long LargestInBytes = 15_000;

    [Fact]
    public async Task PrismFindsNoViolation()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        var packages = await NpmPackages.InstallAsync(cancellationToken);
        Assert.SkipWhen(packages is null, "npm can't install Prism here.");
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var run = new TypeScriptRun(packages, corpus.Root);
        var rows = new List<PrismRow>();
        foreach (var document in DocumentChoice.Spread(corpus.Documents(), Documents, LargestInBytes))
            rows.Add(await run.MockAsync(document, cancellationToken));

        var explained = Explanations.Read(Repository.PathOf("tests", "Photon.Judges.Tests", "typescript.txt"), columns: 2);
        Assert.Equal("", string.Join('\n', explained.Unexplained(rows.SelectMany(r => r.Messages))));
        Assert.True(rows.Sum(r => r.Accepted) > 0);
    }
}
