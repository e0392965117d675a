using System.Globalization;
using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Coverage;

/// <summary>One answer of the contract, or one message.</summary>
/// <param name="Operation">The operationId, else method and path.</param>
/// <param name="Status"><c>200</c>, <c>4XX</c>, <c>default</c>; <c>message</c> for what the provider sends.</param>
/// <param name="MediaType">As the contract writes it; null without content.</param>
/// <param name="Interactions">How many pacts' interactions are about it.</param>
/// <param name="Location">The operation in the contract.</param>
public sealed record CoverageRow(string Operation, string Method, string Path, string Status, string? MediaType, int Interactions, Location Location)
{
    public bool IsCovered => Interactions > 0;

    /// <summary><c>getProduct 404 application/problem+json</c>.</summary>
    public override string ToString() => string.Join(' ', new[] { Operation, Status, MediaType }.OfType<string>());
}

/// <summary>What of a contract the interactions of its pacts are about.</summary>
/// <param name="Rows">In the order of the contract.</param>
/// <param name="Strays">Interactions that are about nothing that the contract has, by text.</param>
public sealed record CoverageTable(IReadOnlyList<CoverageRow> Rows, IReadOnlyList<SeenInteraction> Strays)
{
    private static readonly string[] heads = ["operation", "answer", "media type", "interactions"];

    public int Covered => Rows.Count(row => row.IsCovered);

    public int Operations => ByOperation.Count();

    public int CoveredOperations => ByOperation.Count(rows => rows.Any(row => row.IsCovered));

    /// <summary>Of the answers, rounded down to one place, so that 100 means all; 100 too where there is nothing to cover.</summary>
    public decimal Percent => Rows.Count == 0 ? 100 : Math.Floor(1000m * Covered / Rows.Count) / 10;

    public IReadOnlyList<CoverageRow> Missing => [.. Rows.Where(row => !row.IsCovered)];

    private IEnumerable<IGrouping<(string, string), CoverageRow>> ByOperation => Rows.GroupBy(row => (row.Method, row.Path));

    /// <summary>For a log: a sentence, an aligned table, and what the contract does not have.</summary>
    public string ToText()
    {
        var cells = Rows.Select(row => new[]
        {
            row.Operation, row.Status, row.MediaType ?? "-", row.IsCovered ? row.Interactions.ToString(CultureInfo.InvariantCulture) : "none",
        }).Prepend(heads).ToList();
        var widths = Enumerable.Range(0, heads.Length).Select(column => cells.Max(line => line[column].Length)).ToList();
        var text = new StringBuilder(Sentence()).Append('\n');
        if (Rows.Count > 0)
            text.Append('\n');
        foreach (var line in Rows.Count > 0 ? cells : [])
            text.Append("  ").Append(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        if (Strays.Count > 0)
            text.Append('\n');
        foreach (var stray in Strays)
            text.Append("  not in the contract: ").Append(stray).Append('\n');
        return text.ToString();
    }

    /// <summary>For tools; the members are those of the rows.</summary>
    public string ToJson() => JsonWriter.Write(MadeNode.Object(
        ("percent", MadeNode.Number(PercentText)),
        ("answers", MadeNode.Object(("covered", MadeNode.Number(Covered)), ("total", MadeNode.Number(Rows.Count)))),
        ("operations", MadeNode.Object(("covered", MadeNode.Number(CoveredOperations)), ("total", MadeNode.Number(Operations)))),
        ("rows", MadeNode.Array(Rows.Select(row => MadeNode.Object(
            ("operation", MadeNode.Text(row.Operation)),
            ("method", MadeNode.Text(row.Method)),
            ("path", MadeNode.Text(row.Path)),
            ("status", MadeNode.Text(row.Status)),
            ("mediaType", row.MediaType is { } type ? MadeNode.Text(type) : null),
            ("interactions", MadeNode.Number(row.Interactions)),
            ("place", MadeNode.Text(row.Location.ToString())))))),
        ("strays", MadeNode.Array(Strays.Select(stray => MadeNode.Text(stray.ToString()))))));

    internal string PercentText => Percent.ToString("0.#", CultureInfo.InvariantCulture);

    private string Sentence() => string.Create(CultureInfo.InvariantCulture,
        $"The pacts cover {Covered} of {Rows.Count} answers ({PercentText} %) and {CoveredOperations} of {Operations} operations.");
}
