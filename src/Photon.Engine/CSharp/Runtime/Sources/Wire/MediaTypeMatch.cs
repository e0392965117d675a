using System;

namespace Photon.Runtime;

/// <summary>Compares media types.</summary>
internal static class MediaTypeMatch
{
    /// <summary>Whether a media type falls under a declared one, which may be a range (<c>*/*</c>, <c>image/*</c>) and have parameters.</summary>
    public static bool Test(string declared, string actual)
    {
        var range = Essence(declared);
        var type = Essence(actual);
        return range is "*/*"
            || range.Equals(type, StringComparison.OrdinalIgnoreCase)
            || (range.EndsWith("/*", StringComparison.Ordinal) && type.AsSpan().StartsWith(range.AsSpan(0, range.Length - 1), StringComparison.OrdinalIgnoreCase))
            || (range is "application/json" && IsJson(type));
    }

    /// <summary>Whether the type is JSON or a dialect of it, such as <c>application/problem+json</c>.</summary>
    public static bool IsJson(string mediaType)
    {
        var type = Essence(mediaType);
        return type.EndsWith("/json", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
    }

    public static string Essence(string mediaType)
    {
        var end = mediaType.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? mediaType : mediaType[..end]).Trim();
    }
}
