using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests.Hooks;

public sealed class PhotonRunHooksTests : IDisposable
{
    private readonly HookProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public void HooksRunInTheirOrderAndShowWhatTheyWrite()
    {
        var task = project.Pre("'echo one'", "'echo two >&2'", "{ run = 'echo three', name = 'third' }");

        Assert.True(task.Execute());
        Assert.Equal(3, task.Ran);
        Assert.Equal(["[pre echo one] one", "[pre echo two >&2] two", "[pre third] three"], project.Build.Output);
        Assert.Empty(project.Build.Errors);
    }

    [Fact]
    public void OnlyTheHooksOfTheStageRun()
    {
        var task = project.Configure("[build.hooks]\npre = ['echo before']\npost = ['echo after']\n", "post");
        Assert.True(task.Execute());
        Assert.Equal(["[post echo after] after"], project.Build.Output);
    }

    [Fact]
    public void HookRunsInTheFolderOfItsFileAndKnowsTheBuild()
    {
        var task = project.Pre("'pwd'", "'echo $PHOTON_ENV $PHOTON_STAGE $PHOTON_FORMAT; echo $PHOTON_PROJECT; echo $PHOTON_OUTPUT; echo $PHOTON_CONTRACT'");
        task.Env = "dev";
        Assert.True(task.Execute());
        Assert.Equal(
            [project.Root, "dev pre zip", project.PathOf("Shop.csproj"), project.PathOf("dist/"), project.PathOf("api/openapi.yaml")],
            project.Build.Output.Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..]));
    }

    [Fact]
    public void HookKnowsEveryContract()
    {
        var task = project.Pre("'echo \"$PHOTON_CONTRACT\"'");
        task.Contract = ["a.yaml", "b/c.json"];
        Assert.True(task.Execute());
        Assert.EndsWith($"] {project.PathOf("a.yaml")};{project.PathOf("b/c.json")}", Assert.Single(project.Build.Output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OutputIsShownWhileTheHookRuns()
    {
        var task = project.Pre("'echo begun; until [ -f go ]; do sleep 0.05; done; echo over'");
        var running = HookProject.Start(task);
        while (project.Build.Output.Count == 0)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        Assert.EndsWith("] begun", Assert.Single(project.Build.Output), StringComparison.Ordinal);
        Assert.False(running.IsCompleted);

        project.Write("go", "");
        Assert.True(await running);
        Assert.EndsWith("] over", project.Build.Output[1], StringComparison.Ordinal);
    }

    /// <summary>More than any pipe holds, on both streams at once.</summary>
    [Fact]
    public void MuchOutputIsShownWhole()
    {
        project.Write("much.js", "for (let i = 0; i < 20000; i++) { console.log(i + ' out'); console.error(i + ' err') }");
        Assert.True(project.RunPre("'much.js'"));
        var lines = project.Build.Output.Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..]).ToList();
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => $"{i} out"), lines.Where(line => line.EndsWith("out", StringComparison.Ordinal)));
        Assert.Equal(Enumerable.Range(0, 20_000).Select(i => $"{i} err"), lines.Where(line => line.EndsWith("err", StringComparison.Ordinal)));
    }

    [Fact]
    public void EnvironmentIsThatOfTheBuildAndNotOfTheProcess()
    {
        project.Variables.Remove("HOME");
        project.Variables["SHOP"] = "tea";
        Assert.True(project.RunPre("'echo ${HOME-none} $SHOP'"));
        Assert.EndsWith("] none tea", Assert.Single(project.Build.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void FailureNamesTheHookItsPlaceItsCodeAndItsLastWords()
    {
        Assert.False(project.RunPre("'echo fine'", "{ name = 'check', run = 'echo no tea left; exit 3' }", "'echo never'"));

        Assert.Equal(Codes.HookFailed.Code, project.Error.Code);
        Assert.Equal(project.PathOf("photon.toml"), project.Error.File);
        Assert.Equal(4, project.Error.LineNumber);
        Assert.Contains("'check' ended with exit code 3", project.Error.Message, StringComparison.Ordinal);
        Assert.Contains("no tea left", project.Error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(project.Build.Output, line => line.Contains("never", StringComparison.Ordinal));
    }

    [Fact]
    public void AllowedFailureIsAWarningAndTheNextHookRuns()
    {
        var task = project.Pre("'exit 3'", "'scripts/gone.sh'", "'echo on'");
        task.AllowFail = true;

        Assert.True(task.Execute());
        Assert.Equal([Codes.HookFailed.Code, Codes.HookScriptMissing.Code], project.Build.Warnings.Select(w => w.Code));
        Assert.Equal(["[pre echo on] on"], project.Build.Output);
        Assert.Empty(project.Build.Errors);
    }

    [Fact]
    public void StageRunsOnceInABuild()
    {
        Assert.True(project.RunPre("'echo once'"));
        var second = project.Task();
        Assert.True(second.Execute());

        Assert.Equal(0, second.Ran);
        Assert.Single(project.Build.Output);
        project.Build = new HookBuild();
        Assert.True(project.Task().Execute());
        Assert.Single(project.Build.Output);
    }

    [Fact]
    public async Task WhoComesSecondWaitsForTheFirstAndMeetsItsEnd()
    {
        var first = project.Pre("'until [ -f go ]; do sleep 0.05; done; exit 4'");
        var second = project.Task();
        var running = HookProject.Start(first);
        while (project.Build.Messages.IsEmpty && !running.IsCompleted)
            await Task.Delay(10, TestContext.Current.CancellationToken);
        var waiting = HookProject.Start(second);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        project.Write("go", "");

        Assert.False(await running);
        Assert.False(await waiting);
        Assert.Equal([Codes.HookFailed.Code, Codes.HooksFailedElsewhere.Code], project.Build.Errors.Select(e => e.Code).Order());
        Assert.Equal(0, second.Ran);
    }

    /// <summary>Each node of a build has an engine of its own.</summary>
    [Theory]
    [InlineData("exit 0")]
    [InlineData("exit 3")]
    public async Task StageRunsOnceOnAllNodesOfABuild(string end)
    {
        PhotonRunHooks[] nodes = [project.Pre($"'echo ran >> log; sleep 0.3; {end}'"), project.Task(), project.Task(), project.Task()];
        HookBuild[] builds = [.. nodes.Select(_ => new HookBuild())];
        for (var i = 0; i < nodes.Length; i++)
        {
            nodes[i].BuildEngine = builds[i];
            nodes[i].BuildId = "1";
            nodes[i].StateFolder = ".photon/";
        }

        var results = await Task.WhenAll(nodes.Select(HookProject.Start));
        Assert.All(results, isSuccess => Assert.Equal(end == "exit 0", isSuccess));
        Assert.Equal("ran\n", project.Read("log"));
        Assert.Equal(1, nodes.Sum(node => node.Ran));
        Assert.Equal("*\n", project.Read(".photon/.gitignore"));
        if (end != "exit 0")
            Assert.Equal(3, builds.Count(build => build.Errors.Single().Code == Codes.HooksFailedElsewhere.Code));

        var next = project.Task();
        (next.BuildEngine, next.BuildId, next.StateFolder) = (new HookBuild(), "2", ".photon/");
        next.Execute();
        Assert.Equal("ran\nran\n", project.Read("log"));
    }

    [Fact]
    public void FolderThatCannotBeWrittenKeepsNoHookFromRunning()
    {
        var task = project.Pre("'echo on'");
        task.BuildId = "1";
        task.StateFolder = project.Write("file", "") + "/.photon/";
        Assert.True(task.Execute());
        Assert.Single(project.Build.Output);
    }

    [Fact]
    public void BuildThatAHookStartsDoesNotRunTheSameHooks()
    {
        project.Variables["PHOTON_HOOK_CONFIGS"] = $"/elsewhere/photon.toml:{project.PathOf("photon.toml")}";
        Assert.True(project.RunPre("'exit 1'"));
        Assert.Empty(project.Build.Output);
        Assert.Contains("one of them started this build", project.Build.Everything, StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatCannotBeReadStopsTheBuild()
    {
        Assert.False(project.Task().Execute());
        Assert.Equal(Codes.ConfigUnreadable.Code, project.Error.Code);

        project.Build = new HookBuild();
        Assert.False(project.Configure("[build.hooks]\npre = ['echo a', 7]\n").Execute());
        Assert.Equal(Codes.WrongConfigType.Code, project.Error.Code);
        Assert.Empty(project.Build.Output);
    }

    [Fact]
    public void HookThatReadsMeetsTheEndOfItsInput()
    {
        Assert.True(project.RunPre("'read -r answer; echo \"got <$answer>\"'"));
        Assert.EndsWith("got <>", Assert.Single(project.Build.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void CancelledBeforeItBeganRunsNothing()
    {
        var task = project.Pre("'touch ran'");
        task.Cancel();
        Assert.False(task.Execute());
        Assert.False(File.Exists(project.PathOf("ran")));
        Assert.Empty(project.Build.Errors);
    }
}
