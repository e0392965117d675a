using Photon.Engine.Diagnostics;

namespace Photon.Tasks.Tests.Hooks;

/// <summary>Hooks that are scripts, run by what their extension says.</summary>
public sealed class HookScriptTests : IDisposable
{
    private readonly HookProject project = new();

    public void Dispose() => project.Dispose();

    [Theory]
    [InlineData("scripts/a.sh", "echo \"<$1> <$2>\"")]
    [InlineData("my scripts/a.js", "console.log(`<${process.argv[2]}> <${process.argv[3]}>`)")]
    [InlineData("scripts/a.mjs", "import { argv } from 'node:process'; console.log(`<${argv[2]}> <${argv[3]}>`)")]
    public void ScriptIsRunByItsInterpreterWithTheOtherWordsAsArguments(string path, string text)
    {
        project.Write(path, text);
        Assert.True(project.RunPre($"'''\"{path}\" \"a b\" '$c&*' '''"));
        Assert.EndsWith("] <a b> <$c&*>", Assert.Single(project.Build.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void CommandThatOnlyLooksLikeAScriptGoesToTheShell()
    {
        project.Write("a.sh", "echo ran $1 $MODE");
        Assert.True(project.RunPre("'MODE=b.sh sh a.sh 1'", "'sh a.sh 2 && echo done'"));
        Assert.Equal(["ran 1 b.sh", "ran 2", "done"], project.Build.Output.Select(line => line[(line.IndexOf(']', StringComparison.Ordinal) + 2)..].Trim()));
    }

    [Fact]
    public void PathsMayHaveBackslashes()
    {
        project.Write("scripts/a.sh", "echo here");
        Assert.True(project.RunPre("'scripts\\a.sh'"));
        Assert.EndsWith("] here", Assert.Single(project.Build.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void ShellIsTheOneThatTheScriptNames()
    {
        project.Write("a.sh", "#!/usr/bin/env bash\nset -o pipefail\n[[ $BASH_VERSION ]] && echo bash");
        project.Write("b.sh", "#!/bin/bash -e\nfalse\necho never");
        Assert.False(project.RunPre("'a.sh'", "'b.sh'"));
        Assert.EndsWith("] bash", Assert.Single(project.Build.Output), StringComparison.Ordinal);
        Assert.Contains("exit code 1.", project.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingScriptIsNamed()
    {
        Assert.False(project.RunPre("'scripts/gone.js --fast'"));
        Assert.Equal(Codes.HookScriptMissing.Code, project.Error.Code);
        Assert.Contains("'scripts/gone.js' is not there", project.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a.ps1", "pwsh")]
    [InlineData("a.js", "node")]
    [InlineData("a.cs", "dotnet")]
    public void MissingInterpreterIsNamedWithTheWayToGetIt(string script, string interpreter)
    {
        project.Write(script, "");
        project.Variables["PATH"] = project.Root;
        project.Variables.Remove("DOTNET_HOST_PATH");
        Assert.False(project.RunPre($"'{script}'"));
        Assert.Equal(Codes.HookInterpreterMissing.Code, project.Error.Code);
        Assert.Contains($"needs '{interpreter}'", project.Error.Message, StringComparison.Ordinal);
        Assert.Contains("Install", project.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MissingShellOfAScriptIsNamed()
    {
        project.Write("a.sh", "#!/opt/none/zsh\necho a");
        project.Variables["PATH"] = project.Root;
        Assert.False(project.RunPre("'a.sh'"));
        Assert.Equal(Codes.HookInterpreterMissing.Code, project.Error.Code);
        Assert.Contains("needs 'zsh'", project.Error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v20.20.2", null)]
    [InlineData("v22.5.1", null)]
    [InlineData("", null)]
    [InlineData("v22.6.0", "--experimental-strip-types")]
    [InlineData("v22.17.9", "--experimental-strip-types")]
    [InlineData("v22.18.0", "")]
    [InlineData("v23.5.0", "--experimental-strip-types")]
    [InlineData("v23.6.0", "")]
    [InlineData("v26.0.0", "")]
    public void TypeScriptRunsWhereNodeStripsTypes(string version, string? option)
    {
        project.Write("a.ts", "");
        Program("bin/node", $"[ \"$1\" = --version ] && echo {version} && exit\necho \"$@\"");
        project.Variables["PATH"] = project.PathOf("bin");

        Assert.Equal(option is not null, project.RunPre("'a.ts x'"));
        if (option is not null)
            Assert.EndsWith("] " + $"{option} a.ts x".Trim(), Assert.Single(project.Build.Output), StringComparison.Ordinal);
        else
            Assert.Equal(Codes.HookNodeTooOld.Code, project.Error.Code);
    }

    [Fact]
    public void PowerShellLoadsNoProfile()
    {
        project.Write("a.ps1", "");
        Program("bin/pwsh", "echo \"$@\"");
        project.Variables["PATH"] = project.PathOf("bin");
        Assert.True(project.RunPre("'a.ps1 -Fast'"));
        Assert.EndsWith("] -NoProfile -NonInteractive -File a.ps1 -Fast", Assert.Single(project.Build.Output), StringComparison.Ordinal);
    }

    /// <summary>The folder holds a project too, which <c>dotnet run</c> would take first.</summary>
    [Fact]
    public void CSharpFileIsRunAsAnApp()
    {
        project.Write("a.cs", "#:property PublishAot=false\nSystem.Console.WriteLine($\"<{args[0]}> {System.Environment.GetEnvironmentVariable(\"PHOTON_STAGE\")}\");");
        Assert.True(project.RunPre("'a.cs \"x y\"'"), project.Build.Everything);
        Assert.Contains(project.Build.Output, line => line.EndsWith("] <x y> pre", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a.sh && echo b", "'&&'")]
    [InlineData("a.sh || true", "as in 'sh a.sh || true'")]
    [InlineData("a.sh > log.txt", "'>'")]
    [InlineData("a.sh \"$HOME\"", "'$'")]
    [InlineData("a.sh ${HOME}", "'$'")]
    [InlineData("a.sh \"open", "quote")]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    public void TextThatWouldNotDoWhatItSaysIsAnError(string run, string reason)
    {
        project.Write("a.sh", "echo ran");
        Assert.False(project.RunPre($"'{run}'"));
        Assert.Equal(Codes.HookMalformed.Code, project.Error.Code);
        Assert.Contains(reason, project.Error.Message, StringComparison.Ordinal);
        Assert.Empty(project.Build.Output);
    }

    [Fact]
    public void ProgramThatTheSystemRefusesIsAnError()
    {
        project.Write("a.js", "");
        Program("bin/node", "", "not a program\0");
        project.Variables["PATH"] = project.PathOf("bin");
        Assert.False(project.RunPre("'a.js'"));
        Assert.Equal(Codes.HookNotStarted.Code, project.Error.Code);
    }

    private void Program(string path, string script, string head = "#!/bin/sh\n")
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A program of Windows is no script.");
        var file = project.Write(path, head + script);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }
}
