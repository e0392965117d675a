using System;
using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Linq;

namespace Photon.Runtime;

/// <summary>The formats that are checked. Each answers whether a text is of it.</summary>
internal static partial class TextFormats
{
    public static bool Uuid(string text) => text.Length == 36 && Guid.TryParseExact(text, "D", out _);

    /// <summary>Base64, standard or for URLs.</summary>
    public static bool Byte(string text) =>
        Base64.IsValid(text) || Base64Url.IsValid(text);

    public static bool Uri(string text) => UriText.IsReference(text, isIri: false) && UriText.HasScheme(text);

    public static bool UriReference(string text) => UriText.IsReference(text, isIri: false);

    public static bool Iri(string text) => UriText.IsReference(text, isIri: true) && UriText.HasScheme(text);

    public static bool IriReference(string text) => UriText.IsReference(text, isIri: true);

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
            if (text.Length == 0)
                return false;
            var labels = text.Split('.', '\u3002', '\uFF0E', '\uFF61');
            return labels.All(label => label.All(char.IsAscii) || IsUnicodeLabel(label))
                && RunsOneWay(labels)
                && Hostname(new IdnMapping { UseStd3AsciiRules = true }.GetAscii(text));
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
        && global::System.Net.IPAddress.TryParse(text, out var address) && address.AddressFamily == global::System.Net.Sockets.AddressFamily.InterNetworkV6;

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

    public static bool UriTemplate(string text) => UriText.IsTemplate(text);

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
            var unicode = new IdnMapping().GetUnicode(label);
            return unicode != label && IsUnicodeLabel(unicode);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
