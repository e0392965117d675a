using Photon.Engine.Diagnostics;
using Photon.Engine.Model;

namespace Photon.Engine.Pact.Examples;

/// <summary>
/// Pairs the examples of an operation by equal name. A name belongs to each answer that has an example of it; names that only the request
/// has belong to the first success, where that shows one answer without a name, or none is needed.
/// </summary>
internal sealed class ExamplePairs(ExampleSets sets, DiagnosticBag diagnostics)
{
    /// <summary>The first success, or the only answer there is.</summary>
    public static ApiResponse? MainOf(ApiOperation operation) =>
        operation.Responses.FirstOrDefault(response => response.Status.IsSuccess) ?? operation.Responses.FirstOrDefault(response => response.Status.IsDefault);

    public IReadOnlyList<ExampleCase> Of(ApiOperation operation, string owner, bool wantsAll)
    {
        var main = MainOf(operation);
        var claimed = operation.Responses.SelectMany(response => NamesOf(response, owner)).ToHashSet(StringComparer.Ordinal);
        var free = RequestNames(operation, owner).Where(name => !claimed.Contains(name)).ToList();
        var cases = new List<ExampleCase>();
        foreach (var response in operation.Responses)
        {
            var isMain = ReferenceEquals(response, main);
            if (response.Contents.Count == 0)
                cases.AddRange(WithoutContent(operation, response, isMain, owner, free, wantsAll));
            foreach (var content in response.Contents)
                cases.AddRange(WithContent(operation, response, content, isMain, owner, free));
        }

        ReportAlone(operation, owner, free, cases);
        return cases;
    }

    /// <summary>Names of all examples of the request, in order.</summary>
    public IReadOnlyList<string> RequestNames(ApiOperation operation, string owner) =>
        [.. RequestSets(operation, owner).SelectMany(set => set.Named).Select(example => example.Name!).Distinct(StringComparer.Ordinal)];

    private IEnumerable<ExampleSet> RequestSets(ApiOperation operation, string owner) =>
        operation.Parameters.Select(parameter => sets.Of(parameter, owner))
            .Concat((operation.Body?.Contents ?? []).Select(content => sets.Of(content, $"the request of {owner}")));

    /// <summary>A header's names count where the answer has no content that could say them.</summary>
    private IEnumerable<string> NamesOf(ApiResponse response, string owner) => (response.Contents.Count == 0
        ? response.Headers.Select(header => sets.Of(header, owner))
        : response.Contents.Select(content => sets.Of(content, OwnerOf(response, owner)))).SelectMany(set => set.Named.Select(e => e.Name!).Concat(set.Refused.OfType<string>()));

    private IEnumerable<ExampleCase> WithContent(
        ApiOperation operation, ApiResponse response, ApiContent content, bool isMain, string owner, List<string> free)
    {
        var set = sets.Of(content, OwnerOf(response, owner));
        if (set.Named.Count > 0)
            return set.Named.Select(example => new ExampleCase(operation, example.Name, response, content, example, isMain));
        if (set.Need(null, new HashSet<string>()) is not { } example)
            return [];
        return NamesFor(isMain, free).Select(name => new ExampleCase(operation, name, response, content, example, isMain));
    }

    private IEnumerable<ExampleCase> WithoutContent(
        ApiOperation operation, ApiResponse response, bool isMain, string owner, List<string> free, bool wantsAll)
    {
        var named = response.Headers.SelectMany(header => sets.Of(header, owner).Named).Select(example => example.Name!).Distinct(StringComparer.Ordinal).ToList();
        if (named.Count > 0)
            return named.Select(name => new ExampleCase(operation, name, response, null, null, isMain));
        var hasExample = wantsAll || RequestSets(operation, owner).Concat(response.Headers.Select(header => sets.Of(header, owner))).Any(set => set.HasExample);
        return isMain && hasExample ? NamesFor(isMain, free).Select(name => new ExampleCase(operation, name, response, null, null, isMain)) : [];
    }

    /// <summary>Null stands for the one interaction without a name.</summary>
    private static List<string?> NamesFor(bool isMain, List<string> free) => isMain && free.Count > 0 ? [.. free] : [null];

    private void ReportAlone(ApiOperation operation, string owner, List<string> free, List<ExampleCase> cases)
    {
        foreach (var name in free.Where(name => !cases.Exists(c => c.Name == name)))
        {
            var example = RequestSets(operation, owner).Select(set => set.NamedAs(name)).First(found => found is not null)!;
            diagnostics.Report(Codes.RequestExampleAlone, example.Value.Location, name, owner);
        }
    }

    internal static string OwnerOf(ApiResponse response, string owner) => $"the {StatusText.Of(response.Status)} answer of {owner}";
}
