using System.Globalization;
using System.Text;

namespace Photon.Pact.Generators;

/// <summary>Makes a text that a pattern matches: literals, classes, groups, choices and counts.</summary>
internal sealed class PatternWriter(string pattern, Dice dice)
{
    private const int MostRepeats = 8;
    private const int DeepestGroup = 50;
    private const int LongestText = 10_000;
    private const string Digits = "0123456789";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private int at;
    private int depth;
    private int written;
    private bool isBeyond;

    /// <returns>Null where the pattern has more than that.</returns>
    public string? Write()
    {
        var text = Choice();
        return isBeyond || at < pattern.Length ? null : text;
    }

    /// <summary>Writes all alternatives and takes one of them.</summary>
    private string Choice()
    {
        var alternatives = new List<string> { Sequence() };
        while (!isBeyond && at < pattern.Length && pattern[at] == '|')
        {
            at++;
            alternatives.Add(Sequence());
        }

        return alternatives[dice.Next(alternatives.Count)];
    }

    private string Sequence()
    {
        var text = new StringBuilder();
        while (!isBeyond && at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            var start = at;
            var item = Item();
            var (min, max) = Count();
            var after = at;
            for (var i = (int)dice.Next((long)min, max); i > 0 && !isBeyond; i--)
            {
                text.Append(item);
                isBeyond |= (written += item.Length + 1) > LongestText;
                at = start;
                item = Item();
                at = after;
            }
        }

        return text.ToString();
    }

    private string Item()
    {
        var letter = pattern[at++];
        switch (letter)
        {
            case '^' or '$':
                return "";
            case '.':
                return dice.Text(1, Letters);
            case '\\' when at < pattern.Length:
                return Pick(Escaped(pattern[at++]));
            case '[':
                return Pick(Class());
            case '(':
                return Group();
            case '*' or '+' or '?' or '{' or '\\':
                isBeyond = true;
                return "";
            default:
                return letter.ToString();
        }
    }

    private string Group()
    {
        if (at + 1 < pattern.Length && pattern[at] == '?')
        {
            if (pattern[at + 1] != ':')
                isBeyond = true;
            at += 2;
        }

        isBeyond |= ++depth > DeepestGroup;
        var text = isBeyond ? "" : Choice();
        depth--;
        if (at < pattern.Length && pattern[at] == ')')
            at++;
        else
            isBeyond = true;
        return text;
    }

    private (int Min, int Max) Count()
    {
        if (at >= pattern.Length)
            return (1, 1);
        var (min, max) = (1, 1);
        switch (pattern[at])
        {
            case '*':
                (min, max) = (0, MostRepeats);
                at++;
                break;
            case '+':
                (min, max) = (1, MostRepeats);
                at++;
                break;
            case '?':
                (min, max) = (0, 1);
                at++;
                break;
            case '{' when pattern.IndexOf('}', at) is var end and > 0:
                var numbers = pattern[(at + 1)..end].Split(',');
                at = end + 1;
                isBeyond |= !int.TryParse(numbers[0], NumberStyles.None, CultureInfo.InvariantCulture, out min) || min > 1000;
                max = numbers.Length == 1 ? min : int.TryParse(numbers[1], NumberStyles.None, CultureInfo.InvariantCulture, out var stated) ? Math.Min(stated, min + MostRepeats) : min + MostRepeats;
                break;
            default:
                return (1, 1);
        }

        if (at < pattern.Length && pattern[at] == '?')
            at++;
        return (min, max);
    }

    /// <summary>The characters of a class; the negated ones among letters and digits.</summary>
    private string Class()
    {
        var isNegated = at < pattern.Length && pattern[at] == '^';
        at += isNegated ? 1 : 0;
        var set = new StringBuilder();
        for (var isFirst = true; at < pattern.Length && (pattern[at] != ']' || isFirst); isFirst = false)
        {
            var one = pattern[at++];
            var some = one == '\\' && at < pattern.Length ? Escaped(pattern[at++]) : one.ToString();
            if (some.Length == 1 && at + 1 < pattern.Length && pattern[at] == '-' && pattern[at + 1] is not (']' or '\\'))
            {
                for (var c = some[0]; c <= pattern[at + 1] && set.Length < 1000; c++)
                    set.Append(c);
                at += 2;
                continue;
            }

            isBeyond |= one == '[';
            set.Append(some);
        }

        isBeyond |= at >= pattern.Length;
        at++;
        var all = set.ToString();
        return isNegated ? string.Concat((Letters + Digits).Where(c => !all.Contains(c, StringComparison.Ordinal))) : all;
    }

    private string Escaped(char letter)
    {
        isBeyond |= letter is 'b' or 'B' or 'p' or 'P' or 'u' or 'x' or 'A' or 'z' or 'Z' or 'G' || char.IsAsciiDigit(letter);
        return letter switch
        {
            'd' => Digits,
            'w' => Letters + Digits + "_",
            's' => " ",
            'D' or 'S' => Letters,
            'W' => " -",
            'n' => "\n",
            't' => "\t",
            'r' => "\r",
            'h' => "0123456789abcdef",
            _ => letter.ToString(),
        };
    }

    private string Pick(string set)
    {
        isBeyond |= set.Length == 0;
        return set.Length == 0 ? "" : set[dice.Next(set.Length)].ToString();
    }
}
