using Photon.Forms;
using Photon.Forms.Checking;
using Photon.Forms.Judging;
using Photon.Testing.Corpus;

namespace Photon.Ui.Tests.Checks;

/// <summary>Validators of real contracts: they compile in strict mode, take what meets a schema, and say one thing of what breaks one constraint.</summary>
public sealed class CorpusTests
{
    private static readonly FormSample sample = new(120, 8);

    [Fact]
    public async Task ChecksOfRealContractsSayOneThingOfOneMistake()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared material is not here.");
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        var documents = corpus!.Documents().Where(document => document.Bytes < 800_000).OrderBy(document => sample.Shuffled(document.Path), StringComparer.Ordinal).Take(sample.Count);

        var run = await new CheckRun(corpus.Root, "checks-of-corpus").RunAsync(documents, cancellationToken);

        Assert.Equal("", run.CompilerOutput);
        Assert.True(run.Asked > 1000, $"Only {run.Asked} values.");
        Assert.True(run.Failures.Count == 0, $"{run.Failures.Count} of {run.Asked}:\n" + string.Join('\n', run.Failures.DistinctBy(failure => failure.Split(' ')[0]).Take(20)));
    }
}
