using System;
using System.Buffers;
using System.Linq;

namespace Photon.Runtime;

/// <summary>The grammar of URIs (RFC 3986), IRIs (RFC 3987) and URI templates (RFC 6570), as far as a text can be told from none.</summary>
internal static class UriText
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private const string Digits = "0123456789";
    private static readonly SearchValues<char> Scheme = SearchValues.Create(Letters + Digits + "+-.");
    private static readonly SearchValues<char> UserOrHost = SearchValues.Create(Letters + Digits + "-._~%!$&'()*+,;=");
    private static readonly SearchValues<char> Path = SearchValues.Create(Letters + Digits + "-._~%!$&'()*+,;=:@/");
    private static readonly SearchValues<char> QueryOrFragment = SearchValues.Create(Letters + Digits + "-._~%!$&'()*+,;=:@/?");
    private static readonly SearchValues<char> Address = SearchValues.Create(Letters + Digits + "-._~!$&'()*+,;=:");

    public static bool HasScheme(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && char.IsAsciiLetter(text[0]) && text.AsSpan(0, colon).IndexOfAnyExcept(Scheme) < 0;
    }

    public static bool IsReference(string text, bool isIri)
    {
        if (!HasWholeEscapes(text))
            return false;
        var rest = text.AsSpan();
        if (HasScheme(text))
            rest = rest[(rest.IndexOf(':') + 1)..];
        if (!Cut(ref rest, '#', isIri) || !Cut(ref rest, '?', isIri))
            return false;
        if (rest.StartsWith("//"))
        {
            var end = rest[2..].IndexOf('/');
            var authority = end < 0 ? rest[2..] : rest.Slice(2, end);
            return IsAuthority(authority, isIri) && IsOf(end < 0 ? [] : rest[(end + 2)..], Path, isIri);
        }

        // Without a scheme, a colon in the first segment would make it look like one.
        var segment = rest.IndexOf('/') is var slash and >= 0 ? rest[..slash] : rest;
        return IsOf(rest, Path, isIri) && (HasScheme(text) || !segment.Contains(':'));
    }

    public static bool IsTemplate(string text)
    {
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            var open = rest.IndexOf('{');
            if (!IsTemplateLiteral(open < 0 ? rest : rest[..open]))
                return false;
            if (open < 0)
                return true;
            var close = rest.IndexOf('}');
            if (close < open || !IsExpression(rest[(open + 1)..close].ToString()))
                return false;
            rest = rest[(close + 1)..];
        }

        return true;
    }

    private static bool IsExpression(string expression)
    {
        if (expression.Length > 0 && "+#./;?&".Contains(expression[0], StringComparison.Ordinal))
            expression = expression[1..];
        return expression.Split(',').All(IsVariable);
    }

    private static bool IsVariable(string variable)
    {
        var name = variable.TrimEnd('*');
        if (variable.Length - name.Length > 1)
            return false;
        if (name.IndexOf(':', StringComparison.Ordinal) is var colon and >= 0)
        {
            var length = name[(colon + 1)..];
            if (variable.EndsWith('*') || length.Length is 0 or > 4 || !length.All(char.IsAsciiDigit) || length[0] == '0')
                return false;
            name = name[..colon];
        }

        return name.Length > 0 && HasWholeEscapes(name) && name.Split('.').All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '%'));
    }

    private static bool IsTemplateLiteral(ReadOnlySpan<char> literal) =>
        literal.IndexOfAny("\"<>\\^`|} ") < 0 && literal.IndexOfAnyInRange('\0', '\u001F') < 0 && !literal.Contains('\u007F') && HasWholeEscapes(literal.ToString());

    private static bool IsAuthority(ReadOnlySpan<char> authority, bool isIri)
    {
        var at = authority.IndexOf('@');
        if (at >= 0 && !IsUser(authority[..at], isIri))
            return false;
        var host = authority[(at + 1)..];
        if (host.StartsWith("["))
        {
            var close = host.IndexOf(']');
            return close > 0 && IsAddress(host[1..close]) && (close == host.Length - 1 || IsPort(host[(close + 1)..]));
        }

        var colon = host.IndexOf(':');
        return IsOf(colon < 0 ? host : host[..colon], UserOrHost, isIri) && (colon < 0 || IsPort(host[colon..]));
    }

    private static bool IsUser(ReadOnlySpan<char> user, bool isIri)
    {
        foreach (var part in user.Split(':'))
        {
            if (!IsOf(user[part], UserOrHost, isIri))
                return false;
        }

        return true;
    }

    private static bool IsAddress(ReadOnlySpan<char> address) =>
        address.StartsWith("v", StringComparison.OrdinalIgnoreCase)
            ? address.IndexOf('.') is var dot and > 1 && IsHex(address[1..dot]) && dot < address.Length - 1 && address[(dot + 1)..].IndexOfAnyExcept(Address) < 0
            : TextFormats.Ipv6(address.ToString());

    private static bool IsHex(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!char.IsAsciiHexDigit(c))
                return false;
        }

        return true;
    }

    private static bool IsPort(ReadOnlySpan<char> text) => text[0] == ':' && text[1..].IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Takes a query or fragment off the end; false where it holds what it may not.</summary>
    private static bool Cut(ref ReadOnlySpan<char> rest, char mark, bool isIri)
    {
        var at = rest.IndexOf(mark);
        if (at < 0)
            return true;
        var part = rest[(at + 1)..];
        rest = rest[..at];
        return IsOf(part, QueryOrFragment, isIri);
    }

    private static bool IsOf(ReadOnlySpan<char> text, SearchValues<char> allowed, bool isIri)
    {
        for (var at = text.IndexOfAnyExcept(allowed); at >= 0; at = text.IndexOfAnyExcept(allowed))
        {
            if (!isIri || text[at] < '\u00A0')
                return false;
            text = text[(at + 1)..];
        }

        return true;
    }

    private static bool HasWholeEscapes(string text)
    {
        for (var i = text.IndexOf('%', StringComparison.Ordinal); i >= 0; i = text.IndexOf('%', i + 1))
        {
            if (i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
                return false;
        }

        return true;
    }
}
