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

    public static TheoryData<string> CasesWithCode => [.. GoldenCase.Names.Where(name => new GoldenCase(name).HasCode)];

    public static TheoryData<string> CasesThatRun => [.. GoldenCase.Names.Where(name => new GoldenCase(name).UserCode is not null)];

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
    [MemberData(nameof(CasesWithCode))]
    public async Task OutputCompilesWithoutAWarning(string name)
    {
        var request = new CompileRequest { Files = new GoldenCase(name).Generate(out _), RunAnalyzers = true, AllowMissingHandlers = true };
        Assert.Empty((await shared.Compiler.CheckAsync(request, TestContext.Current.CancellationToken)).Messages);
    }

    [Theory]
    [MemberData(nameof(CasesWithCode))]
    public async Task OutputNeedsNoImplicitUsings(string name)
    {
        var request = new CompileRequest { Files = new GoldenCase(name).Generate(out _), AllowMissingHandlers = true, HasImplicitUsings = false };
        Assert.Empty((await shared.Compiler.CheckAsync(request, TestContext.Current.CancellationToken)).Messages);
    }

    [Theory]
    [MemberData(nameof(CasesThatRun))]
    public async Task OutputDoesWhatItShould(string name)
    {
        var golden = new GoldenCase(name);
        var request = new CompileRequest
        {
            Files = golden.Generate(out _),
            Sources = [golden.UserCode!],
            CheckDocumentation = false,
            References = [typeof(Assert).Assembly.Location, typeof(Repository).Assembly.Location],
        };
        var result = await shared.Compiler.CompileAsync(request, TestContext.Current.CancellationToken);
        Assert.Empty(result.Messages);
        using var assembly = result.Load();
        await assembly.RunAsync();
    }
}
