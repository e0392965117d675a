namespace Photon.Packaging.Reports.Html;

/// <summary>The head of the page: which build it is, how it ended, and its few most important figures.</summary>
internal static class Heading
{
    public static void Write(HtmlBuilder html, BuildReport report)
    {
        html.Begin("header").Begin("div", ("class", "title"));
        html.Begin("h1").Text(report.Name);
        if (report.Version.Length > 0)
            html.Text(" ").Text("span", report.Version, ("class", "version"));
        html.End();
        html.Text("span", Outcome(report.Outcome), ("class", $"state {(report.Outcome == BuildOutcome.Success ? "success" : "failure")}"));
        html.End().Begin("ul", ("class", "facts"));
        string[] facts = [report.Format, report.Configuration, report.Framework, Units.Time(report.Ended)];
        foreach (var fact in facts.Where(f => f.Length > 0))
            html.Text("li", fact);
        html.End().End();
        Tiles(html, report);
    }

    public static string Outcome(BuildOutcome outcome) => outcome == BuildOutcome.Success ? "Succeeded" : "Failed";

    private static void Tiles(HtmlBuilder html, BuildReport report)
    {
        html.Begin("dl", ("class", "tiles"));
        var (kept, slower) = (report.Phases.Count(p => p.UpToDate), report.Difference?.Seconds);
        Tile(html, "Time", Units.Seconds(report.Seconds), kept > 0 && slower is null ? $"{Units.Count(kept, "phase")} up to date" : "", h => h.Badge(slower));
        if (report.Sizes is { } sizes)
        {
            var (changed, aside) = (report.Difference?.Bytes, sizes.CompressedBytes is { } bytes ? $"{Units.Bytes(bytes)} compressed" : Units.Count(sizes.Files.Count, "file"));
            Tile(html, "Size", Units.Bytes(sizes.Bytes), changed is null ? aside : "", h => h.Badge(changed));
        }

        if (report.Contracts.Count > 0)
        {
            Tile(html, "Operations", Units.Count(report.Contracts.Sum(c => c.Operations)), Units.Count(report.Contracts.Count, "contract"));
            Tile(html, "Lines generated", Units.Count(report.Contracts.Sum(c => c.Lines)), Units.Count(report.Contracts.Sum(c => c.Files), "file"));
        }

        var found = report.Diagnostics;
        var (name, count) = found.Errors > 0 ? ("Errors", found.Errors) : ("Warnings", found.Warnings);
        Tile(html, name, Units.Count(count), found.Errors > 0 ? Units.Count(found.Warnings, "warning") : Units.Count(found.Messages, "message"));
        if (report.Cache.Hits + report.Cache.Misses is > 0 and var all)
            Tile(html, "Cache", Units.Count(report.Cache.Hits), $"of {Units.Count(all, "file")} kept");
        html.End();
    }

    private static void Tile(HtmlBuilder html, string name, string value, string aside, Action<HtmlBuilder>? badge = null)
    {
        html.Begin("div", ("class", "tile")).Text("dt", name).Text("dd", value, ("class", "value"));
        html.Begin("dd", ("class", "aside"));
        badge?.Invoke(html);
        html.Text(aside).End().End();
    }
}
