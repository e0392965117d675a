using System.Text;
using System.Text.RegularExpressions;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Matching;

/// <summary>
/// Regular expressions that the engines of pact verifiers read alike. Matchers hold whole texts, the patterns of a schema are found anywhere in
/// one; ECMA-262 allows what others refuse, such as brackets in classes and escapes without need.
/// </summary>
internal static partial class Portable
{
    /// <summary>A text as a pattern of itself.</summary>
    public static string Escape(string text)
    {
        var pattern = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (c is '.' or '+' or '*' or '?' or '(' or ')' or '[' or ']' or '{' or '}' or '|' or '^' or '$' or '\\')
                pattern.Append('\\');
            pattern.Append(c);
        }

        return pattern.ToString();
    }

    public static string OneOf(IEnumerable<string> texts) => $"^(?:{string.Join('|', texts.Select(Escape))})$";

    /// <summary>A pattern of the contract for whole texts; null where it can't be said in all engines.</summary>
    public static string? Whole(string pattern)
    {
        if (Unportable().IsMatch(pattern) || EcmaPattern.Translate(pattern) is null)
            return null;
        var plain = Plain(pattern);
        return IsAnchored(plain) ? plain : $@"^[\s\S]*(?:{plain})[\s\S]*$";
    }

    /// <summary>Brackets in classes get a backslash, and so do the set operators of other engines; escapes of harmless characters lose theirs.</summary>
    private static string Plain(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 8);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
            {
                var next = pattern[++i];
                output.Append(IsNeedless(next) ? "" : "\\").Append(next);
                continue;
            }

            if (isInClass && (c == '[' || (c is '&' or '~' && i + 1 < pattern.Length && pattern[i + 1] == c)))
                output.Append('\\');
            output.Append(c);
            isInClass = c == '[' || (isInClass && c != ']');
        }

        return output.ToString();
    }

    private static bool IsNeedless(char c) => c is '/' or '"' or '\'' or '@' or '_' or '%' or '`' or '!' or ',' or ';' or ':' or '<' or '>' or '=' or ' ';

    /// <summary>From beginning to end, with no alternative beside.</summary>
    private static bool IsAnchored(string pattern)
    {
        if (!pattern.StartsWith('^') || !pattern.EndsWith('$') || pattern.EndsWith(@"\$", StringComparison.Ordinal))
            return false;
        var depth = 0;
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\')
                i++;
            else if (isInClass)
                isInClass = c != ']';
            else if (c == '[')
                isInClass = true;
            else if (c is '(' or ')')
                depth += c == '(' ? 1 : -1;
            else if (c == '|' && depth == 0)
                return false;
        }

        return true;
    }

    /// <summary>Back references, control escapes, code points of ECMA-262, empty classes, and properties by their long names.</summary>
    [GeneratedRegex(@"\\[1-9]|\\c|\\u|\\k<|\[\]|\[\^\]|\\[pP]\{[^}]{3,}\}|\(\?<[!=]", RegexOptions.CultureInvariant)]
    private static partial Regex Unportable();
}
