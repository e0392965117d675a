using System.Diagnostics;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Hooks;

namespace Photon.Tasks.Tests.Hooks;

/// <summary>Hooks that don't end by themselves, and what they leave behind.</summary>
public sealed class HookEndTests : IDisposable
{
    private readonly HookProject project = new();

    public void Dispose() => project.Dispose();

    /// <summary>Each writes the numbers of processes that would otherwise stay.</summary>
    public static TheoryData<string> Families =>
    [
        "sleep 300 & echo $! >> pids; echo $$ >> pids; sleep 300",
        "nohup sleep 300 > /dev/null 2>&1 & echo $! >> pids; sleep 300",
        "setsid sh -c \"echo \\$\\$ >> pids; sleep 300\" & sleep 300",
        // Its parent has ended, so that no tree leads to it.
        "(setsid sh -c \"echo \\$\\$ >> pids; exec sleep 300\" &) ; sleep 300",
        // Deaf to a polite request.
        "trap \"\" TERM; echo $$ >> pids; sleep 300 & sleep 300; sleep 300",
        // Without the mark, but known as a child.
        "env -i sh -c \"echo \\$\\$ >> pids; sleep 300\" & sleep 300",
    ];

    [Theory]
    [MemberData(nameof(Families))]
    public void TimeOutEndsAllThatTheHookStarted(string command)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.False(project.RunPre($$"""{ name = 'slow', run = '''{{command}}''', timeout = '1500ms' }"""));

        Assert.Equal(Codes.HookTimedOut.Code, project.Error.Code);
        Assert.Contains("'slow' still ran after 1.5 s", project.Error.Message, StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.FromSeconds(1.5), TimeSpan.FromSeconds(30));
        AssertAllEnded();
    }

    [Theory]
    [MemberData(nameof(Families))]
    public async Task CancellationEndsAllThatTheHookStartedAndSaysNothing(string command)
    {
        var task = project.Pre($"'''{command}'''");
        var running = HookProject.Start(task);
        while (!File.Exists(project.PathOf("pids")) || project.Read("pids").Length == 0)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        task.Cancel();

        Assert.False(await running);
        Assert.Empty(project.Build.Errors);
        Assert.Empty(project.Build.Warnings);
        AssertAllEnded();
    }

    /// <summary>Ctrl+C in a terminal reaches the hook first; shells start what is in the background deaf to it.</summary>
    [Fact]
    public async Task HookThatIsInterruptedBeforeTheBuildIsNoFailure()
    {
        var task = project.Pre("'sleep 300 & echo $! > pids; kill -INT $$'");
        task.AllowFail = true;
        var running = HookProject.Start(task);
        while (!File.Exists(project.PathOf("pids")))
            await Task.Delay(5, TestContext.Current.CancellationToken);
        task.Cancel();

        Assert.False(await running);
        Assert.Empty(project.Build.Errors);
        Assert.Empty(project.Build.Warnings);
        AssertAllEnded();
    }

    [Fact]
    public void HookMayTidyUpWhenItIsAskedToEnd()
    {
        Assert.False(project.RunPre("""{ run = '''trap "echo tidied; exit 9" TERM; while :; do sleep 0.1; done''', timeout = '500ms' }"""));
        Assert.Contains(project.Build.Output, line => line.EndsWith("] tidied", StringComparison.Ordinal));
        Assert.Equal(Codes.HookTimedOut.Code, project.Error.Code);
    }

    [Fact]
    public void ProgramLeftInTheBackgroundDoesNotHoldUpTheBuild()
    {
        var started = Stopwatch.GetTimestamp();
        Assert.True(project.RunPre("'sleep 30 & echo $! > pids; echo done'"));
        Assert.InRange(Stopwatch.GetElapsedTime(started), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.EndsWith("] done", project.Build.Output[0], StringComparison.Ordinal);
        Assert.Contains("still holds its output", project.Build.Output[1], StringComparison.Ordinal);

        // It belongs to nobody now, and goes on: a server for tests, say.
        using var left = Process.GetProcessById(int.Parse(project.Read("pids"), System.Globalization.CultureInfo.InvariantCulture));
        Assert.False(left.HasExited);
        left.Kill();
    }

    [Theory]
    [InlineData("kill -KILL $$", "137, as after signal 9 (SIGKILL)")]
    [InlineData("kill -SEGV $$", "139, as after signal 11 (SIGSEGV)")]
    [InlineData("no-such-program", "127 (command not found)")]
    [InlineData("exit 200", "200.")]
    public void ExitCodeIsExplained(string command, string explanation)
    {
        Assert.False(project.RunPre($"'{command}'"));
        Assert.Contains($"exit code {explanation}", project.Error.Message, StringComparison.Ordinal);
    }

    /// <summary>What other systems go by, where <c>ps</c> is at hand.</summary>
    [Fact]
    public void ListOfProcessesIsThatOfTheSystem()
    {
        Assert.SkipUnless(File.Exists("/bin/ps") && OperatingSystem.IsLinux(), "There is no ps.");
        using var child = Process.Start("sleep", "30")!;
        var own = new RunningProcess(child.Id, Environment.ProcessId, "");
        Assert.Contains(own, new LinuxProcesses().Read().Select(process => process with { Started = "" }));
        Assert.Contains(own, new ListedProcesses().Read().Select(process => process with { Started = "" }));

        new HookProcesses(child, "no mark", new ListedProcesses()).End();
        Assert.True(child.WaitForExit(10_000));
        Assert.DoesNotContain(new ListedProcesses().Read(), process => process.Id == child.Id);
    }

    private void AssertAllEnded()
    {
        var pids = project.Read("pids").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.NotEmpty(pids);
        Assert.All(pids, pid => Assert.True(IsOver(pid), $"{pid} still runs."));
    }

    private static bool IsOver(string pid)
    {
        var stat = $"/proc/{pid}/stat";
        return !File.Exists(stat) || File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
    }
}
