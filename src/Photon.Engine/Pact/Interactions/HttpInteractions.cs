using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact.Examples;
using Photon.Engine.Pact.Format;
using Photon.Engine.Pact.Matching;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Interactions;

/// <summary>Operations to interactions.</summary>
internal sealed class HttpInteractions(ExampleSets sets, MatcherMaker matchers, PactOptions options, DiagnosticBag diagnostics)
{
    private readonly ExamplePairs pairs = new(sets, diagnostics);
    private readonly RequestMaker requests = new(sets, matchers, diagnostics);
    private readonly ResponseMaker responses = new(sets, matchers, diagnostics);
    private readonly PactStates states = new(diagnostics);

    public IEnumerable<PactInteraction> Of(ApiOperation operation)
    {
        var owner = NameOf(operation);
        var cases = pairs.Of(operation, owner, options.MakeExamples);
        var main = cases.Where(pair => pair.IsMain).Select(pair => pair.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return cases.Select(pair => Make(pair, owner, main)).OfType<PactInteraction>().DistinctBy(interaction => interaction.Key);
    }

    /// <summary>The operationId, else method and path.</summary>
    public static string NameOf(ApiOperation operation) => operation.OperationId ?? $"{operation.Method} {operation.Path}";

    private HttpInteraction? Make(ExampleCase pair, string owner, HashSet<string> main)
    {
        if (options.Version == PactVersion.V3 && !pair.Response.Status.IsExact)
        {
            diagnostics.Report(Codes.StatusNotInPact, pair.Example?.Value.Location ?? pair.Operation.Location, StatusText.Of(pair.Response.Status), owner);
            return null;
        }

        if (requests.Make(pair, owner, main) is not { } made || responses.Make(pair, owner) is not { } response)
            return null;
        if (states.Of(pair, owner, made.Examples, InPath(made)) is not { } known)
            return null;
        var status = StatusText.Of(pair.Response.Status);
        var name = pair.Name ?? "example";
        return new HttpInteraction
        {
            Key = string.Join('/', new[] { owner, name, status, pair.Content?.MediaType }.OfType<string>()),
            Description = $"{owner} ({name}) answers {status}{(pair.Content is { } content ? $" with {content.MediaType}" : "")}",
            States = known,
            Source = PlaceOf(pair),
            References = References(pair),
            Request = requests.Finish(pair, made),
            Response = response,
        };
    }

    private static Location PlaceOf(ExampleCase pair) =>
        pair.Example is { } example && !MadeNode.IsMade(example.Value) ? example.Value.Location : pair.Operation.Location;

    private static List<KeyValuePair<string, Node>> InPath(MadeRequest made) =>
        [.. made.Values.Where(v => v.Parameter.Place == ParameterPlace.Path).Select(v => KeyValuePair.Create(v.Parameter.Name, v.Example.Value))];

    private static List<KeyValuePair<string, string>> References(ExampleCase pair) =>
    [
        .. pair.Operation.OperationId is { } id ? (KeyValuePair<string, string>[])[KeyValuePair.Create("operationId", id)] : [],
        KeyValuePair.Create("method", pair.Operation.Method),
        KeyValuePair.Create("path", pair.Operation.Path),
        KeyValuePair.Create("status", StatusText.Of(pair.Response.Status)),
        .. pair.Operation.Tag is { } tag ? (KeyValuePair<string, string>[])[KeyValuePair.Create("tag", tag)] : [],
    ];
}
