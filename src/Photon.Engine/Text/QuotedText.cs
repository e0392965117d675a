using System.Globalization;
using System.Text;

namespace Photon.Engine.Text;

/// <summary>Text in the double quotes that C# and TypeScript share.</summary>
internal static class QuotedText
{
    /// <summary>
    /// A literal with its quotes. What is not a plain letter, digit or sign is escaped as <c>\uXXXX</c>, and so is what the language wants hidden:
    /// no text can end the literal or its line.
    /// </summary>
    public static string Of(string text, char? hidden = null)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\r' => literal.Append("\\r"),
                '\t' => literal.Append("\\t"),
                >= ' ' and <= '~' when c != hidden => literal.Append(c),
                _ when char.IsLetterOrDigit(c) => literal.Append(c),
                _ => literal.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
            };
        }

        return literal.Append('"').ToString();
    }
}
