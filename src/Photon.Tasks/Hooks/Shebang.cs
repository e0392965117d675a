using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>
/// The shell that a <c>.sh</c> file names in its first line: <c>#!/usr/bin/env bash</c>. Much of what is called <c>.sh</c> is written for bash,
/// and another shell fails at it in curious ways.
/// </summary>
/// <param name="Path">As written: <c>/bin/bash</c>, or only <c>bash</c> after <c>env</c>.</param>
/// <param name="Options">What follows it: <c>-eu</c>.</param>
internal sealed record Shebang(string Path, IReadOnlyList<string> Options)
{
    private const int LongestLine = 256;

    /// <summary><c>bash</c></summary>
    public string Name => NameOf(Path);

    /// <summary>Null where a script names no shell.</summary>
    public static Shebang? Read(string script)
    {
        Span<byte> head = stackalloc byte[LongestLine];
        using var file = File.OpenRead(script);
        var text = Encoding.UTF8.GetString(head[..file.ReadAtLeast(head, LongestLine, throwOnEndOfStream: false)]);
        if (!text.StartsWith("#!", StringComparison.Ordinal))
            return null;
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        List<string> words = [.. text[2..(end < 0 ? text.Length : end)].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)];
        if (words.Count > 0 && NameOf(words[0]) == "env")
            words.RemoveRange(0, words.Count > 1 && words[1] == "-S" ? 2 : 1);
        return words.Count > 0 && NameOf(words[0]) is "bash" or "dash" or "ksh" or "zsh" or "ash"
            ? new Shebang(words[0], words[1..])
            : null;
    }

    /// <summary>The shell where the line says, or elsewhere on the <c>PATH</c>; null where there is none.</summary>
    public HookCommand? Find(ProgramPath programs)
    {
        var program = Path.Contains('/', StringComparison.Ordinal) && File.Exists(Path) ? Path : programs.Find(Name);
        return program is null ? null : new HookCommand(program) { Arguments = Options };
    }

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
