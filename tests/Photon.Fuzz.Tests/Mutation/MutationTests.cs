using System.Globalization;

namespace Photon.Fuzz.Tests.Mutation;

/// <summary>
/// Twenty seconds of changed documents. <c>PHOTON_FUZZ_SECONDS</c> makes it longer, <c>PHOTON_FUZZ_FIRST</c> begins at another case:
/// a case is made from its number alone, so the number in a failure's message brings it back.
/// </summary>
public sealed class MutationTests(SharedCompiler shared)
{
    [Fact]
    public async Task ChangedDocumentsAreReadOrRefusedAndCompile()
    {
        var run = new MutationRun(shared.Compiler, TimeSpan.FromSeconds(Setting("PHOTON_FUZZ_SECONDS", 20)));
        await run.RunAsync(Setting("PHOTON_FUZZ_FIRST", 1), TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine($"{run.Cases} cases, {run.Compiled} compiled");
        Assert.True(run.Problems.Count == 0, $"{run.Problems.Count} problems\n" + string.Join('\n', run.Problems));
        Assert.True(run.Compiled > 0, "No case gave code.");
    }

    private static int Setting(string name, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : otherwise;
}
