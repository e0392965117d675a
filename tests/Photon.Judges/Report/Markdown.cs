using System.Text;

namespace Photon.Judges.Report;

/// <summary>Tables, and the places in a page where they stand.</summary>
internal static class Markdown
{
    public static string Table(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        AddRow(text, header);
        AddRow(text, [.. header.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in rows)
            AddRow(text, row);
        return text.ToString();
    }

    /// <summary>
    /// Puts a text between <c>&lt;!-- name --&gt;</c> and <c>&lt;!-- /name --&gt;</c>, at the end of the page where it has none.
    /// </summary>
    public static async Task ReplaceAsync(string path, string name, string text, CancellationToken cancellationToken)
    {
        var (begin, end) = ($"<!-- {name} -->", $"<!-- /{name} -->");
        var page = File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : "# Benchmarks\n";
        var from = page.IndexOf(begin, StringComparison.Ordinal);
        var to = page.IndexOf(end, StringComparison.Ordinal);
        var block = $"{begin}\n{text.TrimEnd()}\n{end}";
        page = from >= 0 && to > from ? page[..from] + block + page[(to + end.Length)..] : $"{page.TrimEnd()}\n\n{block}\n";
        await File.WriteAllTextAsync(path, page, cancellationToken);
    }

    private static void AddRow(StringBuilder text, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells)
            text.Append("| ").Append(cell.Replace("|", "\\|", StringComparison.Ordinal)).Append(' ');
        text.Append("|\n");
    }
}
