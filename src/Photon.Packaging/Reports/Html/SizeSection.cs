namespace Photon.Packaging.Reports.Html;

/// <summary>What the deliverable is made of.</summary>
internal static class SizeSection
{
    /// <summary>Rows of a list; report.json has the rest.</summary>
    public const int MostRows = 200;

    public static void Write(HtmlBuilder html, BuildReport report)
    {
        if (report.Sizes is not { } sizes)
            return;
        html.Begin("section", ("class", "card")).Begin("h2").Text("Size")
            .Text("span", $"{Units.Bytes(sizes.Bytes)} in {Units.Count(sizes.Files.Count, "file")}", ("class", "aside")).End();
        html.Stack(sizes.Layers.Select(l => (ReportJson.Word(l.Layer), (double)l.Bytes)), sizes.Bytes);
        Layers(html, sizes, report.Difference?.Layers ?? []);
        if (sizes.Packages.Count > 0)
            Packages(html, sizes, report.Difference?.Packages ?? []);
        if (sizes.Files.Count > 0)
            Files(html, sizes);
        html.End();
    }

    private static void Layers(HtmlBuilder html, ReportSizes sizes, IReadOnlyList<SizeChange> changed)
    {
        var changes = changed.ToDictionary(c => c.Name ?? "", StringComparer.Ordinal);
        html.Begin("ul", ("class", "rows"));
        foreach (var layer in sizes.Layers)
        {
            var word = ReportJson.Word(layer.Layer);
            html.Begin("li", ("class", "row")).Begin("span", ("class", "name"));
            html.Text("i", "", ("class", $"dot {word}")).Text(Title(layer.Layer)).Text(" ").Text("small", Units.Count(layer.Files, "file").Replace(' ', '\u00A0')).End();
            html.Begin("span", ("class", "amount"));
            html.Badge(changes.GetValueOrDefault(word));
            html.Text("span", Units.Bytes(layer.Bytes), ("class", "value")).End().End();
        }

        html.End();
    }

    private static void Packages(HtmlBuilder html, ReportSizes sizes, IReadOnlyList<SizeChange> changed)
    {
        var changes = changed.DistinctBy(c => c.Name).ToDictionary(c => c.Name ?? "", StringComparer.Ordinal);
        Begin(html, Units.Count(sizes.Packages.Count, "package"));
        foreach (var package in sizes.Packages.Take(MostRows))
        {
            html.Begin("li", ("class", "row")).Begin("span", ("class", "name")).Text(package.Name).Text(" ").Text("small", package.Version).End();
            html.Begin("span", ("class", "amount"));
            html.Badge(changes.GetValueOrDefault(package.Name));
            html.Text("span", Units.Bytes(package.Bytes), ("class", "value")).End();
            html.Bar(package.Bytes, sizes.Packages[0].Bytes, "packages");
            html.End();
        }

        html.End();
        Rest(html, sizes.Packages.Count);
        html.End();
    }

    private static void Files(HtmlBuilder html, ReportSizes sizes)
    {
        Begin(html, Units.Count(sizes.Files.Count, "file"));
        foreach (var file in sizes.Files.Take(MostRows))
        {
            html.Begin("li", ("class", "row")).Text("span", file.Path, ("class", "name mono"));
            html.Text("span", Units.Bytes(file.Bytes), ("class", "amount"));
            html.Bar(file.Bytes, sizes.Files[0].Bytes, ReportJson.Word(file.Layer));
            html.End();
        }

        html.End();
        Rest(html, sizes.Files.Count);
        html.End();
    }

    private static void Begin(HtmlBuilder html, string title) =>
        html.Begin("details").Begin("summary").Text(title).Text("span", "the largest first", ("class", "aside")).End().Begin("ol", ("class", "rows"));

    public static void Rest(HtmlBuilder html, int count)
    {
        if (count > MostRows)
            html.Text("p", $"{Units.Count(count - MostRows)} more in report.json.", ("class", "quiet"));
    }

    private static string Title(FileLayer layer) => layer switch
    {
        FileLayer.Packages => "Packages",
        FileLayer.Projects => "Other projects",
        FileLayer.Assets => "Assets",
        _ => "App",
    };
}
