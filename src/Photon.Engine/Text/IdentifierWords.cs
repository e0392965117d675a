using System.Globalization;
using System.Text;

namespace Photon.Engine.Text;

/// <summary>Turns any text into an identifier that still reads like it, for any language that takes letters and digits.</summary>
internal static class IdentifierWords
{
    /// <summary>So long that no file name or line gets out of hand, and long enough for real names.</summary>
    private const int LongestName = 120;

    /// <summary>A name becomes a file's, with words and an ending behind it; most file systems end a name at 255 bytes.</summary>
    private const int LongestNameInBytes = 160;

    /// <summary><c>user_id</c>, <c>user-id</c>, <c>userId</c> make <c>UserId</c>; <c>IN_PROGRESS</c> makes <c>InProgress</c>; <c>+1</c> makes <c>Plus1</c>. Empty where no letter or digit is left.</summary>
    public static string Pascal(string text)
    {
        var shouting = !text.Any(char.IsLower);
        var name = new StringBuilder(text.Length);
        if (text is ['+' or '-', >= '0' and <= '9', ..])
            name.Append(text[0] == '+' ? "Plus" : "Minus");
        var startsWord = true;
        foreach (var c in text)
        {
            if (!IsPart(c))
            {
                startsWord = true;
                continue;
            }

            if (startsWord && name.Length > 0 && char.IsAsciiDigit(name[^1]) && char.IsAsciiDigit(c))
                name.Append('_');
            name.Append(startsWord ? char.ToUpperInvariant(c) : shouting ? char.ToLowerInvariant(c) : c);
            startsWord = false;
        }

        return Finish(name);
    }

    /// <summary><c>Pascal</c> of each part, joined.</summary>
    public static string Pascal(IReadOnlyList<string> parts) =>
        parts.Count == 1 ? Pascal(parts[0]) : Finish(new StringBuilder().AppendJoin("", parts.Select(Pascal)));

    /// <summary>The same with symbols as words, for names that have nothing else or clash without: <c>@id</c> makes <c>AtId</c>, <c>*</c> makes <c>Asterisk</c>.</summary>
    public static string PascalWithSymbols(string text)
    {
        var spelled = new StringBuilder();
        foreach (var c in text)
        {
            if (SymbolName(c) is { } word)
                spelled.Append(' ').Append(word).Append(' ');
            else if (IsPart(c) || c is ' ' or '_')
                spelled.Append(c);
            else
                spelled.Append(CultureInfo.InvariantCulture, $" U{(int)c:X4} ");
        }

        var name = Pascal(spelled.ToString());
        return name.Length == 0 ? "Empty" : name;
    }

    /// <summary><c>PascalWithSymbols</c> of each part, joined.</summary>
    public static string PascalWithSymbols(IReadOnlyList<string> parts) => Bounded(string.Concat(parts.Select(PascalWithSymbols)));

    /// <summary>The identifier in camel case; <c>ID</c> makes <c>id</c>, <c>URLPath</c> makes <c>urlPath</c>.</summary>
    public static string Camel(string pascal)
    {
        var upper = 0;
        while (upper < pascal.Length && char.IsUpper(pascal[upper]))
            upper++;
        if (upper == 0)
            return pascal;
        var lower = upper == pascal.Length || upper == 1 || !char.IsLower(pascal[upper]) ? upper : upper - 1;
        return pascal[..lower].ToLowerInvariant() + pascal[lower..];
    }

    /// <summary>Letters and decimal digits of the basic plane: what C# allows anywhere but at the start (C# specification, section 6.4.3), less marks and connectors; ECMAScript allows them too.</summary>
    public static bool IsPart(char c) => char.IsLetter(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DecimalDigitNumber;

    /// <summary>Whether a name is short enough to be a file's.</summary>
    public static bool IsBounded(string name) => Bounded(name).Length == name.Length;

    private static string Finish(StringBuilder name)
    {
        if (name.Length == 0)
            return "";
        if (char.IsDigit(name[0]))
            name.Insert(0, '_');
        return Bounded(name.ToString());
    }

    private static string Bounded(string name)
    {
        var length = Math.Min(name.Length, LongestName);
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, length)) > LongestNameInBytes)
            length--;
        return length == name.Length ? name : name[..length];
    }

    private static string? SymbolName(char c) => c switch
    {
        '+' => "Plus",
        '-' => "Minus",
        '*' => "Asterisk",
        '/' => "Slash",
        '\\' => "Backslash",
        '.' => "Dot",
        ',' => "Comma",
        ':' => "Colon",
        ';' => "Semicolon",
        '=' => "Equals",
        '<' => "Less",
        '>' => "Greater",
        '!' => "Not",
        '?' => "Question",
        '@' => "At",
        '#' => "Hash",
        '$' => "Dollar",
        '%' => "Percent",
        '&' => "And",
        '|' => "Or",
        '^' => "Caret",
        '~' => "Tilde",
        '(' => "Open",
        ')' => "Close",
        '[' => "OpenBracket",
        ']' => "CloseBracket",
        '{' => "OpenBrace",
        '}' => "CloseBrace",
        '"' => "Quote",
        '\'' => "Apostrophe",
        '`' => "Backtick",
        _ => null,
    };
}
