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

    public IEnumerable<PactInteraction> Of(ApiOperation operation) => Made(operation).Select(made => made.Interaction);

    /// <summary>The same before it is written down: with values for parameters, and not texts of a request.</summary>
    public IEnumerable<ApiCall> CallsOf(ApiOperation operation) => Made(operation).Select(made => CallOf(made.Pair, made.Request, made.Interaction));

    private IEnumerable<(ExampleCase Pair, MadeRequest Request, HttpInteraction Interaction)> Made(ApiOperation operation)
    {
        var owner = NameOf(operation);
        var cases = pairs.Of(operation, owner, options.MakeExamples);
        var main = cases.Where(pair => pair.IsMain).Select(pair => pair.Name).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var first = cases.DistinctBy(pair => pair.Name ?? "").ToDictionary(pair => pair.Name ?? "", pair => pair.Response, StringComparer.Ordinal);
        foreach (var (pair, made) in cases.Select(pair => (pair, Make(pair, owner, main, first[pair.Name ?? ""] != pair.Response))).Where(p => p.Item2 is not null).DistinctBy(p => p.Item2!.Value.Interaction.Key))
            yield return (pair, made!.Value.Request, made.Value.Interaction);
    }

    /// <summary>The operationId, else method and path.</summary>
    public static string NameOf(ApiOperation operation) => operation.OperationId ?? $"{operation.Method} {operation.Path}";

    private (MadeRequest Request, HttpInteraction Interaction)? Make(ExampleCase pair, string owner, HashSet<string> main, bool isShared)
    {
        if (options.Version == PactVersion.V3 && !pair.Response.Status.IsExact)
        {
            diagnostics.Report(Codes.StatusNotInPact, pair.Example?.Value.Location ?? pair.Operation.Location, StatusText.Of(pair.Response.Status), owner);
            return null;
        }

        if (requests.Make(pair, owner, main) is not { } made || responses.Make(pair, owner) is not { } response)
            return null;
        if (states.Of(pair, owner, made.Examples, InPath(made), isShared) is not { } known)
            return null;
        var status = StatusText.Of(pair.Response.Status);
        var name = pair.Name ?? "example";
        return (made, new HttpInteraction
        {
            Key = string.Join('/', new[] { owner, name, status, pair.Content?.MediaType }.OfType<string>()),
            Description = $"{owner} ({name}) answers {status}{(pair.Content is { } content ? $" with {content.MediaType}" : "")}",
            States = known,
            Source = PlaceOf(pair),
            References = References(pair),
            Request = requests.Finish(pair, made),
            Response = response,
        });
    }

    private static ApiCall CallOf(ExampleCase pair, MadeRequest request, HttpInteraction interaction)
    {
        var credentials = Credentials.Of(pair.Operation, pair.Response);
        return new ApiCall(pair.Operation, pair.Response, pair.Content, pair.Example?.Value)
        {
            Description = interaction.Description,
            Arguments = [.. request.Values.Select(v => KeyValuePair.Create(v.Parameter, v.Example.Value))],
            Body = request.Body?.Example.Value,
            BodyContent = request.Body?.Content,
            Credentials = [.. credentials.Headers.Select(header => KeyValuePair.Create(header.Name, header.Value))],
            HasOnlyHeaderCredentials = credentials.Query.Count == 0 && credentials.Cookies.Count == 0,
            States = [.. interaction.States.Select(state => state.Name)],
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
