namespace Photon.Packaging.Reports.Html;

/// <summary>Where the time went.</summary>
internal static class PhaseSection
{
    public static void Write(HtmlBuilder html, BuildReport report)
    {
        if (report.Phases.Count == 0)
            return;
        var longest = report.Phases.Max(p => p.Seconds);
        var changes = (report.Difference?.Phases ?? []).ToDictionary(c => c.Name ?? "", StringComparer.Ordinal);
        html.Begin("section", ("class", "card")).Begin("h2").Text("Time").End().Begin("ol", ("class", "rows"));
        foreach (var phase in report.Phases)
        {
            html.Begin("li", ("class", "row")).Text("span", phase.Name, ("class", phase.UpToDate ? "name quiet" : "name"));
            html.Begin("span", ("class", phase.UpToDate ? "amount quiet" : "amount"));
            html.Badge(changes.GetValueOrDefault(phase.Name));
            html.Text("span", phase.UpToDate ? "up to date" : Units.Seconds(phase.Seconds), ("class", "value")).End();
            if (!phase.UpToDate)
                html.Bar(phase.Seconds, longest);
            html.End();
        }

        html.End().End();
    }
}
