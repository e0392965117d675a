namespace Photon.Engine.Pact.Format;

/// <summary>
/// The values of a header in version 4. Where a header is a list (RFC 9110, section 5.6.1) each of its elements is a value: the reference core takes the provider's
/// header apart, and compares element by element.
/// </summary>
internal static class HeaderValues
{
    private static readonly HashSet<string> lists = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Accept-Ranges", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods",
        "Access-Control-Expose-Headers", "Access-Control-Request-Headers", "Allow", "Cache-Control", "Vary",
    };

    /// <summary>Quoted commas do not part; such a header stays whole.</summary>
    public static IReadOnlyList<string> Of(string name, string value)
    {
        if (!lists.Contains(name) || value.Contains('"', StringComparison.Ordinal))
            return [value];
        var parts = value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length == 0 ? [value] : parts;
    }
}
