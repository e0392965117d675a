namespace Photon.Packaging.Reports.Html;

/// <summary>What was generated from each contract.</summary>
internal static class ContractSection
{
    public static void Write(HtmlBuilder html, BuildReport report)
    {
        if (report.Contracts.Count == 0)
            return;
        var changes = (report.Difference?.Contracts ?? []).ToDictionary(c => c.Name, StringComparer.Ordinal);
        html.Begin("section", ("class", "card")).Begin("h2").Text("Generated code").End().Begin("table", ("class", "table"));
        html.Begin("thead").Begin("tr");
        foreach (var title in (string[])["Contract", "Operations", "Schemas", "Files", "Lines"])
            html.Text("th", title, ("scope", "col"));
        html.End().End().Begin("tbody");
        foreach (var contract in report.Contracts)
            Row(html, contract, changes.GetValueOrDefault(contract.Name));
        html.End().End().End();
    }

    private static void Row(HtmlBuilder html, ContractFacts contract, ContractChange? change)
    {
        html.Begin("tr").Begin("td").Text("strong", contract.Name).Text(" ");
        if (change is { Before: null })
            html.Text("span", "new", ("class", "badge"));
        html.Text("div", contract.Path, ("class", "mono quiet")).End();
        Cell(html, "Operations", change?.Before?.Operations, contract.Operations);
        Cell(html, "Schemas", change?.Before?.Schemas, contract.Schemas);
        Cell(html, "Files", change?.Before?.Files, contract.Files);
        Cell(html, "Lines", change?.Before?.Lines, contract.Lines);
        html.End();
    }

    private static void Cell(HtmlBuilder html, string label, int? before, int now)
    {
        html.Begin("td", ("data-label", label)).Text(Units.Count(now));
        html.Badge(before, now);
        html.End();
    }
}
