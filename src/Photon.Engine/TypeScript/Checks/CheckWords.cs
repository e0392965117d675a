using System.Collections.Frozen;
using Photon.Engine.Model;

namespace Photon.Engine.TypeScript.Checks;

/// <summary>Names of the runtime that checks use.</summary>
internal static class CheckWords
{
    private static readonly FrozenSet<string> types = FrozenSet.Create(StringComparer.Ordinal, "Check", "Found");

    /// <summary>Everything that generated checks may import.</summary>
    public static IReadOnlyList<string> Runtime { get; } =
    [
        "above", "aboveExactly", "anyOf", "anything", "atLeast", "atLeastExactly", "atMost", "atMostExactly", "below", "belowExactly", "Check", "contains", "eachItem", "ExactNumber", "firstItems", "fits",
        "Found", "has", "hasFormat", "hasItems", "hasLength", "hasMembers", "hasPattern", "isAny", "isArray", "isBase64", "isBinary", "isBoolean", "isDate", "isDateTime", "isDecimal", "isDuration",
        "isEmail", "isEqualTo", "isHostname", "isIdnEmail", "isIdnHostname", "isInt64", "isInteger", "isIpv4", "isIpv6", "isIri", "isIriReference", "isJsonPointer", "isNever", "isNull", "isNumber",
        "isObject", "isOneOf", "isRegex", "isRelativeJsonPointer", "isString", "isTime", "isUnique", "isUri", "isUriReference", "isUriTemplate", "isUuid", "isWhole", "memberNames", "members",
        "multipleOf", "not", "oneOf", "otherMembers", "regex", "requires", "requiresWith", "shape", "tagged", "unevaluated",
    ];

    public static bool IsType(string name) => types.Contains(name);

    /// <summary>What checks a format of texts; null for formats that are not asserted. They are those of the C# that answers the forms.</summary>
    public static string? FormatOf(string format) => format switch
    {
        "date-time" => "isDateTime",
        "date" => "isDate",
        "time" => "isTime",
        "duration" => "isDuration",
        "uuid" => "isUuid",
        "uri" => "isUri",
        "uri-reference" => "isUriReference",
        "iri" => "isIri",
        "iri-reference" => "isIriReference",
        "uri-template" => "isUriTemplate",
        "email" => "isEmail",
        "idn-email" => "isIdnEmail",
        "hostname" => "isHostname",
        "idn-hostname" => "isIdnHostname",
        "ipv4" => "isIpv4",
        "ipv6" => "isIpv6",
        "json-pointer" => "isJsonPointer",
        "relative-json-pointer" => "isRelativeJsonPointer",
        "regex" => "isRegex",
        "byte" => "isBase64",
        _ => null,
    };

    /// <summary>JSON Schema's words for kinds, as literals.</summary>
    public static IEnumerable<string> NamesOf(ValueKinds kinds) =>
        Enum.GetValues<ValueKinds>().Where(kind => kind != ValueKinds.None && kinds.HasFlag(kind)).Select(kind => $"\"{kind.ToString().ToLowerInvariant()}\"");

    /// <summary>Whether numbers of the format keep digits that JavaScript's would lose.</summary>
    public static bool IsExact(string? format) => format is "int64" or "uint64" or "decimal" or "decimal128" or "money";
}
