using System.Text.RegularExpressions;

namespace Photon.Engine.Html;

/// <summary>
/// Descriptions: a small, safe part of Markdown. Paragraphs, headings, lists, fenced code, <c>code</c>, <c>**bold**</c> and links to http, https
/// and mailto. The few HTML tags that descriptions use for the same are read as such; all others show as text.
/// </summary>
internal static partial class Markdown
{
    private const int Longest = 60_000;

    public static void Write(HtmlText html, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        var lines = FromHtml(text.Length > Longest ? text[..Longest] + "…" : text).ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length;)
            i = WriteBlock(html, lines, i);
    }

    /// <summary>The first sentence or line, without marks: for a place that holds one line.</summary>
    public static string FirstLine(string? text)
    {
        var line = FromHtml(text ?? "").Split('\n').Select(part => part.Trim()).FirstOrDefault(part => part.Length > 0) ?? "";
        return line.Replace("**", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).TrimStart('#', ' ');
    }

    private static int WriteBlock(HtmlText html, string[] lines, int at)
    {
        var line = lines[at].Trim();
        if (line.Length == 0)
            return at + 1;
        if (line.StartsWith("```", StringComparison.Ordinal))
            return WriteCode(html, lines, at + 1);
        if (Bullet().IsMatch(lines[at]) || Numbered().IsMatch(lines[at]))
            return WriteList(html, lines, at);
        if (line[0] == '#' && line.TrimStart('#') is { Length: > 0 } heading && heading[0] == ' ')
        {
            html.Raw("<p class=\"heading\">");
            WriteInline(html, heading.Trim());
            html.Raw("</p>");
            return at + 1;
        }

        html.Raw("<p>");
        var first = true;
        while (at < lines.Length && IsOfParagraph(lines[at], first))
        {
            if (!first)
                html.Line();
            WriteInline(html, lines[at].Trim());
            first = false;
            at++;
        }

        html.Raw("</p>");
        return at;
    }

    private static bool IsOfParagraph(string line, bool isFirst) =>
        line.Trim().Length > 0
        && (isFirst || (!Bullet().IsMatch(line) && !Numbered().IsMatch(line) && !line.TrimStart().StartsWith("```", StringComparison.Ordinal) && line[0] != '#'));

    private static int WriteCode(HtmlText html, string[] lines, int at)
    {
        html.Raw("<pre><code>");
        for (; at < lines.Length && !lines[at].TrimStart().StartsWith("```", StringComparison.Ordinal); at++)
            html.Text(lines[at]).Line();
        html.Raw("</code></pre>");
        return at + 1;
    }

    private static int WriteList(HtmlText html, string[] lines, int at)
    {
        var mark = Bullet().IsMatch(lines[at]) ? Bullet() : Numbered();
        var tag = Bullet().IsMatch(lines[at]) ? "ul" : "ol";
        html.Raw($"<{tag}>");
        while (at < lines.Length && mark.Match(lines[at]) is { Success: true } match)
        {
            html.Raw("<li>");
            WriteInline(html, lines[at][match.Length..].Trim());
            for (at++; at < lines.Length && lines[at].StartsWith("  ", StringComparison.Ordinal) && lines[at].Trim().Length > 0 && !mark.IsMatch(lines[at]); at++)
            {
                html.Line();
                WriteInline(html, lines[at].Trim());
            }

            html.Raw("</li>");
        }

        html.Raw($"</{tag}>");
        return at;
    }

    private static void WriteInline(HtmlText html, string text)
    {
        var at = 0;
        foreach (Match match in Inline().Matches(text))
        {
            html.Text(text[at..match.Index]);
            WriteMarked(html, match);
            at = match.Index + match.Length;
        }

        html.Text(text[at..]);
    }

    private static void WriteMarked(HtmlText html, Match match)
    {
        if (match.Groups["code"] is { Success: true } code)
            html.Element("code", code.Value);
        else if (match.Groups["bold"] is { Success: true } bold)
            html.Element("strong", bold.Value);
        else if (IsSafe(match.Groups["url"].Value))
            html.Raw("<a").Attribute("href", match.Groups["url"].Value).Attribute("rel", "noreferrer").Raw(">").Text(match.Groups["text"].Value).Raw("</a>");
        else
            html.Text(match.Groups["text"].Value);
    }

    private static bool IsSafe(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto";

    private static string FromHtml(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        text = Anchor().Replace(text, "[$2]($1)");
        return Tag().Replace(text, match => match.Groups[2].Value.ToLowerInvariant() switch
        {
            "code" or "tt" => "`",
            "b" or "strong" => "**",
            "li" => match.Groups[1].Length == 0 ? "\n- " : "",
            "br" => "\n",
            "i" or "em" or "span" => "",
            _ => "\n\n",
        });
    }

    [GeneratedRegex(@"^\s{0,6}[-*+]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^\s{0,6}[0-9]{1,4}[.)]\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"`(?<code>[^`]+)`|\*\*(?<bold>[^*]+)\*\*|\[(?<text>[^\[\]]+)\]\((?<url>[^()\s]+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex Inline();

    [GeneratedRegex("<a\\s[^<>]*href=[\"']([^\"'<>]+)[\"'][^<>]*>([^<>\\[\\]]*)</a>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Anchor();

    [GeneratedRegex("<(/?)(p|br|code|tt|b|strong|i|em|span|ul|ol|li|div)(?:\\s[^<>]*)?/?>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
