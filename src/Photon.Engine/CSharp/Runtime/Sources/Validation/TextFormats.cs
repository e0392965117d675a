using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Net.Sockets;

namespace Photon.Runtime;

/// <summary>The formats that are checked. Each answers whether a text is of it.</summary>
internal static partial class TextFormats
{
    private const string UriSigns = "-._~:/?#[]@!$&'()*+,;=%";

    private static readonly SearchValues<char> SchemeCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-.");

    public static bool Uuid(string text) => Guid.TryParseExact(text, "D", out _);

    /// <summary>Base64, standard or for URLs.</summary>
    public static bool Byte(string text) =>
        Base64.IsValid(text) || Base64Url.IsValid(text);

    public static bool Uri(string text) => UriReference(text) && HasScheme(text) && System.Uri.TryCreate(text, UriKind.Absolute, out _);

    public static bool UriReference(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || UriSigns.Contains(c, StringComparison.Ordinal)) && IsReference(text);

    public static bool Iri(string text) => IriReference(text) && HasScheme(text) && System.Uri.TryCreate(text, UriKind.Absolute, out _);

    public static bool IriReference(string text) =>
        text.All(c => c >= '\u00A0' || char.IsAsciiLetterOrDigit(c) || UriSigns.Contains(c, StringComparison.Ordinal)) && IsReference(text);

    public static bool Email(string text) => IsMailbox(text, static c => c is > ' ' and < '\u007F');

    public static bool IdnEmail(string text) => IsMailbox(text, static c => c > ' ' && c != '\u007F');

    public static bool Hostname(string text) =>
        text.Length is > 0 and <= 253 && text.Split('.').All(label =>
            label.Length is > 0 and <= 63 && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            && !(label.Length > 3 && label[2] == '-' && label[3] == '-' && !IsPunycode(label)));

    public static bool IdnHostname(string text)
    {
        try
        {
            return text.Length > 0 && Hostname(new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    public static bool Ipv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(p =>
            p.Length is > 0 and <= 3 && p.All(char.IsAsciiDigit) && (p.Length == 1 || p[0] != '0') && int.Parse(p, CultureInfo.InvariantCulture) <= 255);
    }

    public static bool Ipv6(string text) =>
        text.All(c => char.IsAsciiHexDigit(c) || c is ':' or '.')
        && (!text.Contains('.', StringComparison.Ordinal) || Ipv4(text[(text.LastIndexOf(':') + 1)..]))
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    public static bool JsonPointer(string text)
    {
        if (text.Length > 0 && text[0] != '/')
            return false;
        for (var i = text.IndexOf('~', StringComparison.Ordinal); i >= 0; i = text.IndexOf('~', i + 1))
        {
            if (i + 1 == text.Length || text[i + 1] is not ('0' or '1'))
                return false;
        }

        return true;
    }

    public static bool RelativeJsonPointer(string text)
    {
        var digits = text.TakeWhile(char.IsAsciiDigit).Count();
        return digits > 0 && (digits == 1 || text[0] != '0') && (text[digits..] == "#" || JsonPointer(text[digits..]));
    }

    public static bool UriTemplate(string text)
    {
        var isOpen = false;
        foreach (var c in text)
        {
            if (c == '{' ? isOpen : c == '}' && !isOpen)
                return false;
            isOpen = c == '{' || (isOpen && c != '}');
        }

        return !isOpen && !text.Contains("{}", StringComparison.Ordinal);
    }

    private static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(SchemeCharacters) < 0;
    }

    /// <summary>What characters alone do not tell: percent signs, brackets, one fragment, a port.</summary>
    private static bool IsReference(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                return false;
        }

        if (text.Count(c => c == '#') > 1)
            return false;
        var hasAuthority = text.Contains("//", StringComparison.Ordinal);
        return (hasAuthority || text.IndexOfAny(['[', ']']) < 0) && System.Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _);
    }

    private static bool IsMailbox(string text, Func<char, bool> isAllowed)
    {
        var at = text.LastIndexOf('@');
        if (at <= 0)
            return false;
        var local = text[..at];
        var domain = text[(at + 1)..];
        var isQuoted = local.Length > 2 && local[0] == '"' && local[^1] == '"';
        var isLocal = isQuoted
            || (local.All(c => isAllowed(c) && !"()<>[]:;@\\,\"".Contains(c, StringComparison.Ordinal)) && local[0] != '.' && local[^1] != '.'
                && !local.Contains("..", StringComparison.Ordinal));
        return isLocal && (IsAddressLiteral(domain) || (isAllowed('\u00A0') ? IdnHostname(domain) : Hostname(domain)));
    }

    private static bool IsAddressLiteral(string domain)
    {
        if (domain is not ['[', .. var inner, ']'])
            return false;
        return inner.StartsWith("IPv6:", StringComparison.OrdinalIgnoreCase) ? Ipv6(inner[5..]) : Ipv4(inner);
    }

    private static bool IsPunycode(string label)
    {
        if (!label.StartsWith("xn--", StringComparison.OrdinalIgnoreCase))
            return false;
        try
        {
            return new IdnMapping().GetUnicode(label) != label;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
