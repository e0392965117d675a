using Photon.Testing;
using Photon.Testing.Compiling;

namespace Photon.Golden.Tests;

/// <summary>
/// Each case's output is what was reviewed, compiles without a warning, and does what its <c>run.cs</c> says.
/// With <c>PHOTON_GOLDEN_UPDATE=1</c> the reviewed files are rewritten first.
/// </summary>
public sealed class GoldenTests(SharedCompiler shared)
{
    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void OutputIsAsReviewed(string name)
    {
        var golden = new GoldenCase(name);
        var files = golden.Reviewed(golden.Generate(out var diagnostics), diagnostics);
        if (Environment.GetEnvironmentVariable("PHOTON_GOLDEN_UPDATE") == "1")
            golden.Expected.Update(files);
        Assert.Empty(golden.Expected.Compare(files));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task OutputCompilesAndDoesWhatItShould(string name)
    {
        var golden = new GoldenCase(name);
        var request = new CompileRequest
        {
            Files = golden.Generate(out _),
            Sources = golden.UserCode is { } code ? [code] : [],
            RunAnalyzers = true,
            AllowMissingHandlers = golden.UserCode is null,
            References = [typeof(Assert).Assembly.Location, typeof(Repository).Assembly.Location],
        };
        if (golden.UserCode is null)
        {
            Assert.Empty((await shared.Compiler.CheckAsync(request, TestContext.Current.CancellationToken)).Messages);
            return;
        }

        var result = await shared.Compiler.CompileAsync(request, TestContext.Current.CancellationToken);
        Assert.Empty(result.Messages);
        using var assembly = result.Load();
        await assembly.RunAsync();
    }
}
