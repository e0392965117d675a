using System.Text.RegularExpressions;

namespace Photon.Pact.Format;

/// <summary>A content type in parts: <c>application/problem+json; charset=utf-8</c>.</summary>
/// <param name="Main"><c>application</c></param>
/// <param name="Sub">Without the suffix: <c>problem</c>.</param>
/// <param name="Suffix"><c>json</c>; empty where there is none.</param>
internal sealed partial record MediaType(string Main, string Sub, string Suffix, string Parameters)
{
    public static MediaType Unknown { get; } = new("", "", "", "");

    public bool IsUnknown => Main.Length == 0;

    public bool IsJson => Main == "application" && (Sub.StartsWith("json", StringComparison.Ordinal) || Suffix == "json" || Sub == "graphql");

    public bool IsXml => Main is "application" or "text" && (Sub == "xml" || Suffix == "xml");

    public bool IsForm => Main == "application" && Sub == "x-www-form-urlencoded";

    public bool IsMultipart => Main == "multipart";

    public bool IsBinary => Main is "audio" or "font" or "image" or "video" || (Main == "application" && Sub == "octet-stream");

    /// <summary>Both name the same kind of content, whatever their parameters and suffixes say.</summary>
    public bool IsLike(MediaType other) => (Main == other.Main && Sub == other.Sub) || (IsXml && other.IsXml && Sub == "xml" && other.Sub == "xml");

    /// <summary>What the suffix says: <c>application/json</c> for <c>application/problem+json</c>; itself where there is none.</summary>
    public MediaType Base => Suffix is "json" or "xml" ? new("application", Suffix, "", "") : this;

    public static MediaType Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return Unknown;
        var parts = text.Split(';', 2, StringSplitOptions.TrimEntries);
        var slash = parts[0].IndexOf('/', StringComparison.Ordinal);
        if (slash <= 0 || slash == parts[0].Length - 1)
            return Unknown;
        var sub = parts[0][(slash + 1)..].ToLowerInvariant();
        var plus = sub.LastIndexOf('+');
        return new MediaType(
            parts[0][..slash].ToLowerInvariant(), plus < 0 ? sub : sub[..plus], plus < 0 ? "" : sub[(plus + 1)..], parts.Length == 2 ? parts[1] : "");
    }

    /// <summary>What a body looks like that nobody says anything about; null where it is empty or no text.</summary>
    public static string? Guess(ReadOnlySpan<byte> body)
    {
        if (body.IsEmpty || body.Contains((byte)0))
            return null;
        var start = System.Text.Encoding.UTF8.GetString(body[..Math.Min(body.Length, 64)]);
        return XmlStart().IsMatch(start) ? "application/xml"
            : HtmlStart().IsMatch(start) ? "text/html"
            : JsonStart().IsMatch(start) ? "application/json"
            : ElementStart().IsMatch(start) ? "application/xml"
            : "text/plain";
    }

    public override string ToString() =>
        IsUnknown ? "unknown" : $"{Main}/{Sub}{(Suffix.Length > 0 ? "+" + Suffix : "")}{(Parameters.Length > 0 ? "; " + Parameters : "")}";

    [GeneratedRegex(@"^\s*<\?xml\s*version")]
    private static partial Regex XmlStart();

    [GeneratedRegex(@"^\s*(<!DOCTYPE\s+html|<html>)", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlStart();

    [GeneratedRegex(@"^\s*(true\b|false\b|null\b|-?[0-9][0-9.eE+-]*\s*$|""|\{\s*(\}|"")|\[)")]
    private static partial Regex JsonStart();

    [GeneratedRegex(@"^\s*<\w+")]
    private static partial Regex ElementStart();
}
