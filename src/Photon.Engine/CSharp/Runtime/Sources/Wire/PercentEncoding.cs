using System;
using System.Text;

namespace Photon.Runtime;

/// <summary>Percent-encoding as RFC 6570 asks for it.</summary>
internal static class PercentEncoding
{
    // '&', '+' and '#' would end or change a query's value, so they are encoded also where reserved characters may stand.
    private const string Reserved = ":/?[]@!$'()*,;=";

    public static string Encode(string text, bool keepReserved = false)
    {
        if (!keepReserved)
            return Uri.EscapeDataString(text);
        var encoded = new StringBuilder(text.Length);
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && !Reserved.Contains(text[i], StringComparison.Ordinal))
                continue;
            encoded.Append(Uri.EscapeDataString(text[start..i]));
            if (i < text.Length)
                encoded.Append(text[i]);
            start = i + 1;
        }

        return encoded.ToString();
    }

    /// <summary>Decodes one piece of a query or form; there, a plus is a space.</summary>
    public static string DecodeQuery(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
