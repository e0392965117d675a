using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>What Windows programs are given instead of a list of arguments: one text that each program splits itself.</summary>
internal static class WindowsCommandLine
{
    /// <summary>
    /// Joins arguments so that <c>CommandLineToArgvW</c> and the C runtime split them again: a backslash is special before a quote alone.
    /// Whatever is not plain is quoted, because a Unix shell's port would expand <c>*</c> in a bare word.
    /// </summary>
    public static string Join(IReadOnlyList<string> arguments)
    {
        var line = new StringBuilder();
        foreach (var argument in arguments)
        {
            if (line.Length > 0)
                line.Append(' ');
            Append(line, argument);
        }

        return line.ToString();
    }

    /// <summary>
    /// The arguments of <c>cmd.exe</c> for a command line in its own syntax. With <c>/s</c>, cmd takes away the first and the last quote and
    /// nothing else, so that quotes, carets and percent signs of the command mean what they mean at a prompt; <c>/d</c> keeps AutoRun commands out.
    /// </summary>
    public static string ForCmd(string command) => $"/d /s /c \"{WithBackslashes(command)}\"";

    /// <summary>cmd takes <c>scripts/a.cmd</c> for the command <c>scripts</c> with the switch <c>/a.cmd</c>.</summary>
    private static string WithBackslashes(string command)
    {
        var isQuoted = command.StartsWith('"');
        var end = isQuoted ? command.IndexOf('"', 1) : command.AsSpan().IndexOfAny(' ', '\t', '&');
        var program = end < 0 ? command : command[..end];
        return program.IndexOf('/', StringComparison.Ordinal) > 0 && IsProgram(program)
            ? string.Concat(program.Replace('/', '\\'), command.AsSpan(program.Length))
            : command;
    }

    private static bool IsProgram(string path) => Path.GetExtension(path.AsSpan()) is { } extension
        && (extension.Equals(".cmd", StringComparison.OrdinalIgnoreCase) || extension.Equals(".bat", StringComparison.OrdinalIgnoreCase)
            || extension.Equals(".exe", StringComparison.OrdinalIgnoreCase));

    private static void Append(StringBuilder line, string argument)
    {
        if (argument.Length > 0 && !argument.AsSpan().ContainsAnyExcept(Plain))
        {
            line.Append(argument);
            return;
        }

        line.Append('"');
        var backslashes = 0;
        foreach (var c in argument)
        {
            if (c == '"')
                line.Append('\\', backslashes + 1);
            backslashes = c == '\\' ? backslashes + 1 : 0;
            line.Append(c);
        }

        line.Append('\\', backslashes).Append('"');
    }

    private const string PlainCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+.,:/\\@";

    private static ReadOnlySpan<char> Plain => PlainCharacters;
}
