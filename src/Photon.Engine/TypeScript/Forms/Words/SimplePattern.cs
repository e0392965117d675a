using System.Globalization;
using System.Text.RegularExpressions;

namespace Photon.Engine.TypeScript.Forms.Words;

/// <summary>A pattern that can be said in words: which signs a text may have, and how many of them.</summary>
/// <param name="Signs">Ranges (<c>A-Z</c>, <c>a-z</c>, <c>A-Za-z</c>, <c>0-9</c>) and single signs.</param>
/// <param name="Most">Null where there is no limit.</param>
internal sealed partial record SimplePattern(IReadOnlyList<string> Signs, int Least, int? Most)
{
    private const int MostSigns = 8;

    /// <summary><c>^[a-z0-9_]{3,20}$</c>, <c>^\d+$</c>; null for any other pattern.</summary>
    public static SimplePattern? Read(string pattern)
    {
        if (Whole().Match(pattern) is not { Success: true } match)
            return null;
        var signs = SignsOf(match.Groups["set"].Success ? match.Groups["set"].Value : @"\d");
        return signs is null || signs.Count is 0 or > MostSigns ? null : Counted(signs, match.Groups["count"].Value, match);
    }

    private static SimplePattern? Counted(IReadOnlyList<string> signs, string count, Match match)
    {
        if (count is "*" or "+" or "")
            return new SimplePattern(signs, count == "*" ? 0 : 1, count.Length == 0 ? 1 : null);
        var least = Number(match.Groups["least"].Value);
        var most = match.Groups["comma"].Length == 0 ? least : match.Groups["most"].Length == 0 ? null : Number(match.Groups["most"].Value);
        return least is { } known && (most is not null || match.Groups["most"].Length == 0) ? new SimplePattern(signs, known, most) : null;
    }

    private static int? Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Null where something in the set is no known range and no plain sign.</summary>
    private static List<string>? SignsOf(string set)
    {
        var found = new List<string>();
        foreach (Match part in Part().Matches(set.Replace(@"\d", "0-9", StringComparison.Ordinal).Replace(@"\w", "A-Za-z0-9_", StringComparison.Ordinal)))
        {
            var sign = part.Value is ['\\', var only] && !char.IsAsciiLetterOrDigit(only) ? only.ToString() : part.Value;
            if (sign is not ("A-Z" or "a-z" or "0-9") && (sign.Length > 1 || char.IsAsciiLetterOrDigit(sign[0]) || char.IsControl(sign[0])))
                return null;
            if (!found.Contains(sign))
                found.Add(sign);
        }

        if (found.Contains("A-Z") && found.Remove("a-z"))
            found[found.IndexOf("A-Z")] = "A-Za-z";
        return found;
    }

    [GeneratedRegex(@"^\^(\[(?<set>(?!\^)([^\]\\]|\\.)+)\]|\\d)(?<count>[+*]?|\{(?<least>\d+)(?<comma>,?)(?<most>\d*)\})\$\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Whole();

    [GeneratedRegex(@"[^\\\-]-[^\\\-]|\\.|.", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Part();
}
