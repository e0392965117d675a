using System.Text;
using Photon.Tasks.Hooks;

namespace Photon.Tasks.Tests.Hooks;

/// <summary>Windows is not at hand: its documented rules are written down here, and read back what is passed to it.</summary>
public sealed class WindowsCommandLineTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "\"\"")]
    [InlineData("a b", "\"a b\"")]
    [InlineData("a\tb", "\"a\tb\"")]
    [InlineData("C:\\tools\\a.exe", "C:\\tools\\a.exe")]
    [InlineData("C:\\my tools\\", "\"C:\\my tools\\\\\"")]
    [InlineData("say \"hi\"", "\"say \\\"hi\\\"\"")]
    [InlineData("a\\\"b", "\"a\\\\\\\"b\"")]
    [InlineData("a\\\\b c", "\"a\\\\b c\"")]
    [InlineData("*.ts", "\"*.ts\"")]
    [InlineData("%PATH%", "\"%PATH%\"")]
    [InlineData("a^b&c", "\"a^b&c\"")]
    public void ArgumentIsQuotedAsTheRulesSay(string argument, string line) => Assert.Equal(line, WindowsCommandLine.Join([argument]));

    [Fact]
    public void EveryArgumentIsReadBackAsItWas()
    {
        var texts = new List<string> { "" };
        for (var i = 0; i < texts.Count && texts[i].Length < 5; i++)
            texts.AddRange("a \t\"\\*".Select(c => texts[i] + c));
        Assert.Equal(9331, texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            string[] arguments = [texts[i], texts[^(i + 1)], texts[i]];
            var line = WindowsCommandLine.Join(arguments);
            Assert.Equal(arguments, ToArguments(line, doubledQuoteStaysQuoted: true));
            Assert.Equal(arguments, ToArguments(line, doubledQuoteStaysQuoted: false));
        }
    }

    [Theory]
    [InlineData("echo hi")]
    [InlineData("\"C:\\my tools\\a.exe\" \"b c\"")]
    [InlineData("echo \"a & b\" & echo %PATH% ^& done")]
    [InlineData("for %i in (1 2) do @echo %i")]
    [InlineData("echo ends with a quote\"")]
    [InlineData("\"")]
    public void CmdSeesTheCommandAsItIsWritten(string command) => Assert.Equal(command, CommandOfCmd(WindowsCommandLine.ForCmd(command)));

    [Theory]
    [InlineData("scripts/a.cmd x/y", "scripts\\a.cmd x/y")]
    [InlineData("\"my scripts/a.bat\" x/y", "\"my scripts\\a.bat\" x/y")]
    [InlineData("./tools/a.EXE", ".\\tools\\a.EXE")]
    [InlineData("dir/b src", "dir/b src")]
    [InlineData("/bin/a.exe", "/bin/a.exe")]
    [InlineData("npm run build/x.cmd", "npm run build/x.cmd")]
    public void ProgramIsNamedWithBackslashes(string command, string seen) => Assert.Equal(seen, CommandOfCmd(WindowsCommandLine.ForCmd(command)));

    /// <summary>"cmd /?": with /s, the first character if it is a quote, and the last quote, are taken away; the rest stays.</summary>
    private static string CommandOfCmd(string arguments)
    {
        const string Switches = "/d /s /c ";
        Assert.StartsWith(Switches, arguments, StringComparison.Ordinal);
        var command = arguments[Switches.Length..];
        Assert.Equal('"', command[0]);
        var last = command.LastIndexOf('"');
        return command[1..last] + command[(last + 1)..];
    }

    /// <summary>
    /// "Parsing C++ command-line arguments": 2n backslashes and a quote are n backslashes and a quote that opens or closes; 2n+1 and a quote
    /// are n and the quote itself; other backslashes are themselves. A doubled quote within quotes is a quote; whether one is still within,
    /// the C runtime and CommandLineToArgvW answer differently.
    /// </summary>
    private static List<string> ToArguments(string line, bool doubledQuoteStaysQuoted)
    {
        var arguments = new List<string>();
        var at = 0;
        while (true)
        {
            while (at < line.Length && line[at] is ' ' or '\t')
                at++;
            if (at >= line.Length)
                return arguments;
            arguments.Add(ReadArgument(line, ref at, doubledQuoteStaysQuoted));
        }
    }

    private static string ReadArgument(string line, ref int at, bool doubledQuoteStaysQuoted)
    {
        var argument = new StringBuilder();
        var isQuoted = false;
        while (at < line.Length && (isQuoted || line[at] is not (' ' or '\t')))
        {
            var backslashes = 0;
            for (; at < line.Length && line[at] == '\\'; at++)
                backslashes++;
            if (at == line.Length || line[at] != '"')
            {
                argument.Append('\\', backslashes);
                if (at < line.Length && (isQuoted || line[at] is not (' ' or '\t')))
                    argument.Append(line[at++]);
                continue;
            }

            argument.Append('\\', backslashes / 2);
            if (backslashes % 2 == 1)
                argument.Append('"');
            else if (isQuoted && at + 1 < line.Length && line[at + 1] == '"')
            {
                argument.Append('"');
                at++;
                isQuoted = doubledQuoteStaysQuoted;
            }
            else
                isQuoted = !isQuoted;
            at++;
        }

        return argument.ToString();
    }
}
