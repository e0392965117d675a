using System.Diagnostics;
using Photon.Engine.Diagnostics;
using Photon.Tasks.Hooks;
using Photon.Toml.Config;

namespace Photon.Tasks.Tests.Hooks;

/// <summary>What would be started on Windows.</summary>
public sealed class WindowsHookTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, string> variables = new(StringComparer.OrdinalIgnoreCase) { ["ComSpec"] = "C:\\Windows\\system32\\cmd.exe" };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void CommandLineGoesToCmd()
    {
        var start = Start("echo \"hi there\" & dir");
        Assert.Equal("C:\\Windows\\system32\\cmd.exe", start.FileName);
        Assert.Equal("/d /s /c \"echo \"hi there\" & dir\"", start.Arguments);
        Assert.Empty(start.ArgumentList);
        Assert.Equal(folder.Root, start.WorkingDirectory);
    }

    [Fact]
    public void ScriptGoesToItsInterpreterWithQuotedArguments()
    {
        folder.Write("my scripts/a.js");
        Install("bin/node.exe");
        var start = Start("'my scripts\\a.js' \"say \\\"hi\\\"\" C:\\x\\");
        Assert.Equal(folder.PathOf("bin/node.exe"), start.FileName);
        Assert.Equal("\"my scripts/a.js\" \"say \\\"hi\\\"\" C:\\x\\", start.Arguments);
    }

    [Fact]
    public void ShellComesFromThePathOrBesideGit()
    {
        folder.Write("a.sh", "#!/bin/bash\n");
        Install("Git/cmd/git.exe");
        Assert.Equal(Codes.HookInterpreterMissing, Resolve("a.sh", out _)?.Rule);
        Install("Git/bin/sh.exe", "Git/cmd");
        Assert.Equal(folder.PathOf("Git/bin/sh.exe"), Start("a.sh").FileName);
        Install("tools/sh.exe");
        Assert.Equal(folder.PathOf("tools/sh.exe"), Start("a.sh").FileName);
    }

    [Fact]
    public void SeveralLinesAreRefused()
    {
        var problem = Resolve("echo a\necho b", out _)!;
        Assert.Equal(Codes.HookMalformed, problem.Rule);
        Assert.Contains("cmd runs the first of several lines only", problem.Message, StringComparison.Ordinal);
        Assert.Null(Resolve("\r\n  echo a\r\n", out _));
    }

    [Theory]
    [InlineData(-1073741819, "-1073741819 (0xC0000005)")]
    [InlineData(9009, "9009 (command not found)")]
    [InlineData(137, "137")]
    public void ExitCodeIsExplained(int code, string explanation) =>
        Assert.Equal(explanation, new HookExit(HookEnd.Exited, code).CodeInWords(HostSystem.Windows));

    private void Install(string program, string? pathEntry = null)
    {
        folder.Write(program);
        variables["Path"] = folder.PathOf(pathEntry ?? Path.GetDirectoryName(program)!) + ";C:\\Windows";
    }

    private ProcessStartInfo Start(string run)
    {
        Assert.Null(Resolve(run, out var command));
        return Host.ToStart(command!);
    }

    private Diagnostic? Resolve(string run, out HookCommand? command)
    {
        command = new HookResolver(Host).Resolve(new Hook(run, run, null, new Location("photon.toml", 2, 8)), out var problem);
        return problem;
    }

    private HookHost Host => new(folder.Root, HostSystem.Windows, variables);
}
