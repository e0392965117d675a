using System.Globalization;
using System.Text;

namespace Photon.Engine.Text;

/// <summary>
/// Makes texts that match an ECMA-262 pattern: alternatives, groups, classes and quantifiers; look-arounds and back references are passed over.
/// A small recursive descent that writes while it reads. The pattern must be well-formed; whether the text matches is the caller's to check.
/// </summary>
public sealed class PatternText
{
    private const int MaxLength = 5000;
    private readonly string pattern;
    private readonly int repeats;
    private readonly int salt;
    private readonly Budget budget;
    private int at;

    /// <param name="pattern">The pattern.</param>
    /// <param name="repeats">How often to repeat what may be repeated, within its own bounds.</param>
    /// <param name="salt">Which alternative and which characters to take.</param>
    /// <param name="budget">Shared by all that work on one text: repeated groups in repeated groups would never end.</param>
    private PatternText(string pattern, int repeats, int salt, Budget budget)
    {
        this.budget = budget;
        this.pattern = pattern;
        this.repeats = repeats;
        this.salt = salt;
    }

    private bool IsAtEnd => at >= pattern.Length;

    public static string Make(string pattern, int repeats, int salt) => new PatternText(pattern, repeats, salt, new Budget()).Alternatives();

    private string Alternatives()
    {
        var options = new List<string> { Sequence() };
        while (!IsAtEnd && pattern[at] == '|')
        {
            at++;
            options.Add(Sequence());
        }

        return options[salt % options.Count];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!IsAtEnd && pattern[at] is not ('|' or ')'))
        {
            var start = at;
            var atom = Atom();
            var (min, max) = Quantifier();
            var count = Math.Clamp(repeats, min, Math.Max(min, max));
            if (count == 0)
                continue;
            text.Append(atom);
            var end = at;
            for (var i = 1; i < count && text.Length < MaxLength && budget.Steps-- > 0; i++)
            {
                at = start;
                text.Append(new PatternText(pattern, repeats, salt + i, budget) { at = start }.Atom());
            }

            at = end;
        }

        return text.ToString();
    }

    private string Atom()
    {
        var c = pattern[at++];
        switch (c)
        {
            case '^' or '$':
                return "";
            case '.':
                return Pick("abcdefgh");
            case '(':
                return Group();
            case '[':
                return Class();
            case '\\':
                return Escape();
            default:
                return c.ToString();
        }
    }

    private string Group()
    {
        var isLookAround = false;
        if (Follows("?:"))
            at += 2;
        else if (Follows("?=") || Follows("?!") || Follows("?<=") || Follows("?<!"))
            isLookAround = true;
        else if (Follows("?<") || Follows("?P<"))
            at = pattern.IndexOf('>', at) + 1;
        else if (Follows("?"))
            at = pattern.IndexOfAny([':', ')'], at) + (pattern[pattern.IndexOfAny([':', ')'], at)] == ':' ? 1 : 0);
        var text = Alternatives();
        at++; // the closing parenthesis
        return isLookAround ? "" : text;
    }

    private bool Follows(string text) => string.CompareOrdinal(pattern, at, text, 0, text.Length) == 0;

    private (int Min, int Max) Quantifier()
    {
        if (IsAtEnd)
            return (1, 1);
        var bounds = pattern[at] switch
        {
            '*' => (0, int.MaxValue),
            '+' => (1, int.MaxValue),
            '?' => (0, 1),
            '{' => Counted(),
            _ => (-1, -1),
        };
        if (bounds.Item1 < 0)
            return (1, 1);
        at = pattern[at] == '{' ? pattern.IndexOf('}', at) + 1 : at + 1;
        if (!IsAtEnd && pattern[at] is '?' or '+')
            at++;
        return bounds;
    }

    private (int Min, int Max) Counted()
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0)
            return (-1, -1);
        var parts = pattern[(at + 1)..end].Split(',');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var min))
            return (-1, -1);
        if (parts.Length == 1)
            return (min, min);
        return (min, int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var max) ? max : int.MaxValue);
    }

    private string Escape()
    {
        var c = pattern[at++];
        switch (c)
        {
            case 'b' or 'B' or 'A' or 'z' or 'Z' or 'G':
                return "";
            case >= '1' and <= '9':
                return ""; // a back reference
            default:
                at--;
                return PickFrom(EscapedSet());
        }
    }

    /// <summary>What an escape stands for, at the letter after the backslash.</summary>
    private List<char> EscapedSet()
    {
        var c = pattern[at++];
        switch (c)
        {
            case 'd':
                return [.. "0123456789"];
            case 'w':
                return [.. "abcxyzABC019_"];
            case 's':
                return [' '];
            case 'D' or 'S' or 'W':
                return c == 'W' ? ['-', ' '] : [.. "abcxyz"];
            case 'p' or 'P':
                return Property(c == 'P');
            case 'n':
                return ['\n'];
            case 'r':
                return ['\r'];
            case 't':
                return ['\t'];
            case 'x' when at + 2 <= pattern.Length:
                at += 2;
                return [(char)int.Parse(pattern.AsSpan(at - 2, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
            case 'u' when at + 4 <= pattern.Length && char.IsAsciiHexDigit(pattern[at]):
                at += 4;
                return [(char)int.Parse(pattern.AsSpan(at - 4, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
            default:
                return [c];
        }
    }

    private List<char> Property(bool isNegated)
    {
        var end = at < pattern.Length && pattern[at] == '{' ? pattern.IndexOf('}', at) : at;
        var name = pattern[at..end].TrimStart('{');
        at = end + 1;
        var isLetter = name.StartsWith('L') || name.StartsWith("Alpha", StringComparison.Ordinal);
        return isLetter != isNegated ? [.. "abcxyz"] : [.. "0123456789"];
    }

    private string Class()
    {
        var isNegated = !IsAtEnd && pattern[at] == '^';
        if (isNegated)
            at++;
        var set = new List<char>();
        for (var isFirst = true; !IsAtEnd && (pattern[at] != ']' || isFirst); isFirst = false)
        {
            if (isFirst && pattern[at] == ']')
                break;
            AddMember(set);
        }

        at++; // the closing bracket
        return PickFrom(isNegated ? [.. "abcxyzABC0123456789 -_.:/!~".Except(set)] : set);
    }

    private void AddMember(List<char> set)
    {
        var from = ClassCharacters();
        var isRange = at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] != ']';
        if (!isRange || from.Count != 1)
        {
            set.AddRange(from);
            return;
        }

        at++;
        var to = ClassCharacters();
        for (var c = (int)from[0]; c <= to[0] && set.Count < 400; c++)
            set.Add((char)c);
    }

    private List<char> ClassCharacters()
    {
        var c = pattern[at++];
        return c == '\\' ? EscapedSet() : [c];
    }

    /// <summary>Plain characters are preferred where a class has some: others are awkward in URLs and headers.</summary>
    private string PickFrom(List<char> set)
    {
        var plain = set.Where(char.IsAsciiLetterOrDigit).ToList();
        if (plain.Count == 0)
            plain = set;
        return plain.Count == 0 ? "" : plain[salt % plain.Count].ToString();
    }

    private string Pick(string characters) => characters[salt % characters.Length].ToString();

    private sealed class Budget
    {
        public int Steps { get; set; } = MaxLength;
    }
}
