using Photon.Engine.Diagnostics;
using Photon.Toml.Config;

namespace Photon.Tasks.Hooks;

/// <summary>Finds out what a hook starts: a command line goes to the system's shell, a script to the interpreter of its kind.</summary>
internal sealed class HookResolver(HookHost host)
{
    /// <summary>Null with a problem where it can't be started.</summary>
    public HookCommand? Resolve(Hook hook, out Diagnostic? problem)
    {
        problem = null;
        var words = new HookWords(hook.Run);
        var first = words.Next();
        var kind = first is null ? null : ScriptKind.OfWord(first);
        if (first is null || hook.Run.Contains('\0', StringComparison.Ordinal))
            problem = Malformed(hook, first is null ? "it is empty" : "it contains the character U+0000");
        else if (kind is null)
            return Line(hook, ref problem);
        var arguments = problem is null ? Arguments(hook, kind!, ref words, ref problem) : [];
        return problem is null ? Script(hook, new HookScript(ToPath(first!), kind!, arguments), out problem) : null;
    }

    private HookCommand? Line(Hook hook, ref Diagnostic? problem)
    {
        var line = hook.Run.Trim().Replace("\r\n", "\n", StringComparison.Ordinal);
        if (host.System == HostSystem.Windows)
        {
            if (!line.Contains('\n', StringComparison.Ordinal))
                return new HookCommand(host.Programs.Cmd()) { CommandLine = WindowsCommandLine.ForCmd(line) };
            problem = Malformed(hook, "cmd runs the first of several lines only; make a hook of each line, or a script");
            return null;
        }

        if (host.Programs.FindShell() is { } shell)
            return new HookCommand(shell) { Arguments = ["-c", line] };
        problem = host.Problem(Codes.HookInterpreterMissing, hook, hook.Run, "sh", ScriptKind.Shell.Advice);
        return null;
    }

    private List<string> Arguments(Hook hook, ScriptKind kind, ref HookWords words, ref Diagnostic? problem)
    {
        var arguments = new List<string>();
        while (words.Next() is { } word)
            arguments.Add(word);
        if (words.IsUnclosed)
            problem = Malformed(hook, "a quote is not closed");
        else if (words.ShellSyntax is { } syntax)
            problem = Malformed(hook, $"a script is started without a shell, which '{syntax}' needs; put it in single quotes, or write the interpreter in front, as in '{kind.CommandLine} {hook.Run}'");
        return arguments;
    }

    private HookCommand? Script(Hook hook, HookScript script, out Diagnostic? problem)
    {
        problem = null;
        if (!File.Exists(Path.Combine(host.Folder, script.Path)))
            problem = host.Problem(Codes.HookScriptMissing, hook, script.Path);
        else if (script.Kind.Find(host, script, out var missing) is not { } program)
            problem = host.Problem(Codes.HookInterpreterMissing, hook, script.Path, missing, script.Kind.Advice);
        else if (script.Kind == ScriptKind.TypeScript)
            return TypeScript(hook, script, program, ref problem);
        else
            return program with { Arguments = [.. program.Arguments, .. script.Kind.Options, script.Path, .. script.Kind.Separator, .. script.Arguments] };
        return null;
    }

    private HookCommand? TypeScript(Hook hook, HookScript script, HookCommand node, ref Diagnostic? problem)
    {
        var version = NodeVersion.Of(node, host);
        if (version.StripsTypes)
            return node with { Arguments = [.. version.Options, script.Path, .. script.Arguments] };
        problem = host.Problem(Codes.HookNodeTooOld, hook, script.Path, version.Text);
        return null;
    }

    /// <summary>With slashes, which every system's interpreters take, and never like an option.</summary>
    private static string ToPath(string word)
    {
        var path = word.Replace('\\', '/');
        return path.StartsWith('-') ? "./" + path : path;
    }

    private Diagnostic Malformed(Hook hook, string reason) => host.Problem(Codes.HookMalformed, hook, hook.Run, reason);
}
