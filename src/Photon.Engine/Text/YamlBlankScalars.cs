namespace Photon.Engine.Text;

/// <summary>
/// YamlDotNet takes a block scalar whose lines are all blank for broken where such a line holds spaces ("found extra spaces in first line").
/// YAML allows it (1.2.2, section 8.1.1.1): only blank lines before a line of text may not be longer than its indentation.
/// </summary>
internal static class YamlBlankScalars
{
    /// <summary>The text with the spaces of such lines made line ends: as long as before, so that every place stays.</summary>
    public static string Tame(string text)
    {
        char[]? changed = null;
        for (var header = NextHeader(text, 0); header >= 0; header = NextHeader(text, header + 1))
        {
            var begin = EndOfLine(text, header) + 1;
            var end = EndOfBlankLines(text, begin);
            if (end > begin && text.AsSpan(begin, end - begin).Contains(' ') && IndentAt(text, end) <= IndentOfParent(text, header))
                Blank(changed ??= text.ToCharArray(), begin, end);
        }

        return changed is null ? text : new string(changed);
    }

    /// <summary>The place of the next <c>|</c> or <c>&gt;</c> that ends a line, but for <c>+</c>, <c>-</c> and spaces; -1 where there is none.</summary>
    private static int NextHeader(string text, int from)
    {
        for (var at = from; (at = text.AsSpan(at).IndexOfAny('|', '>') is >= 0 and var found ? at + found : -1) >= 0; at++)
        {
            var rest = at + 1;
            while (rest < text.Length && text[rest] is '+' or '-' or ' ' or '\r')
                rest++;
            if (rest < text.Length && text[rest] == '\n' && IsBehindKeyOrDash(text, at))
                return at;
        }

        return -1;
    }

    /// <summary>So that a table in a text is no scalar's header.</summary>
    private static bool IsBehindKeyOrDash(string text, int header)
    {
        var before = text.AsSpan(text.LastIndexOf('\n', header) + 1, header - text.LastIndexOf('\n', header) - 1);
        return before.EndsWith(": ") || (before.EndsWith("- ") && before.Trim("- ").IsEmpty);
    }

    private static int EndOfLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length - 1 : end;
    }

    /// <summary>Where the first line begins that holds more than spaces.</summary>
    private static int EndOfBlankLines(string text, int begin)
    {
        for (var at = begin; at < text.Length; at++)
        {
            if (text[at] == '\n')
                begin = at + 1;
            else if (text[at] is not (' ' or '\r'))
                return begin;
        }

        return text.Length;
    }

    private static int IndentAt(string text, int lineStart)
    {
        var at = lineStart;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at - lineStart;
    }

    /// <summary>The column of the key, or of the dash, that the scalar belongs to.</summary>
    private static int IndentOfParent(string text, int header)
    {
        var lineStart = text.LastIndexOf('\n', header) + 1;
        var column = IndentAt(text, lineStart);
        while (text.AsSpan(lineStart + column) is ['-', ' ', ..])
        {
            var next = column + 1 + IndentAt(text, lineStart + column + 1);
            if (lineStart + next >= header)
                break;
            column = next;
        }

        return column;
    }

    private static void Blank(char[] text, int begin, int end)
    {
        for (var at = begin; at < end; at++)
            text[at] = '\n';
    }
}
