using System;

namespace Photon.Runtime;

/// <summary>Regular expressions of ECMA-262: their brackets, groups, escapes and quantifiers.</summary>
internal static partial class TextFormats
{
    private const string Escapes = "bBcdDfknpPrsStuvwWx";

    public static bool Pattern(string text)
    {
        var groups = 0;
        var mayRepeat = false;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    if (++i == text.Length || (char.IsAsciiLetter(text[i]) && !Escapes.Contains(text[i], StringComparison.Ordinal)))
                        return false;
                    mayRepeat = true;
                    break;
                case '[':
                    if ((i = EndOfClass(text, i)) < 0)
                        return false;
                    mayRepeat = true;
                    break;
                case '(':
                    groups++;
                    if (i + 1 < text.Length && text[i + 1] == '?' && (i = EndOfGroupHead(text, i + 2)) < 0)
                        return false;
                    mayRepeat = false;
                    break;
                case ')':
                    if (--groups < 0)
                        return false;
                    mayRepeat = true;
                    break;
                case '*' or '+' or '?':
                    if (!mayRepeat)
                        return false;
                    if (i + 1 < text.Length && text[i + 1] == '?')
                        i++;
                    mayRepeat = false;
                    break;
                default:
                    mayRepeat = text[i] is not ('|' or '^');
                    break;
            }
        }

        return groups == 0;
    }

    /// <summary>Where a class ends that begins at a place; -1 where it doesn't.</summary>
    private static int EndOfClass(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
                i++;
            else if (text[i] == ']')
                return i;
        }

        return -1;
    }

    /// <summary>The last character of what may follow <c>(?</c>: <c>:</c>, <c>=</c>, <c>!</c>, <c>&lt;=</c>, <c>&lt;!</c>, <c>&lt;name></c> or <c>i-m:</c>; -1 for all else.</summary>
    private static int EndOfGroupHead(string text, int at)
    {
        var rest = text.AsSpan(at);
        if (rest is [':' or '=' or '!', ..])
            return at;
        if (rest is ['<', '=' or '!', ..])
            return at + 1;
        if (rest is ['<', ..])
            return rest.IndexOf('>') is > 1 and var name ? at + name : -1;
        var modifiers = rest.IndexOfAnyExcept("ims-");
        return modifiers > 0 && rest[modifiers] == ':' ? at + modifiers : -1;
    }
}
