namespace Photon.Engine.Pact.Matching;

/// <summary>
/// Formats as patterns for whole texts. The date matchers of pact verifiers are not used: they refuse seven digits of a second, which .NET writes.
/// </summary>
internal static class FormatPatterns
{
    /// <summary>Null for formats that say nothing of texts.</summary>
    public static string? Of(string format) => format switch
    {
        "date-time" => @"^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$",
        "date" => @"^\d{4}-\d{2}-\d{2}$",
        "time" => @"^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$",
        "partial-time" => @"^\d{2}:\d{2}:\d{2}(?:\.\d+)?$",
        "duration" => @"^P(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$",
        "uuid" or "guid" => "^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$",
        "uri" or "url" => @"^[A-Za-z][A-Za-z0-9+.-]*:\S*$",
        "uri-reference" => @"^\S*$",
        "email" => @"^[^\s@]+@[^\s@]+$",
        "hostname" => @"^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$",
        "ipv4" => @"^\d{1,3}(?:\.\d{1,3}){3}$",
        "ipv6" => "^[0-9A-Fa-f:.]+$",
        "byte" => "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$",
        _ => null,
    };
}
