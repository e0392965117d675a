using System;
using System.Text;

namespace Photon.Runtime;

/// <summary>Percent-encoding as RFC 6570 asks for it.</summary>
internal static class PercentEncoding
{
    // '&', '+' and '#' would end or change a query's value, so they are encoded also where reserved characters may stand.
    private const string ReservedInQuery = ":/?[]@!$'()*,;=";
    private const string ReservedInPath = ":[]@!$&'()*+,;=";

    public static string Encode(string text, bool keepReserved = false) =>
        keepReserved ? EncodeBut(text, ReservedInQuery) : Uri.EscapeDataString(text);

    /// <summary>Reserved expansion in a path, which a question mark or number sign would end.</summary>
    /// <param name="text">The value.</param>
    /// <param name="further">What may stand besides, such as a slash.</param>
    public static string EncodePath(string text, string further = "") => EncodeBut(text, ReservedInPath + further);

    /// <summary>Decodes one piece of a query or form; there, a plus is a space.</summary>
    public static string DecodeQuery(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));

    /// <summary>Encodes all but some characters, and what is encoded already (RFC 6570, section 3.2.3).</summary>
    private static string EncodeBut(string text, string kept)
    {
        var encoded = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var length = kept.Contains(text[i], StringComparison.Ordinal) ? 1 : IsTriple(text, i) ? 3 : 0;
            if (length == 0)
                continue;
            encoded.Append(Uri.EscapeDataString(text[start..i])).Append(text, i, length);
            start = i + length;
            i = start - 1;
        }

        return encoded.Append(Uri.EscapeDataString(text[start..])).ToString();
    }

    private static bool IsTriple(string text, int at) =>
        text[at] == '%' && at + 2 < text.Length && char.IsAsciiHexDigit(text[at + 1]) && char.IsAsciiHexDigit(text[at + 2]);
}
