using System.Globalization;
using Photon.Engine.Model;

namespace Photon.Engine.CSharp.Validation;

/// <summary>Spells small parts of rules.</summary>
internal static class RuleText
{
    /// <summary>The check of a string format and what it asks for, in words; null for formats that are not checked.</summary>
    public static (string Method, string Description)? FormatOf(string format) => format switch
    {
        "date-time" => ("DateTime", "a date and time such as 2026-03-01T10:20:30Z"),
        "date" => ("Date", "a date such as 2026-03-01"),
        "time" => ("Time", "a time such as 10:20:30Z"),
        "duration" => ("Duration", "a duration such as PT90M"),
        "uuid" => ("Uuid", "a UUID"),
        "uri" => ("Uri", "a URI"),
        "uri-reference" => ("UriReference", "a URI or a reference to one"),
        "iri" => ("Iri", "an IRI"),
        "iri-reference" => ("IriReference", "an IRI or a reference to one"),
        "uri-template" => ("UriTemplate", "a URI template"),
        "email" => ("Email", "an email address"),
        "idn-email" => ("IdnEmail", "an email address"),
        "hostname" => ("Hostname", "a host name"),
        "idn-hostname" => ("IdnHostname", "a host name"),
        "ipv4" => ("Ipv4", "an IPv4 address"),
        "ipv6" => ("Ipv6", "an IPv6 address"),
        "json-pointer" => ("JsonPointer", "a JSON pointer"),
        "relative-json-pointer" => ("RelativeJsonPointer", "a relative JSON pointer"),
        "regex" => ("Pattern", "a regular expression"),
        "byte" => ("Byte", "base64 text"),
        _ => null,
    };

    /// <summary>The kinds as flags: <c>JsonKinds.String | JsonKinds.Null</c>.</summary>
    public static string Kinds(ValueKinds kinds) =>
        string.Join(" | ", Enum.GetValues<ValueKinds>().Where(k => k != ValueKinds.None && kinds.HasFlag(k)).Select(k => $"JsonKinds.{k}"));

    public static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
