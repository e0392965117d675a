using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>
/// Splits a hook's text at blanks, the same on every system: <c>'…'</c> and <c>"…"</c> keep blanks, <c>\"</c> within double quotes is a
/// quote, any other backslash is itself, as Windows paths have them.
/// </summary>
internal ref struct HookWords(string text)
{
    private readonly StringBuilder word = new();
    private int at;

    /// <summary>What a shell would have acted on in the words read so far, such as <c>&amp;&amp;</c> or <c>$</c>; null for nothing.</summary>
    public string? ShellSyntax { get; private set; }

    /// <summary>A quote was opened and not closed.</summary>
    public bool IsUnclosed { get; private set; }

    /// <summary>The next word without its quotes; null at the end.</summary>
    public string? Next()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        if (at == text.Length)
            return null;
        word.Clear();
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            ReadPart(text[at++]);
        return word.ToString();
    }

    private void ReadPart(char c)
    {
        if (c is '"' or '\'')
        {
            ReadQuoted(c);
            return;
        }

        Note(c);
        word.Append(c);
    }

    private void ReadQuoted(char quote)
    {
        while (at < text.Length && text[at] != quote)
        {
            if (quote == '"' && text[at] == '\\' && at + 1 < text.Length && text[at + 1] == '"')
                at++;
            var c = text[at++];
            if (quote == '"' && c is '$' or '`')
                Note(c);
            word.Append(c);
        }

        IsUnclosed |= at == text.Length;
        at = Math.Min(at + 1, text.Length);
    }

    private void Note(char c)
    {
        var isShells = c is '&' or '|' or ';' or '<' or '>' or '`' || (c == '$' && at < text.Length && (char.IsLetter(text[at]) || text[at] is '_' or '{' or '('));
        if (!isShells || ShellSyntax is not null)
            return;
        var isDoubled = c is '&' or '|' or '>' && at < text.Length && text[at] == c;
        ShellSyntax = isDoubled ? $"{c}{c}" : c.ToString();
    }
}
