using System.Globalization;
using System.Text;

namespace Photon.Real;

/// <summary>The table of outcomes, kept between two markers of <c>docs/benchmarks.md</c>.</summary>
internal static class BenchmarkTable
{
    private const string Begin = "<!-- real: begin -->";
    private const string End = "<!-- real: end -->";

    public static void Write(string path, IReadOnlyList<RealOutcome> outcomes)
    {
        var page = File.ReadAllText(path);
        var begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = page.IndexOf(End, StringComparison.Ordinal);
        File.WriteAllText(path, $"{page[..begin]}\n{Table(outcomes)}{page[end..]}");
    }

    public static string Table(IReadOnlyList<RealOutcome> outcomes)
    {
        var table = new StringBuilder();
        table.Append("| contract | OpenAPI | operations | generate s | lines | compile s | warnings | good | bad | client | no-op CPU |\n");
        table.Append("|---|---|---|---|---|---|---|---|---|---|---|\n");
        foreach (var outcome in outcomes)
            table.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", Cells(outcome))} |\n");
        return table.ToString();
    }

    private static IEnumerable<string> Cells(RealOutcome outcome)
    {
        yield return outcome.Contract.Name;
        yield return outcome.Contract.Version;
        if (outcome.Failure is not null)
        {
            yield return $"failed: {outcome.Failure}";
            yield break;
        }

        yield return Text(outcome.Operations);
        yield return outcome.Figures.GenerateSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        yield return Text(outcome.Lines);
        yield return outcome.Figures.CompileSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        yield return Text(outcome.Figures.Warnings);
        yield return Share(outcome.Calls.Select(c => c.Good));
        yield return Share(outcome.Calls.Select(c => c.Bad));
        yield return Share(outcome.Calls.Select(c => c.Client));
        yield return outcome.NoOpRatio?.ToString("0.00", CultureInfo.InvariantCulture) ?? "";
    }

    private static string Share(IEnumerable<string> parts)
    {
        var asked = parts.Where(part => part != "-").ToList();
        return asked.Count == 0 ? "–" : $"{asked.Count(part => part == "ok")}/{asked.Count}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
