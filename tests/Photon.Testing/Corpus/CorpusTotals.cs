using System.Globalization;

namespace Photon.Testing.Corpus;

/// <summary>The closing line of a run.</summary>
public static class CorpusTotals
{
    public static string Of(IReadOnlyList<CorpusRow> rows)
    {
        var outcomes = Enum.GetValues<CorpusOutcome>()
            .Select(o => $"{rows.Count(r => r.Outcome == o)} {o.ToString().ToLowerInvariant()}");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{rows.Count} documents: {string.Join(", ", outcomes)}; {rows.Sum(r => (long)r.Lines)} lines, " +
            $"{rows.Sum(r => r.Errors)} errors, {rows.Sum(r => r.Warnings)} warnings; generated in {rows.Sum(r => r.GenerateMilliseconds) / 1000:0.0} s, " +
            $"compiled in {rows.Sum(r => r.CompileMilliseconds) / 1000:0.0} s");
    }
}
