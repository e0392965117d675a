namespace Photon.Packaging.Reports.Html;

/// <summary>What a person takes away.</summary>
internal static class OutputSection
{
    public static void Write(HtmlBuilder html, BuildReport report)
    {
        if (report.Outputs.Count == 0)
            return;
        html.Begin("section", ("class", "card")).Begin("h2").Text("Outputs").End().Begin("ul", ("class", "list"));
        foreach (var output in report.Outputs)
        {
            html.Begin("li").Begin("div", ("class", "row"));
            html.Text("strong", output.Path == "." ? "The folder itself" : output.Path, ("class", "name"));
            html.Text("span", Units.Bytes(output.Bytes), ("class", "amount")).End();
            html.Begin("div", ("class", "quiet")).Text("small", "SHA-256 ").Text("span", output.Sha256, ("class", "mono")).End().End();
        }

        html.End().End();
    }
}
