namespace Photon.Engine.Pact.Interactions;

/// <summary>Headers as a pact may have them.</summary>
internal static class HeaderText
{
    private static readonly HashSet<string> ofTransport = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Content-Encoding", "Content-Length", "Date", "Host", "Keep-Alive", "Proxy-Connection", "TE", "Trailer", "Transfer-Encoding", "Upgrade",
    };

    /// <summary>The name as it is sent; null where there is none, and for headers that a server and its proxies set (RFC 9110, section 7.6.1).</summary>
    public static string? NameOf(string name) => name.Trim() is { Length: > 0 } trimmed && !ofTransport.Contains(trimmed) ? trimmed : null;

    /// <summary>A value is one line (RFC 9110, section 5.5).</summary>
    public static string ValueOf(string text) =>
        string.Join(' ', text.Split(['\r', '\n', '\0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}
