using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Photon.Engine.Model.Values;

/// <summary>What the formats of JSON Schema validation (2020-12, section 7.3) allow. Others are met by every text.</summary>
internal static partial class ValueFormats
{
    public static bool IsMet(string format, string text) => format switch
    {
        "date-time" => DateTimePattern().IsMatch(text) && IsInstant(text),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimePattern().IsMatch(text),
        "duration" => DurationPattern().IsMatch(text) && text[^1] is not ('P' or 'T'),
        "uuid" or "guid" => Guid.TryParseExact(text, "D", out _),
        "uri" or "url" => UriPattern().IsMatch(text),
        "uri-reference" => ReferencePattern().IsMatch(text),
        "email" => EmailPattern().IsMatch(text),
        "hostname" => text.Length is > 0 and < 254 && HostPattern().IsMatch(text),
        "ipv4" => IPv4Pattern().IsMatch(text) && IPAddress.TryParse(text, out _),
        "ipv6" => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !text.Contains('%', StringComparison.Ordinal),
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        _ => true,
    };

    /// <summary>A text that meets the format; null for formats that say nothing of texts.</summary>
    public static string? Make(string format) => format switch
    {
        "date-time" => "2024-05-17T09:30:15Z",
        "date" => "2024-05-17",
        "time" => "09:30:15Z",
        "partial-time" => "09:30:15",
        "duration" => "P1DT2H",
        "uuid" or "guid" => "7f1bb7a4-9a0f-4b46-9d0a-6b7a3a1c0001",
        "uri" or "url" or "iri" => "https://example.com/a",
        "uri-reference" or "iri-reference" => "/a/b",
        "email" or "idn-email" => "anna@example.com",
        "hostname" or "idn-hostname" => "host.example.com",
        "ipv4" => "192.0.2.1",
        "ipv6" => "2001:db8::1",
        "byte" => "AQIDBAUG",
        "json-pointer" => "/a/b",
        "regex" => "^a+$",
        "int32" or "int64" or "uint64" => "1",
        "decimal" or "double" or "float" => "1.5",
        _ => null,
    };

    /// <summary>RFC 3339, section 5.6, knows a leap second, .NET does not.</summary>
    private static bool IsInstant(string text)
    {
        var seconds = text.AsSpan(17, 2);
        var plain = seconds is "60" ? string.Concat(text.AsSpan(0, 17), "59", text.AsSpan(19)) : text;
        return DateTimeOffset.TryParse(plain, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]\d\d:\d\d)\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>""{}|\\^`]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex UriPattern();

    [GeneratedRegex(@"^[^\s<>""{}|\\^`]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex ReferencePattern();

    [GeneratedRegex(@"^[^\s@]+@[^\s@]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"^(0|[1-9]\d{0,2})(\.(0|[1-9]\d{0,2})){3}\z", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex IPv4Pattern();
}
