using System.Globalization;
using System.Numerics;
using Photon.Engine.Text;

namespace Photon.Engine.TypeScript;

/// <summary>
/// Carries text of a contract into TypeScript: one function for each place where it may stand. Nothing else may put such text into code.
/// </summary>
internal static class TypeScriptText
{
    /// <summary>Longer lines are broken where that is easy.</summary>
    public const int LineLength = 160;

    /// <summary>
    /// A string literal with its quotes. What is not a plain letter, digit or sign is escaped, and so is <c>&lt;</c>: no text can end the literal, the line or
    /// a script element around it. In JSX it must stand in braces, as attributes there know no escapes.
    /// </summary>
    public static string Literal(string text) => QuotedText.Of(text, hidden: '<');

    /// <summary>The value of a JSX attribute: plain quotes where nothing in the text means anything to JSX, else a literal in braces.</summary>
    public static string Attribute(string text) => text.All(c => (c is >= ' ' and <= '~' && c is not ('"' or '\\' or '<' or '>' or '{' or '}' or '&')) || char.IsLetterOrDigit(c))
        ? $"\"{text}\""
        : $"{{{Literal(text)}}}";

    /// <summary>A property's name in a type: as it is, or quoted.</summary>
    public static string PropertyName(string name) => IsName(name) ? name : Literal(name);

    /// <summary>The same in a literal of values, where <c>__proto__</c> would be no property.</summary>
    public static string Key(string name) => name == "__proto__" ? "[\"__proto__\"]" : PropertyName(name);

    /// <summary>An access to a property: <c>.name</c> or <c>["odd name"]</c>.</summary>
    public static string Access(string name) => IsName(name) ? "." + name : $"[{Literal(name)}]";

    /// <summary>One line of a comment, safe behind <c>//</c> and inside <c>/* */</c>.</summary>
    public static string Comment(string text) =>
        string.Concat(text.Select(c => IsLineBreak(c) || char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c)).Replace("*/", "*\u200b/", StringComparison.Ordinal)
            .Replace("@ts-", "@\u200bts-", StringComparison.OrdinalIgnoreCase)
            .Replace("@jsx", "@\u200bjsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>Writes a documentation comment, and nothing for an empty text.</summary>
    public static void WriteDoc(CodeWriter writer, string? text, bool isDeprecated = false)
    {
        var lines = (text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', '\r', '\u0085', '\u2028', '\u2029')
            .Select(line => Comment(line).TrimEnd())
            .ToList();
        lines = [.. lines.SkipWhile(line => line.Length == 0).Reverse().SkipWhile(line => line.Length == 0).Reverse()];
        if (isDeprecated)
            lines.Add("@deprecated");
        if (lines.Count == 0)
            return;
        if (lines.Count == 1)
        {
            writer.Line($"/** {lines[0]} */");
            return;
        }

        writer.Line("/**");
        foreach (var line in lines)
            writer.Line(line.Length == 0 ? " *" : " * " + line);
        writer.Line(" */");
    }

    /// <summary>A JSON number as one of JavaScript's, or null where that would be another number.</summary>
    public static string? Number(string text)
    {
        var value = new JsonNumber(text).ToDouble();
        if (!double.IsFinite(value))
            return null;
        var shown = value.ToString("R", CultureInfo.InvariantCulture);
        return Normal(text) == Normal(shown) ? shown.Replace("E+", "e", StringComparison.Ordinal).Replace('E', 'e') : null;
    }

    /// <summary>Digits and an exponent, alike for equal numbers.</summary>
    private static (string Digits, BigInteger Exponent) Normal(string text)
    {
        var e = text.IndexOfAny(['e', 'E']);
        var mantissa = e < 0 ? text : text[..e];
        var exponent = e < 0 ? 0 : BigInteger.Parse(text.AsSpan(e + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var isNegative = mantissa.StartsWith('-');
        var point = mantissa.IndexOf('.', StringComparison.Ordinal);
        var digits = mantissa.TrimStart('-').Replace(".", "", StringComparison.Ordinal);
        var kept = digits.TrimEnd('0');
        exponent += digits.Length - kept.Length - (point < 0 ? 0 : mantissa.Length - point - 1);
        kept = kept.TrimStart('0');
        return kept.Length == 0 ? ("", 0) : ((isNegative ? "-" : "") + kept, exponent);
    }

    /// <summary>Whether a text is an identifier name of ECMAScript that needs no quotes; ASCII only, to be safe. <c>__proto__</c> is none: in a literal it means something else.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && text != "__proto__" && !char.IsAsciiDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '$');

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
