using System.Text;

namespace Photon.Packaging.Reports;

/// <summary>A report in at most eleven lines for the terminal: plain characters, no colours.</summary>
public static class ReportTable
{
    private const int MostPhases = 6;

    private const int MostOutputs = 2;

    private const int MostCharacters = 60;

    /// <summary>The lines without a line end after the last.</summary>
    public static string Write(BuildReport report)
    {
        var text = new StringBuilder();
        text.Append(Title(report));
        foreach (var line in Lines(Times(report), Sizes(report)))
            text.Append('\n').Append("  ").Append(line);
        foreach (var line in Facts(report))
            text.Append('\n').Append("  ").Append(line);
        return text.ToString();
    }

    private static string Title(BuildReport report)
    {
        string[] parts = [report.Format, report.Configuration, report.Framework];
        var about = string.Join(", ", parts.Where(p => p.Length > 0).Select(Plain));
        var failed = report.Outcome == BuildOutcome.Failure ? " failed" : "";
        return $"{Plain($"{report.Name} {report.Version}".TrimEnd())} ({about}){failed}: {Units.Seconds(report.Seconds)}{Since(report.Difference?.Seconds)}";
    }

    private static List<string[]> Times(BuildReport report)
    {
        var slower = (report.Difference?.Phases ?? []).ToDictionary(c => c.Name ?? "", StringComparer.Ordinal);
        var shown = report.Phases.Count <= MostPhases
            ? report.Phases
            : [.. report.Phases.Where(report.Phases.OrderByDescending(p => p.Seconds).Take(MostPhases - 1).Contains)];
        List<string[]> rows = [.. shown.Select(p => Row(p.Name, p.UpToDate ? "up to date" : Units.Seconds(p.Seconds), Since(slower.GetValueOrDefault(p.Name))))];
        if (shown.Count < report.Phases.Count)
            rows.Add(Row($"{report.Phases.Count - shown.Count} others", Units.Seconds(report.Phases.Except(shown).Sum(p => p.Seconds)), ""));
        return rows;
    }

    private static List<string[]> Sizes(BuildReport report)
    {
        if (report.Sizes is not { } sizes)
            return [];
        var grown = (report.Difference?.Layers ?? []).ToDictionary(c => c.Name ?? "", StringComparer.Ordinal);
        List<string[]> rows = [.. sizes.Layers.Select(l => Row(ReportJson.Word(l.Layer), Units.Bytes(l.Bytes), Since(grown.GetValueOrDefault(ReportJson.Word(l.Layer)))))];
        rows.Add(Row("total", Units.Bytes(sizes.Bytes), Since(report.Difference?.Bytes)));
        return rows;
    }

    private static IEnumerable<string> Facts(BuildReport report)
    {
        if (report.Contracts.Count > 0)
        {
            yield return $"{Units.Count(report.Contracts.Count, "contract")}: {Units.Count(report.Contracts.Sum(c => c.Operations), "operation")}, "
                + $"{Units.Count(report.Contracts.Sum(c => c.Schemas), "schema")}, {Units.Count(report.Contracts.Sum(c => c.Lines), "line")}";
        }

        var found = report.Diagnostics;
        string[] rest =
        [
            .. found.Errors > 0 ? [Units.Count(found.Errors, "error")] : Array.Empty<string>(),
            .. found.Warnings > 0 ? [Units.Count(found.Warnings, "warning")] : Array.Empty<string>(),
            .. report.Cache.Hits + report.Cache.Misses is > 0 and var all ? [$"{Units.Count(report.Cache.Hits)} of {Units.Count(all, "compressed file")} kept"] : Array.Empty<string>(),
        ];
        if (rest.Length > 0)
            yield return string.Join(", ", rest);
        var shown = report.Outputs.Count <= MostOutputs ? MostOutputs : MostOutputs - 1;
        foreach (var output in report.Outputs.Take(shown))
            yield return $"{(output.Path == "." ? "folder" : Plain(output.Path))}  {Units.Bytes(output.Bytes)}  sha256 {Plain(output.Sha256)}";
        if (report.Outputs.Count > shown)
            yield return Units.Count(report.Outputs.Count - shown, "other output");
    }

    private static string[] Row(string name, string value, string change) => [Plain(name), value, change.Trim()];

    /// <summary>Two tables beside each other.</summary>
    private static IEnumerable<string> Lines(List<string[]> left, List<string[]> right)
    {
        var (leftWidths, rightWidths) = (Widths(left), Widths(right));
        for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            yield return $"{Cells(left, i, leftWidths)}    {Cells(right, i, rightWidths)}".TrimEnd();
    }

    private static int[] Widths(List<string[]> rows) =>
        [.. Enumerable.Range(0, 3).Select(column => rows.Select(row => row[column].Length).DefaultIfEmpty().Max())];

    /// <summary>One row of a table; a column that is empty throughout takes no room.</summary>
    private static string Cells(List<string[]> rows, int index, int[] widths)
    {
        var row = index < rows.Count ? rows[index] : ["", "", ""];
        var name = row[0].PadRight(widths[0]);
        return string.Join("  ", [name, .. Enumerable.Range(1, 2).Where(column => widths[column] > 0).Select(column => row[column].PadLeft(widths[column]))]);
    }

    private static string Since(TimeChange? change) => change is null ? "" : $" {Units.Change(change.Before, change.After)}";

    private static string Since(SizeChange? change) => change switch
    {
        null => "",
        { Before: null } => " new",
        { After: null } => " gone",
        _ => $" {Units.Delta(change.Delta)}",
    };

    /// <summary>A name of the user's: no control characters, which a terminal would obey, and not too long.</summary>
    private static string Plain(string text)
    {
        var cut = text.Length > MostCharacters + 8 ? $"{text[..MostCharacters]}..." : text;
        return string.Concat(cut.Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? ' ' : c));
    }
}
