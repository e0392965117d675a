using System.Globalization;
using Photon.Judges.Report;

namespace Photon.Judges.Peers;

/// <param name="Lines">Of the code generated; 0 where none was.</param>
/// <param name="Errors">What the compiler refuses; null where it was not asked.</param>
internal sealed record GeneratorFigures(ProcessCost Cost, int Lines, int? Errors)
{
    public string[] Cells =>
    [
        Cost.CpuSeconds.ToString("0.00", CultureInfo.InvariantCulture),
        Cost.PeakMegabytes.ToString("0", CultureInfo.InvariantCulture),
        Lines == 0 ? "none" : (Lines / 1000).ToString(CultureInfo.InvariantCulture) + "k",
        Errors?.ToString(CultureInfo.InvariantCulture) ?? "not compiled",
    ];
}

internal sealed record PeerRow(PeerDocument Document, GeneratorFigures Photon, GeneratorFigures NSwag)
{
    public static string ToMarkdown(IEnumerable<PeerRow> rows) => Markdown.Table(
        ["document", "Photon CPU s", "MB", "lines", "errors", "NSwag CPU s", "MB", "lines", "errors"],
        rows.Select(r => (IReadOnlyList<string>)[r.Document.Title, .. r.Photon.Cells, .. r.NSwag.Cells]));
}
