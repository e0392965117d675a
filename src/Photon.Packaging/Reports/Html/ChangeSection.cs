namespace Photon.Packaging.Reports.Html;

/// <summary>What is other than in the build before.</summary>
internal static class ChangeSection
{
    private const int MostFiles = 8;

    public static void Write(HtmlBuilder html, BuildReport report)
    {
        if (report.Difference is not { } difference)
            return;
        html.Begin("section", ("class", "card")).Begin("h2").Text("Since the last build").Text("span", Since(difference), ("class", "aside")).End();
        if (!HasLists(difference))
            html.Text("p", "No package, file or diagnostic is other than before.", ("class", "quiet"));
        html.Begin("div", ("class", "columns"));
        Sizes(html, "Packages", difference.Packages);
        Sizes(html, "Files", difference.Files);
        Contracts(html, difference.Contracts);
        Diagnostics(html, "New diagnostics", difference.NewDiagnostics);
        Diagnostics(html, "Diagnostics that are gone", difference.GoneDiagnostics);
        html.End().End();
    }

    /// <summary>Whether there is more to say than what the badges say where times and sizes stand.</summary>
    private static bool HasLists(ReportDifference difference) =>
        difference.Packages.Count + difference.Files.Count + difference.NewDiagnostics.Count + difference.GoneDiagnostics.Count > 0
        || difference.Contracts.Any(c => c.After is null);

    private static string Since(ReportDifference difference) =>
        difference.Version is { Length: > 0 } version ? $"{version}, {Units.Time(difference.Since)}" : Units.Time(difference.Since);

    private static void Sizes(HtmlBuilder html, string title, IReadOnlyList<SizeChange> changes)
    {
        if (changes.Count == 0)
            return;
        html.Begin("div").Text("h3", title);
        Rows(html, changes.Take(MostFiles));
        if (changes.Count > MostFiles)
        {
            html.Begin("details").Begin("summary").Text($"{Units.Count(changes.Count - MostFiles)} more").End();
            Rows(html, changes.Skip(MostFiles).Take(SizeSection.MostRows));
            SizeSection.Rest(html, changes.Count - MostFiles);
            html.End();
        }

        html.End();
    }

    private static void Rows(HtmlBuilder html, IEnumerable<SizeChange> changes)
    {
        html.Begin("ul", ("class", "rows"));
        foreach (var change in changes)
        {
            html.Begin("li", ("class", "row change")).Begin("span", ("class", "name")).Text("span", change.Name ?? "", ("class", "mono"));
            if (change is not { VersionBefore: null, VersionAfter: null })
                html.Text(" ").Text("small", Versions(change));
            html.End().Begin("span", ("class", "amount"));
            html.Badge(change);
            html.Text("span", Units.Bytes(change.After ?? change.Before ?? 0), ("class", "value")).End().End();
        }

        html.End();
    }

    private static string Versions(SizeChange change) =>
        string.Join(" \u2192 ", new[] { change.VersionBefore, change.VersionAfter }.Where(v => !string.IsNullOrEmpty(v)));

    /// <summary>Those that are gone; the others bear their badges where they stand.</summary>
    private static void Contracts(HtmlBuilder html, IReadOnlyList<ContractChange> changes)
    {
        ContractChange[] gone = [.. changes.Where(c => c.After is null)];
        if (gone.Length == 0)
            return;
        html.Begin("div").Text("h3", "Contracts that are gone").Begin("ul", ("class", "list"));
        foreach (var change in gone)
            html.Text("li", change.Name);
        html.End().End();
    }

    private static void Diagnostics(HtmlBuilder html, string title, IReadOnlyList<ReportedDiagnostic> diagnostics)
    {
        if (diagnostics.Count == 0)
            return;
        html.Begin("div").Text("h3", title);
        DiagnosticSection.List(html, diagnostics);
        html.End();
    }
}
