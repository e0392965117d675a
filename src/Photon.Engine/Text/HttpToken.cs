namespace Photon.Engine.Text;

/// <summary>Words that HTTP carries as names of headers and schemes (RFC 9110, section 5.6.2).</summary>
internal static class HttpToken
{
    public static bool Is(string text) => text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-.^_`|~".Contains(c, StringComparison.Ordinal));
}
