using System.Globalization;
using System.Text;

namespace Photon.Engine.Text;

/// <summary>How a text is written in YAML: plain where nothing can mistake it, else quoted, or as a literal block.</summary>
internal static class YamlText
{
    private const string PlainMarks = " _-./+()=*&!%^<>'~$,;@?|[]{}\"";

    private const string NumberMarks = "_:.+-xoTZtz ";

    /// <summary>What YAML 1.1 takes for booleans and the like, besides what 1.2 does.</summary>
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase) { "y", "n", "yes", "no", "on", "off", "true", "false", "null" };

    /// <summary>Several lines that a literal block can hold as they are.</summary>
    public static bool IsBlock(string value)
    {
        if (!value.Contains('\n', StringComparison.Ordinal) || value[0] is ' ' or '\n' or '\t')
            return false;
        foreach (var line in value.AsSpan().EnumerateLines())
        {
            // Lines of blanks alone are where readers differ.
            if (line.Length > 0 && (line[0] == '\t' || line.IsWhiteSpace()))
                return false;
        }

        return !value.Any(c => c != '\n' && c != '\t' && !IsPrintable(c));
    }

    /// <summary>The text in one line.</summary>
    public static string Inline(string value)
    {
        if (IsPlain(value))
            return value;
        return value.All(IsPrintable) ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'" : Escaped(value);
    }

    private static bool IsPlain(string value)
    {
        if (value.Length == 0 || value[^1] == ' ' || !IsPlainStart(value[0]) || Words.Contains(value) || LooksLikeNumber(value))
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            var isFine = value[i] switch
            {
                ':' => i + 1 < value.Length && value[i + 1] != ' ',
                '#' => i > 0 && value[i - 1] != ' ',
                var c => char.IsAsciiLetterOrDigit(c) || PlainMarks.Contains(c, StringComparison.Ordinal) || IsLetterBeyondAscii(c),
            };
            if (!isFine)
                return false;
        }

        return YamlScalars.IsPlainText(value);
    }

    private static bool IsPlainStart(char c) => char.IsAsciiLetterOrDigit(c) || c is '/' or '_' or '$' or '(' || IsLetterBeyondAscii(c);

    private static bool IsLetterBeyondAscii(char c) => c > 0x9F && char.IsLetter(c);

    /// <summary>Numbers, dates and times of YAML 1.1 and 1.2, generously; but a version such as 3.1.1 is none.</summary>
    private static bool LooksLikeNumber(string value) =>
        char.IsAsciiDigit(value[0])
        && value.All(c => char.IsAsciiHexDigit(c) || NumberMarks.Contains(c, StringComparison.Ordinal))
        && !(value.Count(c => c == '.') == 2 && value.All(c => c == '.' || char.IsAsciiDigit(c)));

    private static bool IsPrintable(char c) => c is >= ' ' and <= '~' || (c > 0xA0 && !char.IsControl(c) && c is not ('\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE'));

    private static string Escaped(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append(@"\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when IsPrintable(c) => text.Append(c),
                _ => text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture)),
            };
        }

        return text.Append('"').ToString();
    }
}
