using Photon.Engine.Text;
using Photon.Pact.Format;
using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Pact.Hosting.Tests;

/// <summary>What the engine writes for test projects compiles, strictly: its golden files, whatever stands in the pacts.</summary>
public sealed class GeneratedCodeTests
{
    private static readonly Lazy<GeneratedCodeCompiler> compiler = new(GeneratedCodeCompiler.Create);

    private static readonly string[] references =
    [
        typeof(PactApp).Assembly.Location, typeof(PactDocument).Assembly.Location, typeof(Engine.Diagnostics.Location).Assembly.Location,
        typeof(Assert).Assembly.Location, typeof(FactAttribute).Assembly.Location, typeof(TestContext).Assembly.Location, typeof(Xunit.Sdk.ITest).Assembly.Location,
    ];

    [Theory]
    [InlineData("shop")]
    [InlineData("hostile")]
    [InlineData("plain")]
    public async Task TheCodeCompiles(string name)
    {
        var folder = Repository.PathOf("tests", "Photon.Engine.Tests", "PactTests", "Cases", name, "expected", "Pact");
        var result = await compiler.Value.CompileAsync(
            new CompileRequest
            {
                Files = [.. Directory.EnumerateFiles(folder).Select(path => new GeneratedFile(Path.GetFileName(path), File.ReadAllText(path), GeneratedFileKind.Compile))],
                RunAnalyzers = true,
                References = [.. references.Distinct()],
            },
            TestContext.Current.CancellationToken);

        Assert.Empty(result.Messages);
    }

    [Fact]
    public async Task AMissingStateIsACompileErrorThatNamesIt()
    {
        var file = Repository.PathOf("tests", "Photon.Engine.Tests", "PactTests", "Cases", "shop", "expected", "Pact", "IShopProviderStates.g.cs");
        var result = await compiler.Value.CompileAsync(
            new CompileRequest
            {
                Files = [new GeneratedFile("states.cs", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), GeneratedFileKind.Compile)],
                Sources = [new UserSource("user.cs", "class ShopStates : Shop.Tests.IShopProviderStates { }")],
                CheckDocumentation = false,
                References = [.. references.Distinct()],
            },
            TestContext.Current.CancellationToken);

        Assert.Contains(result.Messages, message => message.Id == "CS0535" && message.ToString().Contains("ASignedInUserAsync", StringComparison.Ordinal));
    }
}
