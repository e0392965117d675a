using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact.Examples;

namespace Photon.Engine.Pact.Coverage;

/// <summary>Holds a contract against the interactions of its pacts: which operations, statuses and media types somebody counts on.</summary>
public static class PactCoverage
{
    /// <param name="seen">Of all pacts with the provider.</param>
    /// <returns>A row for each answer and media type, and for each message.</returns>
    public static CoverageTable Measure(ApiModel model, IEnumerable<SeenInteraction> seen)
    {
        var finder = new OperationFinder(model);
        var counts = new Dictionary<(ApiOperation Operation, ApiResponse? Response, ApiContent? Content), int>();
        var strays = new List<SeenInteraction>();
        foreach (var interaction in seen)
        {
            if (PlaceOf(finder, interaction) is { } place)
                counts[place] = counts.GetValueOrDefault(place) + 1;
            else
                strays.Add(interaction);
        }

        return new CoverageTable(
            [
                .. model.Operations.SelectMany(AnswersOf).Select(place => RowOf(place, counts.GetValueOrDefault(place))),
                .. model.Receivers.Select(receiver => RowOf((receiver, null, null), counts.GetValueOrDefault((receiver, null, null)))),
            ],
            [.. strays.Distinct().OrderBy(stray => stray.ToString(), StringComparer.Ordinal)]);
    }

    /// <summary>Reports PHOT6060 where less is covered than is wanted, and each answer without an interaction (PHOT6061) at its operation.</summary>
    /// <param name="percent">What is wanted, of 100.</param>
    /// <param name="contract">Where the contract begins.</param>
    public static void Require(CoverageTable table, decimal percent, Location contract, DiagnosticBag diagnostics)
    {
        if (table.Percent >= percent)
            return;
        diagnostics.Report(Codes.PactCoverageTooLow, contract, table.PercentText, percent, string.Join(", ", table.Missing));
        foreach (var row in table.Missing)
            diagnostics.Report(Codes.AnswerWithoutInteraction, row.Location, row.Operation, row.Status, row.MediaType is { } type ? $" with {type}" : "");
    }

    private static (ApiOperation, ApiResponse?, ApiContent?)? PlaceOf(OperationFinder finder, SeenInteraction seen)
    {
        if (finder.Find(seen) is not { } operation)
            return null;
        if (seen.Status is not { } status)
            return operation.Kind == OperationKind.Operation ? null : (operation, null, null);
        if (operation.Kind != OperationKind.Operation)
            return null;
        var response = operation.Responses.FirstOrDefault(r => r.Status.From <= status && status <= r.Status.To) ?? operation.Responses.FirstOrDefault(r => r.Status.IsDefault);
        if (response is null)
            return null;
        if (response.Contents.Count == 0)
            return (operation, response, null);
        return ContentOf(response, seen.MediaType) is { } content ? (operation, response, content) : null;
    }

    /// <summary>Exact statuses stand before ranges, and a named media type is nearer than a wildcard. An interaction that names no type is about the first.</summary>
    private static ApiContent? ContentOf(ApiResponse response, string? mediaType) => mediaType is null
        ? response.Contents[0]
        : response.Contents.Where(content => Takes(content.MediaType, mediaType)).MinBy(content => content.MediaType.Count(c => c == '*'));

    private static bool Takes(string declared, string given)
    {
        var (left, right) = (MediaTypes.EssenceOf(declared), MediaTypes.EssenceOf(given));
        return left == right || left is "*/*" or "*" || (left.EndsWith("/*", StringComparison.Ordinal) && right.StartsWith(left[..^1], StringComparison.Ordinal));
    }

    private static IEnumerable<(ApiOperation, ApiResponse?, ApiContent?)> AnswersOf(ApiOperation operation) =>
        operation.Responses.SelectMany(response => response.Contents.DefaultIfEmpty(), (response, content) => (operation, (ApiResponse?)response, content));

    private static CoverageRow RowOf((ApiOperation Operation, ApiResponse? Response, ApiContent? Content) place, int count) => new(
        OperationFinder.NameOf(place.Operation), place.Operation.Method, place.Operation.Path,
        place.Response is { } response ? StatusText.Of(response.Status) : "message",
        place.Content?.MediaType, count, place.Operation.Location);
}
