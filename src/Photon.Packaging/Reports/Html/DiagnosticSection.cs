using Photon.Engine.Diagnostics;

namespace Photon.Packaging.Reports.Html;

/// <summary>What was said about the contracts and the build.</summary>
internal static class DiagnosticSection
{
    public static void Write(HtmlBuilder html, BuildReport report)
    {
        var found = report.Diagnostics;
        if (found.Items.Count == 0)
            return;
        string[] counts =
        [
            .. found.Errors > 0 ? [Units.Count(found.Errors, "error")] : Array.Empty<string>(),
            .. found.Warnings > 0 ? [Units.Count(found.Warnings, "warning")] : Array.Empty<string>(),
            .. found.Messages > 0 ? [Units.Count(found.Messages, "message")] : Array.Empty<string>(),
        ];
        html.Begin("section", ("class", "card")).Begin("h2").Text("Diagnostics").Text("span", string.Join(", ", counts), ("class", "aside")).End();
        List(html, found.Items.Where(d => d.Severity != Severity.Message).OrderByDescending(d => d.Severity));
        if (found.Messages > 0)
        {
            html.Begin("details").Begin("summary").Text(Units.Count(found.Messages, "message")).End();
            List(html, found.Items.Where(d => d.Severity == Severity.Message));
            html.End();
        }

        html.End();
    }

    public static void List(HtmlBuilder html, IEnumerable<ReportedDiagnostic> diagnostics)
    {
        ReportedDiagnostic[] all = [.. diagnostics];
        if (all.Length == 0)
            return;
        html.Begin("ul", ("class", "list"));
        foreach (var diagnostic in all.Take(SizeSection.MostRows))
            Item(html, diagnostic);
        html.End();
        SizeSection.Rest(html, all.Length);
    }

    private static void Item(HtmlBuilder html, ReportedDiagnostic diagnostic)
    {
        html.Begin("li").Begin("div", ("class", "head"));
        html.Text("span", Word(diagnostic.Severity), ("class", Tint(diagnostic.Severity)));
        if (HelpLink(diagnostic.Code) is { } link)
            html.Text("a", diagnostic.Code, ("href", link), ("rel", "noreferrer"));
        else
            html.Text("span", diagnostic.Code);
        if (diagnostic.File.Length > 0)
            html.Text("span", new Location(diagnostic.File, diagnostic.Line, diagnostic.Column).ToString(), ("class", "mono quiet"));
        html.End().Text("p", diagnostic.Message).End();
    }

    private static string Word(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "message",
    };

    private static string Tint(Severity severity) => severity switch
    {
        Severity.Error => "badge bad",
        Severity.Warning => "badge warning",
        _ => "badge",
    };

    /// <summary>The page of one of our codes; null for what is none.</summary>
    private static string? HelpLink(string code) =>
        code.Length == 8 && code.StartsWith("PHOT", StringComparison.Ordinal) && code.AsSpan(4).IndexOfAnyExceptInRange('0', '9') < 0
            ? new DiagnosticRule(code, Severity.Message, "").HelpLink
            : null;
}
