using Photon.Packaging.Reports;
using Photon.Packaging.Reports.Html;

namespace Photon.Packaging.Notifications.Mail;

/// <summary>The HTML of a mail: attributes and tables, which every reader of mail shows, and nothing to load.</summary>
internal static class MailHtml
{
    public const int MostProblems = 20;

    private const string Sans = "Segoe UI, Helvetica, Arial, sans-serif";

    public static string Write(BuildEvent build)
    {
        var summary = new BuildSummary(build);
        var html = new HtmlBuilder();
        html.Begin("html", ("lang", "en")).Begin("body").Begin("div", ("style", $"font: 15px/1.5 {Sans}; max-width: 640px"));
        var color = build.Report.Outcome == BuildOutcome.Success ? "#0b7a4b" : "#b3361b";
        html.Text("h2", build.Title, ("style", $"margin: 0 0 12px; font-size: 20px; color: {color}"));
        html.Begin("table", ("cellpadding", "0"), ("cellspacing", "0"), ("role", "presentation"));
        foreach (var (name, value) in summary.Facts)
        {
            html.Begin("tr").Text("td", name, ("style", "padding: 2px 20px 2px 0; color: #5a6373"));
            html.Text("td", value).End();
        }

        html.End();
        if (summary.Problems(MostProblems) is { Count: > 0 } problems)
        {
            html.Begin("ul", ("style", "padding-left: 20px"));
            foreach (var problem in problems)
                html.Text("li", problem);
            html.End();
        }

        html.End().End().End();
        return html.ToString();
    }
}
