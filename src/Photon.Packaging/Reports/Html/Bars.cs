using System.Globalization;

namespace Photon.Packaging.Reports.Html;

/// <summary>Bars as inline SVG: a content security policy counts their attributes as content, not as style.</summary>
internal static class Bars
{
    /// <summary>One bar on a track.</summary>
    /// <param name="kind">A class that colours it; null for the usual colour.</param>
    public static void Bar(this HtmlBuilder html, double part, double whole, string? kind = null)
    {
        Begin(html, "bar");
        Part(html, 0, Share(part, whole), kind);
        html.End();
    }

    /// <summary>Parts side by side that fill the track.</summary>
    public static void Stack(this HtmlBuilder html, IEnumerable<(string Kind, double Part)> parts, double whole)
    {
        Begin(html, "bar stack");
        var start = 0.0;
        foreach (var (kind, part) in parts)
        {
            Part(html, start, Share(part, whole), kind);
            start += Share(part, whole);
        }

        html.End();
    }

    // A bar repeats a number that stands beside it.
    private static void Begin(HtmlBuilder html, string kind) => html.Begin("svg", ("class", kind), ("aria-hidden", "true"));

    private static void Part(HtmlBuilder html, double start, double width, string? kind) =>
        html.Text("rect", "", ("x", Percent(start)), ("width", Percent(width)), ("height", "100%"), ("class", kind));

    private static double Share(double part, double whole) => whole <= 0 ? 0 : Math.Clamp(part / whole * 100, 0, 100);

    private static string Percent(double share) => share.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
