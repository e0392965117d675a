using Photon.Engine.Text;
using Photon.Testing;
using Photon.Testing.Golden;

namespace Photon.Engine.Tests.Scaffold;

/// <summary>Contracts of the pact's golden cases, and the tests expected of them. <c>PHOTON_GOLDEN_UPDATE=1</c> writes them anew; Photon.Pact.Hosting.Tests compile and run them.</summary>
public sealed class ScaffoldGoldenTests
{
    [Theory]
    [InlineData("shop")]
    [InlineData("security")]
    [InlineData("made")]
    [InlineData("matchers")]
    public void TestsAreAsReviewed(string name)
    {
        var made = ScaffoldOf.Case(name);
        var files = made.Files.ToList();
        if (made.Diagnostics.Count > 0)
            files.Add(new GeneratedFile("diagnostics.txt", string.Concat(made.Diagnostics.Select(d => $"{d}\n")), GeneratedFileKind.Resource));
        var expected = new GoldenFolder(Repository.PathOf("tests", "Photon.Engine.Tests", "Scaffold", "Cases", name));
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            expected.Update(files);
        Assert.Equal("", string.Join('\n', expected.Compare(files)));
    }

    [Fact]
    public void WithoutInteractionsThereIsNoStub()
    {
        var text = new SourceText("openapi.yaml", "openapi: 3.1.1\ninfo: { title: T, version: '1' }\npaths: {}\n");
        Assert.Empty(Generator.ScaffoldTests(ScaffoldOf.Request(text, new Reading.MemoryLoader()), Pact.PactOf.Options, ScaffoldOf.Options).Files);
    }
}
