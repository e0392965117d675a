namespace Photon.Tasks.Tests;

public sealed class OncePerBuildTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task FirstOfManyDoesItAndTheOthersLearnHowItWent()
    {
        var first = 0;
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(CallAsync, Token)));
        Assert.Equal(1, first);
        Assert.All(outcomes, outcome => Assert.Equal("went well\nin 2 lines", outcome));

        async Task<string> CallAsync()
        {
            using var turn = OncePerBuild.Enter(folder.PathOf(".photon"), "hooks.pre", "build 1", Token);
            if (!turn.IsFirst)
                return turn.Outcome;
            Interlocked.Increment(ref first);
            await Task.Delay(100, Token);
            turn.End("went well\nin 2 lines");
            return "went well\nin 2 lines";
        }
    }

    [Fact]
    public void NextBuildDoesItAgain()
    {
        foreach (var build in new[] { "build 1", "build 2" })
        {
            using var turn = OncePerBuild.Enter(folder.PathOf(".photon"), "hooks.pre", build, Token);
            Assert.True(turn.IsFirst);
            turn.End("");
        }
    }

    [Fact]
    public void WhoBreaksOffWasNeverThere()
    {
        for (var i = 0; i < 2; i++)
        {
            using var turn = OncePerBuild.Enter(folder.PathOf(".photon"), "hooks.pre", "build 1", Token);
            Assert.True(turn.IsFirst);
        }
    }

    [Fact]
    public async Task GitDoesNotSeeTheFolder()
    {
        using var turn = OncePerBuild.Enter(folder.PathOf(".photon"), "hooks.pre", "build 1", Token);
        Assert.Equal("*\n", await File.ReadAllTextAsync(folder.PathOf(".photon/.gitignore"), Token));
    }
}
