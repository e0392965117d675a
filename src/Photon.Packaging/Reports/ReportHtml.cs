using Photon.Packaging.Reports.Html;

namespace Photon.Packaging.Reports;

/// <summary>
/// A report as one HTML file: no script, no font, no image and no request; light or dark as the reader's system is; from 320 pixels on.
/// Every name, path and message in it is text, whatever it holds.
/// </summary>
public static class ReportHtml
{
    public static string Write(BuildReport report)
    {
        var html = new HtmlBuilder();
        html.Begin("html", ("lang", "en")).Begin("head");
        html.Void("meta", ("charset", "utf-8"));
        html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", ReportStyle.Policy));
        html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
        html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
        html.Text("title", $"{report.Name} {report.Version}".TrimEnd() + $": {Heading.Outcome(report.Outcome).ToLowerInvariant()}");
        html.Style(ReportStyle.Css).End();
        html.Begin("body").Begin("main", ("class", "page"));
        Heading.Write(html, report);
        html.Begin("div", ("class", "pair"));
        PhaseSection.Write(html, report);
        SizeSection.Write(html, report);
        html.End();
        ChangeSection.Write(html, report);
        ContractSection.Write(html, report);
        DiagnosticSection.Write(html, report);
        OutputSection.Write(html, report);
        html.Text("footer", "Made by Photon. The same as data: report.json.");
        html.End().End().End();
        return html.ToString();
    }
}
