using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Pact.Format;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Examples;

/// <summary>
/// The states of a provider: what <c>x-photon-state</c> says of the example, its answer or its operation, else the summary of the answer's
/// example, else the operation and the example's name. The values of the path are given along, so that the provider can make what is asked for.
/// <c>x-photon-state: false</c> says that no state brings the answer about, such as a 400 to a request that is right.
/// </summary>
internal sealed class PactStates(DiagnosticBag diagnostics)
{
    /// <param name="request">The examples that the request is made of.</param>
    /// <param name="inPath">The values in the path, by name.</param>
    /// <param name="isShared">Whether an earlier answer of the operation has an example of the same name: one state can't bring both about.</param>
    /// <returns>Null where the interaction is to be left out.</returns>
    public IReadOnlyList<PactState>? Of(
        ExampleCase pair, string owner, IEnumerable<ApiExample> request, IReadOnlyList<KeyValuePair<string, Node>> inPath, bool isShared = false)
    {
        var given = request.Where(example => example.Name is not null && example.Name == pair.Name).Select(example => example.State)
            .Prepend(pair.Example?.State)
            .Append(pair.Response.State)
            .Append(pair.Operation.State)
            .FirstOrDefault(state => state is not null);
        if (given is ScalarNode { Kind: ScalarKind.False })
            return null;
        if (given is not null)
            return [.. Read(given).Select(state => state with { Parameters = Merge(inPath, state.Parameters) })];
        return [new PactState(pair.Example?.Summary ?? NameOf(pair, owner, isShared), inPath)];
    }

    private static string NameOf(ExampleCase pair, string owner, bool isShared)
    {
        if (pair.Name is { } name)
            return isShared ? $"{owner} {name} {StatusText.Of(pair.Response.Status)}" : $"{owner} {name}";
        return pair.IsMain ? $"{owner} example" : $"{owner} example {StatusText.Of(pair.Response.Status)}";
    }

    /// <summary>A text, an object with a name and parameters, or a list of them.</summary>
    private IEnumerable<PactState> Read(Node state)
    {
        switch (state)
        {
            case ScalarNode { Kind: ScalarKind.String, Text.Length: > 0 } name:
                return [new PactState(name.Text, [])];
            case ArrayNode list:
                return list.Items.SelectMany(Read);
            case ObjectNode node when node["name"] is ScalarNode { Kind: ScalarKind.String, Text.Length: > 0 } name:
                return [new PactState(name.Text, node["parameters"] is ObjectNode own ? [.. own.Members.Select(m => KeyValuePair.Create(m.Name, m.Value))] : [])];
            default:
                diagnostics.Report(Codes.PactStateMalformed, state.Location);
                return [];
        }
    }

    /// <summary>What the contract says of a name wins over the value in the path.</summary>
    private static List<KeyValuePair<string, Node>> Merge(
        IReadOnlyList<KeyValuePair<string, Node>> inPath, IReadOnlyList<KeyValuePair<string, Node>> own) =>
        [.. inPath.Where(p => own.All(o => o.Key != p.Key)), .. own];
}
