using System.Text;

namespace Photon.Real.Sampling;

/// <summary>A short text for a regular expression of the plain kind: literals, classes, groups, choices, repetition. The caller checks it.</summary>
internal sealed class PatternSampler
{
    private const string Candidates = "abcxyz0123456789ABCXYZ-_./:@ ";

    private readonly string pattern;
    private readonly long wanted;
    private int at;

    private PatternSampler(string pattern, long wanted)
    {
        this.pattern = pattern;
        this.wanted = wanted;
    }

    /// <summary>Null where the pattern uses what this doesn't know.</summary>
    public static string? Sample(string pattern, long minLength)
    {
        var sampler = new PatternSampler(pattern, Math.Min(minLength, 1000));
        var text = sampler.Choice();
        return sampler.at == pattern.Length ? text : null;
    }

    /// <summary>The first branch; the others are read and dropped.</summary>
    private string? Choice()
    {
        var first = Sequence();
        while (first is not null && at < pattern.Length && pattern[at] == '|')
        {
            at++;
            if (Sequence() is null)
                return null;
        }

        return first;
    }

    private string? Sequence()
    {
        var text = new StringBuilder();
        while (at < pattern.Length && pattern[at] is not ('|' or ')'))
        {
            if (Atom() is not { } atom)
                return null;
            var count = Repetition(atom.Length);
            for (var i = 0; i < count; i++)
                text.Append(atom);
        }

        return text.ToString();
    }

    private string? Atom()
    {
        var c = pattern[at++];
        return c switch
        {
            '^' or '$' => "",
            '.' => "x",
            '(' => Group(),
            '[' => Class(),
            '\\' => at < pattern.Length ? Escape(pattern[at++]) : null,
            '*' or '+' or '?' or '{' => null,
            _ => c.ToString(),
        };
    }

    private string? Group()
    {
        if (at + 1 < pattern.Length && pattern[at] == '?')
        {
            if (pattern[at + 1] != ':')
                return null;
            at += 2;
        }

        var text = Choice();
        if (text is null || at >= pattern.Length || pattern[at] != ')')
            return null;
        at++;
        return text;
    }

    private string? Class()
    {
        var end = at;
        while (end < pattern.Length && (pattern[end] != ']' || end == at))
            end += pattern[end] == '\\' ? 2 : 1;
        if (end >= pattern.Length)
            return null;
        var inside = new System.Text.RegularExpressions.Regex($"^[{pattern[at..end]}]$");
        at = end + 1;
        return Candidates.Select(c => c.ToString()).FirstOrDefault(inside.IsMatch);
    }

    private static string? Escape(char c) => c switch
    {
        'd' => "1",
        'w' => "x",
        's' => " ",
        'D' or 'S' => "x",
        'W' => "-",
        'b' => "",
        _ when char.IsLetterOrDigit(c) => null,
        _ => c.ToString(),
    };

    private long Repetition(int length)
    {
        if (at >= pattern.Length)
            return 1;
        var least = pattern[at] switch
        {
            '*' or '+' => Math.Max(1, length > 0 ? (wanted + length - 1) / length : 1),
            '?' => 1,
            '{' => Count(),
            _ => -1,
        };
        if (least < 0)
            return 1;
        at++;
        if (at < pattern.Length && pattern[at] is '?' or '+')
            at++;
        return least;
    }

    /// <summary>The first number in braces, raised to the wanted length where the second allows it.</summary>
    private long Count()
    {
        var end = pattern.IndexOf('}', at);
        if (end < 0)
            return -1;
        var numbers = pattern[(at + 1)..end].Split(',');
        at = end;
        if (!long.TryParse(numbers[0], out var least))
            return 1;
        return numbers.Length == 1 ? least : Math.Max(least, numbers[1].Length == 0 || !long.TryParse(numbers[1], out var most) ? 1 : Math.Min(most, Math.Max(1, wanted)));
    }
}
