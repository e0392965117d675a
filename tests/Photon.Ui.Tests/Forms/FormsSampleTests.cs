using Photon.Forms;
using Photon.Forms.Judging;
using Photon.Forms.Report;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Ui.Tests.Forms;

/// <summary>Some forms of a few documents; <c>dotnet run --project build -- forms --all</c> judges them all.</summary>
public sealed class FormsSampleTests
{
    private const int Documents = 5;
    private const int FormsOfEach = 12;
    private const int Seed = 1;
    private const long LargestInBytes = 120_000;
    private const int FewestSchemas = 15;

    [Fact]
    public async Task FormsGiveBackWhatTheyWereFilledWithAndAreAccessible()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        Assert.SkipWhen(Chromium.Path is null, Chromium.Missing);
        var sample = new FormSample(FormsOfEach, Seed);
        var documents = corpus.Documents()
            .Where(document => document.IsSchemaValid && document.Bytes <= LargestInBytes && document.Schemas >= FewestSchemas)
            .OrderBy(document => sample.Shuffled(document.Path), StringComparer.Ordinal)
            .Take(Documents);
        var work = Directory.CreateDirectory(Repository.PathOf("artifacts", "forms-sample")).FullName;
        var judged = new List<JudgedDocument>();
        await using (var judge = JudgeProcess.Start(Chromium.Path, work, pages: 2))
        {
            await foreach (var document in new FormsRun(corpus.Root, work, sample).RunAsync(judge, documents, cancellationToken))
                judged.Add(document);
        }

        var failures = FormsSummary.FailuresOf(judged).Select(failure => $"{failure.Place}: {failure.Stage}: {failure.Message}").ToList();
        Assert.True(failures.Count == 0, string.Join('\n', failures));
        Assert.All(judged, document => Assert.NotEmpty(document.Verdicts));
    }
}
