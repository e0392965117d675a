using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>
/// Takes out of a line what would move, colour or reorder what a terminal shows: escape sequences whole, and single control characters but tabs.
/// </summary>
internal static class TerminalText
{
    private const char Escape = '\e';
    private const char Bell = '\a';

    public static string Clean(string line)
    {
        if (!NeedsCleaning(line))
            return line;
        var clean = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length;)
        {
            if (line[at] is Escape or '\u009B' or '\u009D')
                at = EndOfSequence(line, at);
            else if (IsControl(line[at]))
                at++;
            else
                clean.Append(line[at++]);
        }

        return clean.ToString();
    }

    private static bool NeedsCleaning(string line)
    {
        foreach (var c in line)
        {
            if (IsControl(c))
                return true;
        }

        return false;
    }

    private static bool IsControl(char c) => (char.IsControl(c) && c != '\t')
        || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    /// <summary>ECMA-48: a control sequence ends at its first letter, a string at BEL or ST; any other escape is two characters.</summary>
    private static int EndOfSequence(string line, int at)
    {
        var introducer = line[at] == Escape ? line.ElementAtOrDefault(at + 1) : line[at] == '\u009B' ? '[' : ']';
        var body = line[at] == Escape ? Math.Min(at + 2, line.Length) : at + 1;
        return introducer switch
        {
            '[' => EndOfControlSequence(line, body),
            ']' or 'P' or 'X' or '^' or '_' => EndOfString(line, body),
            '(' or ')' or '#' or '%' => Math.Min(body + 1, line.Length),
            _ => body,
        };
    }

    private static int EndOfControlSequence(string line, int at)
    {
        while (at < line.Length && line[at] is >= ' ' and <= '?')
            at++;
        return at < line.Length && line[at] is >= '@' and <= '~' ? at + 1 : at;
    }

    /// <summary>One that isn't closed in its line hides nothing.</summary>
    private static int EndOfString(string line, int body)
    {
        for (var at = body; at < line.Length; at++)
        {
            if (line[at] is Bell or '\u009C')
                return at + 1;
            if (line[at] == Escape && line.ElementAtOrDefault(at + 1) == '\\')
                return at + 2;
        }

        return body;
    }
}
