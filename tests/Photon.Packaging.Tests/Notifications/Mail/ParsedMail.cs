using System.Text;
using System.Text.RegularExpressions;

namespace Photon.Packaging.Tests.Notifications.Mail;

/// <summary>A mail of two parts as its reader sees it.</summary>
/// <param name="Source">The mail with <c>\n</c> for line ends.</param>
internal sealed partial record ParsedMail(string Source, IReadOnlyDictionary<string, string> Headers, IReadOnlyList<(string Type, string Text)> Parts)
{
    /// <summary>The subject with its encoded words decoded.</summary>
    public string Subject => string.Concat(EncodedWord().Matches(Headers["Subject"]).Select(m => Decode(m.Groups[1].Value)));

    public static ParsedMail Parse(string source)
    {
        var headers = HeadersOf(source);
        var boundary = Boundary().Match(headers["Content-Type"]).Groups[1].Value;
        var parts = source.Split($"--{boundary}\n").Skip(1).Select(part => part.Split($"--{boundary}--")[0]);
        return new ParsedMail(source, headers, [.. parts.Select(part => (HeadersOf(part)["Content-Type"], Decode(part[part.IndexOf("\n\n", StringComparison.Ordinal)..])))]);
    }

    private static OrderedDictionary<string, string> HeadersOf(string text)
    {
        var headers = new OrderedDictionary<string, string>();
        var head = text[..text.IndexOf("\n\n", StringComparison.Ordinal)].Replace("\n ", " ", StringComparison.Ordinal);
        foreach (var line in head.Split('\n'))
            headers.Add(line[..line.IndexOf(':', StringComparison.Ordinal)], line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]);
        return headers;
    }

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

    [GeneratedRegex(@"=\?utf-8\?B\?([A-Za-z0-9+/=]+)\?=")]
    private static partial Regex EncodedWord();

    [GeneratedRegex("boundary=\"([^\"]+)\"")]
    private static partial Regex Boundary();
}
