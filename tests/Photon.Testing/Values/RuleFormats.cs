using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Photon.Testing.Values;

/// <summary>What the formats that are asserted allow. Written apart from the engine's own, to judge it.</summary>
internal static partial class RuleFormats
{
    /// <summary>Formats that nobody asserts are met by every text.</summary>
    public static bool IsValid(string format, string text) => format switch
    {
        "date-time" => DateTimePattern().IsMatch(text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => TimePattern().IsMatch(text),
        "duration" => DurationPattern().IsMatch(text) && !text.EndsWith('P') && !text.EndsWith('T'),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _) && UriPattern().IsMatch(text),
        "uri-reference" => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out _) && !text.Contains(' ', StringComparison.Ordinal),
        "email" => EmailPattern().IsMatch(text),
        "hostname" => text.Length is > 0 and < 254 && HostPattern().IsMatch(text),
        "ipv4" => IPAddress.TryParse(text, out var four) && four.AddressFamily == AddressFamily.InterNetwork && text.Split('.').Length == 4,
        "ipv6" => IPAddress.TryParse(text, out var six) && six.AddressFamily == AddressFamily.InterNetworkV6,
        "byte" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        _ => true,
    };

    /// <summary>A text that meets the format; null for formats that say nothing of texts.</summary>
    public static string? Make(string format, int salt) => format switch
    {
        "date-time" => $"2024-0{1 + (salt % 9)}-1{salt % 10}T0{salt % 10}:30:15Z",
        "date" => $"2024-0{1 + (salt % 9)}-1{salt % 10}",
        "time" or "partial-time" => format == "time" ? $"0{salt % 10}:30:15Z" : $"0{salt % 10}:30:15",
        "duration" => $"P{1 + (salt % 9)}DT2H",
        "uuid" or "guid" => $"7f1bb7a4-9a0f-4b46-9d0a-{salt % 1000000000000:000000000000}",
        "uri" or "url" or "iri" => $"https://example.com/a{salt % 100}?b=c",
        "uri-reference" or "iri-reference" => $"/a/b{salt % 100}",
        "email" or "idn-email" => $"anna{salt % 100}@example.com",
        "hostname" or "idn-hostname" => $"host{salt % 100}.example.com",
        "ipv4" => $"10.0.0.{salt % 250}",
        "ipv6" => $"2001:db8::{salt % 999}",
        "byte" => Convert.ToBase64String([1, 2, (byte)(salt % 250), 4, 5, 6]),
        "int64" or "uint64" or "int32" => (1 + (salt % 90)).ToString(CultureInfo.InvariantCulture),
        "decimal" or "double" or "float" => "1.5",
        "json-pointer" => "/a/b",
        "regex" => "^a+$",
        _ => null,
    };

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimePattern();

    [GeneratedRegex(@"^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?([Zz]|[+-]\d\d:\d\d)?$", RegexOptions.CultureInvariant)]
    private static partial Regex TimePattern();

    [GeneratedRegex(@"^P(\d+W|(\d+Y)?(\d+M)?(\d+D)?(T(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>""{}|\\^`]*$", RegexOptions.CultureInvariant)]
    private static partial Regex UriPattern();

    [GeneratedRegex(@"^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex EmailPattern();

    [GeneratedRegex(@"^[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$", RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();
}
