using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Testing.Values;

/// <summary>How wild free texts are.</summary>
public enum TextStyle
{
    /// <summary>Letters, digits and a hyphen: safe everywhere.</summary>
    Plain,

    /// <summary>With characters that URLs, forms and JSON must escape.</summary>
    Tricky,
}

/// <summary>Texts that meet formats, patterns and lengths.</summary>
internal sealed class TextMaker(RuleChecker checker)
{
    private static readonly int[] repeats = [1, 2, 3, 0, 4, 5, 8, 10, 12, 16, 20, 24, 30, 32, 36, 40, 64, 100, 128];

    /// <summary>Candidates, likely ones first; the last may break a rule that could not be met.</summary>
    public IEnumerable<string> Make(IReadOnlyList<ValueRule> rules, string word, int salt, TextStyle style)
    {
        foreach (var format in rules.Select(r => r.Format).OfType<string>().Distinct())
        {
            if (RuleFormats.Make(format, salt) is { } text)
                yield return text;
        }

        foreach (var pattern in rules.Select(r => r.Pattern).OfType<string>().Distinct())
        {
            foreach (var text in Matching(pattern, salt))
                yield return Sized(text, rules, pattern);
        }

        var free = style == TextStyle.Tricky ? $"{word} ä&=+%25?#{salt % 10}" : $"{word}-{salt % 10}";
        yield return Sized(free, rules, null);
        yield return Sized($"a{salt % 10}", rules, null);
    }

    private IEnumerable<string> Matching(string pattern, int salt)
    {
        foreach (var count in repeats)
        {
            for (var more = 0; more < 3; more++)
            {
                var text = PatternText.Make(pattern, count, salt + more);
                if (checker.Matches(pattern, text))
                    yield return text;
            }
        }
    }

    /// <summary>Cut or padded to the lengths; a text that matches a pattern is padded only where it still matches.</summary>
    private string Sized(string text, IReadOnlyList<ValueRule> rules, string? pattern)
    {
        var min = rules.Max(r => r.MinLength) ?? 0;
        var max = rules.Min(r => r.MaxLength) ?? long.MaxValue;
        if (text.Length < min && min < 100_000)
        {
            var padded = text.PadRight((int)min, 'x');
            if (pattern is null || checker.Matches(pattern, padded))
                return padded;
        }

        return text.Length > max && pattern is null ? text[..(int)max] : text;
    }
}
