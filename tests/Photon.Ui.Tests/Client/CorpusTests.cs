using Photon.Engine;
using Photon.Engine.Diagnostics;
using Photon.Forms.Judging;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Ui.Tests.Client;

/// <summary>Types and clients of real contracts are without an error to a strict tsc; every document by <c>-explicit only</c>.</summary>
public sealed class CorpusTests
{
    private const int Documents = 25;
    private const int Seed = 8;

    [Fact]
    public async Task SomeContractsCompile() => await CheckAsync(documents => documents.OrderBy(d => Shuffled(d.Path)).Take(Documents));

    [Fact(Explicit = true)]
    public async Task EveryContractCompiles() => await CheckAsync(documents => documents);

    private static async Task CheckAsync(Func<IEnumerable<CorpusDocument>, IEnumerable<CorpusDocument>> choose)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var corpus = CorpusFolder.Open();
        Assert.SkipWhen(corpus is null, "The shared corpus is not there (PHOTON_SHARED).");
        Assert.SkipUnless(await UiWorkspace.InstallAsync(cancellationToken), UiWorkspace.Missing);
        using var project = new TypeScriptProject();
        var operations = 0;
        foreach (var (i, document) in choose(corpus.Documents()).Index())
        {
            var loader = new FolderLoader(Path.GetDirectoryName(Path.Combine(corpus.Root, document.Path))!);
            var result = Generator.Generate(new GenerateRequest
            {
                Contract = loader.Read(Path.GetFileName(document.Path)),
                Loader = loader,
                Name = $"Contract{i}",
                Namespace = "Unused",
                RuntimeNamespace = "Unused",
                Emit = EmitParts.Ui,
                EmitUiRuntime = i == 0,
                AllowBrokenParts = true,
            });
            Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
            operations += result.Operations;
            project.Add(result.Files);
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{operations} operations");
        Assert.Equal("", await project.CheckAsync(cancellationToken));
    }

    private static uint Shuffled(string path) => path.Aggregate(2166136261u + Seed, (hash, c) => (hash ^ c) * 16777619u);
}
