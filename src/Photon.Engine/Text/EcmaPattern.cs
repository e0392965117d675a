using System.Text;
using System.Text.RegularExpressions;

namespace Photon.Engine.Text;

/// <summary>Regular expressions of ECMA-262, as JSON Schema has them, in .NET's dialect.</summary>
public static class EcmaPattern
{
    private const string Digits = "0-9";
    private const string WordCharacters = "A-Za-z0-9_";

    // ECMA-262, section 12.2 and 12.3: WhiteSpace and LineTerminator.
    private const string Spaces = @"\t\n\v\f\r \u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

    private static readonly Dictionary<string, string> Properties = new(StringComparer.Ordinal)
    {
        ["Letter"] = "L",
        ["Lowercase_Letter"] = "Ll",
        ["Uppercase_Letter"] = "Lu",
        ["Titlecase_Letter"] = "Lt",
        ["Modifier_Letter"] = "Lm",
        ["Other_Letter"] = "Lo",
        ["Mark"] = "M",
        ["Number"] = "N",
        ["Decimal_Number"] = "Nd",
        ["digit"] = "Nd",
        ["Letter_Number"] = "Nl",
        ["Other_Number"] = "No",
        ["Punctuation"] = "P",
        ["punct"] = "P",
        ["Symbol"] = "S",
        ["Separator"] = "Z",
        ["Space_Separator"] = "Zs",
        ["Other"] = "C",
        ["Control"] = "Cc",
    };

    /// <summary>The pattern for .NET, or null where .NET cannot say it.</summary>
    public static string? Translate(string pattern)
    {
        var output = new StringBuilder(pattern.Length + 16);
        var isInClass = false;
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length)
                i = Escape(pattern, i + 1, isInClass, output);
            else if (isInClass)
                isInClass = InClass(c, output);
            else if (c == '[')
                (isInClass, i) = OpenClass(pattern, i, output);
            else if (c == '$')
                output.Append(@"\z");
            else if (c == '.')
                output.Append(@"[^\n\r\u2028\u2029]");
            else if (char.IsHighSurrogate(c) && i + 1 < pattern.Length)
                output.Append("(?:").Append(c).Append(pattern[++i]).Append(')');
            else
                output.Append(c);
        }

        return Compile(output.ToString());
    }

    private static string? Compile(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return pattern;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static bool InClass(char c, StringBuilder output)
    {
        // In .NET a bracket inside a class would begin a subtraction.
        output.Append(c == '[' ? @"\[" : c.ToString());
        return c != ']';
    }

    /// <summary>ECMA-262 knows the empty class, which matches nothing, and its negation, which matches all.</summary>
    private static (bool IsInClass, int At) OpenClass(string pattern, int at, StringBuilder output)
    {
        if (string.CompareOrdinal(pattern, at, "[]", 0, 2) == 0)
        {
            output.Append("(?!)");
            return (false, at + 1);
        }

        if (string.CompareOrdinal(pattern, at, "[^]", 0, 3) == 0)
        {
            output.Append(@"[\s\S]");
            return (false, at + 2);
        }

        output.Append('[');
        return (true, at);
    }

    /// <summary>Translates what follows a backslash; answers where it ends.</summary>
    private static int Escape(string pattern, int at, bool isInClass, StringBuilder output)
    {
        var c = pattern[at];
        switch (c)
        {
            case 'd' or 'w' or 's':
                output.Append(isInClass ? SetOf(c) : $"[{SetOf(c)}]");
                return at;
            case 'D' or 'W' or 'S' when !isInClass:
                output.Append($"[^{SetOf(char.ToLowerInvariant(c))}]");
                return at;
            case 'p' or 'P':
                return Property(pattern, at, output);
            case 'u' when at + 1 < pattern.Length && pattern[at + 1] == '{':
                return CodePoint(pattern, at, output);
            case '/' or '-' or '"' or '\'' or '@' or '#' or '_' or ' ' or '&' or '%' or '~' or '`' or '!' or ',' or ';' or ':' or '<' or '>' or '=':
                output.Append(isInClass && c == '-' ? @"\-" : Regex.Escape(c.ToString()));
                return at;
            default:
                output.Append('\\').Append(c);
                return at;
        }
    }

    private static string SetOf(char c) => c switch
    {
        'd' => Digits,
        'w' => WordCharacters,
        _ => Spaces,
    };

    private static int Property(string pattern, int at, StringBuilder output)
    {
        var close = at + 1 < pattern.Length && pattern[at + 1] == '{' ? pattern.IndexOf('}', at) : -1;
        if (close < 0)
        {
            output.Append('\\').Append(pattern[at]);
            return at;
        }

        var name = pattern[(at + 2)..close];
        var value = name[(name.IndexOf('=', StringComparison.Ordinal) + 1)..];
        output.Append('\\').Append(pattern[at]).Append('{').Append(Properties.GetValueOrDefault(value, value)).Append('}');
        return close;
    }

    private static int CodePoint(string pattern, int at, StringBuilder output)
    {
        var close = pattern.IndexOf('}', at);
        if (close < 0 || !int.TryParse(pattern.AsSpan(at + 2, close - at - 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var value)
            || !Rune.IsValid(value))
        {
            output.Append(@"\u");
            return at;
        }

        foreach (var unit in char.ConvertFromUtf32(value))
            output.Append(System.Globalization.CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
        return close;
    }
}
