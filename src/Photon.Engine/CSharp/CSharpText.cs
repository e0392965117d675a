using System.Text;
using Photon.Engine.Text;

namespace Photon.Engine.CSharp;

/// <summary>
/// Carries text of a contract into C#: one function for each place where it may stand. Nothing else may put such text into code.
/// </summary>
internal static class CSharpText
{
    /// <summary>A string literal with its quotes. What is not plain ASCII letters, digits or signs is escaped, so no text can end it.</summary>
    public static string Literal(string text) => QuotedText.Of(text);

    /// <summary>A UTF-8 literal. Half a surrogate pair has no UTF-8 and becomes U+FFFD, as a JSON reader would make it.</summary>
    public static string Utf8Literal(string text) => Literal(WellFormed(text)) + "u8";

    /// <summary>The path of a <c>#line</c> directive, with its quotes (C# has no escapes there).</summary>
    public static string LinePath(string path) =>
        "\"" + string.Concat(path.Select(c => c == '"' || char.IsControl(c) || c is '\u2028' or '\u2029' or '\u0085' ? '_' : c)) + "\"";

    /// <summary>One line of a comment, safe to stand behind <c>//</c>.</summary>
    public static string Comment(string text) => string.Concat(WellFormed(text).Select(c => IsLineBreak(c) || char.IsControl(c) ? ' ' : c));

    /// <summary>Text for an XML documentation comment: escaped, one entry for each line, blank ends cut.</summary>
    public static IReadOnlyList<string> DocLines(string text)
    {
        var lines = WellFormed(text).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Split('\n', '\r', '\u0085', '\u2028', '\u2029')
            .Select(line => Escape(line.TrimEnd()))
            .ToList();
        var first = lines.FindIndex(l => l.Length > 0);
        if (first < 0)
            return [];
        var last = lines.FindLastIndex(l => l.Length > 0);
        return lines.GetRange(first, last - first + 1);
    }

    private static bool IsLineBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\t' => escaped.Append("    "),
                '\uFFFE' or '\uFFFF' => escaped,
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    private static string WellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[++i])))
                return System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text));
        }

        return text;
    }

    /// <summary>Writes a <c>summary</c>, and nothing for an empty text.</summary>
    public static void WriteSummary(CodeWriter writer, string? text) => WriteElement(writer, "summary", text);

    /// <summary>Writes an element of a documentation comment, and nothing for an empty text.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="tag">The element with its attributes, such as <c>param name="id"</c>.</param>
    /// <param name="text">Text of the contract.</param>
    public static void WriteElement(CodeWriter writer, string tag, string? text)
    {
        if (text is null || DocLines(text) is not { Count: > 0 } lines)
            return;
        var end = tag.Split(' ')[0];
        if (lines.Count == 1)
        {
            writer.Line($"/// <{tag}>{lines[0]}</{end}>");
            return;
        }

        writer.Line($"/// <{tag}>");
        foreach (var line in lines)
            writer.Line(line.Length == 0 ? "///" : "/// " + line);
        writer.Line($"/// </{end}>");
    }
}
