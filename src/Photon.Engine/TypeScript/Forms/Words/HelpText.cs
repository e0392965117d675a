using System.Net;
using System.Text.RegularExpressions;

namespace Photon.Engine.TypeScript.Forms.Words;

/// <summary>What a description says first, as plain text that fits under a field.</summary>
internal static partial class HelpText
{
    private const int Longest = 200;
    private const int Read = 4000;

    /// <summary>The first paragraph without marks, cut at a sentence; null where it says nothing that the label does not.</summary>
    public static string? Of(string? description, string? label)
    {
        if (string.IsNullOrWhiteSpace(description))
            return null;
        var text = (description.Length > Read ? description[..Read] : description).ReplaceLineEndings("\n").Trim();
        var end = text.IndexOf("\n\n", StringComparison.Ordinal);
        text = WithoutLead(Cut(Plain(end < 0 ? text : text[..end])));
        return text.Length == 0 || Letters(text).Equals(Letters(label ?? ""), StringComparison.OrdinalIgnoreCase) ? null : text;
    }

    private static string Plain(string text)
    {
        text = Break().Replace(text, " ");
        text = Tag().Replace(text, "");
        text = Link().Replace(text, "$1");
        text = Mark().Replace(text, "");
        text = Emphasis().Replace(text, "$1");
        text = Underlined().Replace(text, "$1$2$3");
        text = LineStart().Replace(text, " ");
        return Blanks().Replace(WebUtility.HtmlDecode(text), " ").Trim();
    }

    /// <summary>A sentence that leads to a list says nothing without it.</summary>
    private static string WithoutLead(string text)
    {
        if (!text.EndsWith(':'))
            return text;
        var end = text.LastIndexOf(". ", StringComparison.Ordinal);
        return end < 0 ? text.TrimEnd(':') : text[..(end + 1)];
    }

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        for (var i = Longest - 1; i > 20; i--)
        {
            if (text[i] is '.' or '!' or '?' && text[i + 1] == ' ')
                return text[..(i + 1)];
        }

        var end = text.LastIndexOf(' ', Longest - 1);
        if (end < Longest / 2)
            end = char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1;
        return text[..end].TrimEnd(',', ';', ':', ' ') + "…";
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    [GeneratedRegex("<(br|p|li|/p|/li)\\s*/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Break();

    [GeneratedRegex("</?[A-Za-z][^<>]*>", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex(@"!?\[([^\[\]]*)\]\([^()\s]*\)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Link();

    [GeneratedRegex(@"\*\*|__|`+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\*([^\s*](?:[^*\n]*[^\s*])?)\*", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"(^|[\s(])_([^\s_](?:[^_\n]*[^\s_])?)_($|[\s).,;:!?])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Underlined();

    [GeneratedRegex(@"(^|\n)[ \t]*(#{1,6}|>|[-*+]) +", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LineStart();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Blanks();
}
