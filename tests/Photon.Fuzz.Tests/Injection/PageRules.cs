using System.Text.RegularExpressions;

namespace Photon.Fuzz.Tests.Injection;

/// <summary>Whether a text of the contract became markup of the API page: a strict reader of the little HTML that the page uses.</summary>
internal static partial class PageRules
{
    private static readonly string[] addresses = ["href", "src", "action", "formaction", "data"];

    public static IEnumerable<string> Broken(string html)
    {
        var rest = Style().Replace(html, "");
        foreach (Match tag in Tag().Matches(rest))
        {
            if (!tag.Value.EndsWith('>'))
                yield return $"A tag does not end: {Shown(tag.Value)}";
            var name = tag.Groups["name"].Value;
            if (name.Contains(HostileTexts.Sentinel, StringComparison.OrdinalIgnoreCase) || name is "img" or "iframe" or "object" or "embed" or "base")
                yield return $"A text became an element: {Shown(tag.Value)}";
            for (var i = 0; i < tag.Groups["attribute"].Captures.Count; i++)
            {
                if (IsForeign(tag.Groups["attribute"].Captures[i].Value, tag.Groups["value"].Captures[i].Value))
                    yield return $"A text became an attribute or an address: {Shown(tag.Value)}";
            }
        }

        var between = Tag().Replace(rest, " ");
        if (between.Contains('<', StringComparison.Ordinal))
            yield return $"A '<' stands free: {Shown(between[between.IndexOf('<', StringComparison.Ordinal)..])}";
        if (Style().Matches(html).Any(m => m.Value.Contains(HostileTexts.Sentinel, StringComparison.Ordinal)))
            yield return "A text stands in a style or a script.";
    }

    private static bool IsForeign(string attribute, string value) =>
        attribute.Contains(HostileTexts.Sentinel, StringComparison.OrdinalIgnoreCase)
        || attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase)
        || attribute.Equals("style", StringComparison.OrdinalIgnoreCase)
        || (addresses.Contains(attribute, StringComparer.OrdinalIgnoreCase) && !IsSafeAddress(value.Trim('"', '\'')));

    private static bool IsSafeAddress(string value) =>
        value.StartsWith('#') || value.StartsWith("https://", StringComparison.Ordinal) || value.StartsWith("http://", StringComparison.Ordinal)
        || value is "openapi.json" or "openapi.yaml" or "/openapi.json" or "/openapi.yaml";

    private static string Shown(string text) => text.Length > 160 ? text[..160] + "…" : text;

    [GeneratedRegex("""</?(?<name>[a-zA-Z!][^\s/>]*)(?:\s+(?<attribute>[^\s=>"'/]+)(?:=(?<value>"[^"<]*"|'[^'<]*'|[^\s"'<>]+)|(?<value>)))*\s*/?>?""", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=<(?:style|script)>).*?(?=</(?:style|script)>)", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Style();
}
