using System.Text;
using System.Text.RegularExpressions;

namespace Photon.Pact.Format;

/// <summary>
/// Patterns of pacts as .NET reads them. They are written for Ruby's, Java's and JavaScript's expressions; what those have and .NET lacks is spelt out:
/// POSIX classes (<c>[[:alpha:]]</c>) and Ruby's <c>\h</c>. A pattern matches a text as a whole, as in Pact's reference core.
/// </summary>
internal static class PactPattern
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(5);

    private static readonly (string Name, string Set)[] posixClasses =
    [
        ("[:alnum:]", "a-zA-Z0-9"), ("[:alpha:]", "a-zA-Z"), ("[:ascii:]", @"\x00-\x7F"), ("[:blank:]", @" \t"), ("[:cntrl:]", @"\x00-\x1F\x7F"),
        ("[:digit:]", "0-9"), ("[:graph:]", @"\x21-\x7E"), ("[:lower:]", "a-z"), ("[:print:]", @"\x20-\x7E"), ("[:punct:]", @"!-/:-@\[-`{-~"),
        ("[:space:]", @"\s"), ("[:upper:]", "A-Z"), ("[:word:]", @"\w"), ("[:xdigit:]", "0-9a-fA-F"),
    ];

    /// <param name="problem">Why there is no expression, as .NET says it; empty where there is one.</param>
    public static Regex? TryMake(string text, out string problem)
    {
        try
        {
            problem = "";
            return new Regex($@"\A(?:{Translate(text)})\z", RegexOptions.CultureInvariant, limit);
        }
        catch (ArgumentException e)
        {
            problem = e.Message;
            return null;
        }
    }

    /// <summary>The same in the words of .NET and ECMA-262.</summary>
    public static string Translate(string text)
    {
        if (!text.Contains("[:", StringComparison.Ordinal) && !text.Contains("\\h", StringComparison.OrdinalIgnoreCase))
            return text;
        var translated = new StringBuilder(text);
        foreach (var (name, set) in posixClasses)
            translated.Replace(name, set);
        return ReplaceHexadecimal(translated.ToString());
    }

    /// <summary><c>\h</c> is a hexadecimal digit, inside a class and out of one.</summary>
    private static string ReplaceHexadecimal(string text)
    {
        var translated = new StringBuilder();
        var isInClass = false;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
                _ = (text[at], isInClass) switch
                {
                    ('h', true) => translated.Append("0-9a-fA-F"),
                    ('h', false) => translated.Append("[0-9a-fA-F]"),
                    ('H', false) => translated.Append("[^0-9a-fA-F]"),
                    _ => translated.Append('\\').Append(text[at]),
                };
                continue;
            }

            isInClass = text[at] == '[' || (isInClass && text[at] != ']');
            translated.Append(text[at]);
        }

        return translated.ToString();
    }
}
