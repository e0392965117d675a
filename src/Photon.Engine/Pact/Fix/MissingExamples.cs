using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Pact.Coverage;
using Photon.Engine.Pact.Examples;
using Photon.Engine.Pact.Interactions;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>
/// Finds what of an operation has no example and needs one for a pact: what must be sent, a body, and each answer with content. Optional
/// parameters need none, and an answer without content has no place for one.
/// </summary>
internal sealed class MissingExamples(ContractTree tree, ApiModel model, DiagnosticBag diagnostics)
{
    private const string Elsewhere = "it stands in another file";
    private const string NoValue = "no value was found that meets its schema";
    private const string NoText = "its content is no text";
    private const string NoPlace = "OpenAPI 2.0 has no place for it";

    private readonly ValueCheck check = new();
    private readonly DiagnosticBag ignored = new();

    public IEnumerable<Insertion> Of(ApiOperation operation, ObjectNode node, ObjectNode item)
    {
        var sets = new ExampleSets(check, maker: null, ignored);
        var maker = new ValueMaker(model, check);
        var owner = OperationFinder.NameOf(operation);
        var isReceiver = operation.Kind != OperationKind.Operation;
        var parameters = ParameterNodes(node, item);
        return (isReceiver ? [] : OfParameters(operation, parameters, owner, sets, maker))
            .Concat(OfBody(operation, node, parameters, owner, sets, maker))
            .Concat(isReceiver ? [] : operation.Responses.SelectMany(response => OfResponse(operation, response, node, owner, sets, maker)));
    }

    private List<ObjectNode> ParameterNodes(ObjectNode node, ObjectNode item) =>
        [.. new[] { node["parameters"], item["parameters"] }.OfType<ArrayNode>().SelectMany(list => list.Items).Select(tree.Follow).OfType<ObjectNode>()];

    private IEnumerable<Insertion> OfParameters(ApiOperation operation, List<ObjectNode> nodes, string owner, ExampleSets sets, ValueMaker maker)
    {
        foreach (var parameter in operation.Parameters.Where(p => p.IsRequired && Lacks(sets.Of(p, owner))))
        {
            var what = $"the parameter '{parameter.Name}' of {owner}";
            if (tree.IsLegacy)
                Skip(parameter.Location, what, NoPlace);
            else if (nodes.Find(n => n.Location == parameter.Location) is not { } node)
                Skip(operation.Location, what, Elsewhere);
            else if (maker.Make(parameter.Type) is not { } value)
                Skip(parameter.Location, what, NoValue);
            else if (Into(node["content"] is ObjectNode { Members.Count: > 0 } content ? tree.Follow(content.Members[0].Value) : node, value, what) is { } insertion)
                yield return insertion;
        }
    }

    /// <summary>One content is enough: the one that the pact would take.</summary>
    private IEnumerable<Insertion> OfBody(
        ApiOperation operation, ObjectNode node, List<ObjectNode> parameters, string owner, ExampleSets sets, ValueMaker maker)
    {
        if (operation.Body is not { } body || body.Contents.Count == 0 || body.Contents.Any(content => !Lacks(sets.Of(content, owner))))
            yield break;
        var what = $"the request of {owner}";
        var made = body.Contents.OrderBy(content => content.Kind != ContentKind.Json)
            .Select(content => (Content: content, Value: ValueOf(content, maker)))
            .FirstOrDefault(candidate => candidate.Value is not null);
        if (made.Value is not { } value)
            Skip(operation.Location, what, body.Contents.All(content => content.Kind is ContentKind.Binary or ContentKind.Multipart) ? NoText : NoValue);
        else if (tree.IsLegacy)
        {
            if (LegacySchema(parameters) is not { } schema)
                Skip(operation.Location, what, NoPlace);
            else if (Into(schema, value, what) is { } insertion)
                yield return insertion;
        }
        else if (tree.Follow(tree.Follow(node["requestBody"])?["content"]) is not { } contents)
            Skip(operation.Location, what, Elsewhere);
        else if (Into(tree.Follow(contents[made.Content.MediaType]), value, $"{made.Content.MediaType} of {what}") is { } insertion)
            yield return insertion;
    }

    private IEnumerable<Insertion> OfResponse(
        ApiOperation operation, ApiResponse response, ObjectNode node, string owner, ExampleSets sets, ValueMaker maker)
    {
        var lacking = response.Contents.Where(content => Lacks(sets.Of(content, owner))).ToList();
        if (lacking.Count == 0)
            yield break;
        var what = ExamplePairs.OwnerOf(response, owner);
        if (tree.Follow(ContractTree.MembersOf(node["responses"]).FirstOrDefault(m => m.Name.Equals(StatusText.Of(response.Status), StringComparison.OrdinalIgnoreCase)).Value) is not { } declared)
        {
            Skip(operation.Location, what, Elsewhere);
            yield break;
        }

        var shown = new List<(string Name, Node? Value)>();
        foreach (var content in lacking)
        {
            var named = $"{content.MediaType} of {what}";
            if (ValueOf(content, maker) is not { } value)
                Skip(operation.Location, named, content.Kind is ContentKind.Binary or ContentKind.Multipart ? NoText : NoValue);
            else if (tree.IsLegacy)
                shown.Add((content.MediaType, value));
            else if (Into(tree.Follow(tree.Follow(declared["content"])?[content.MediaType]), value, named) is { } insertion)
                yield return insertion;
        }

        if (declared["examples"] is ObjectNode { Members.Count: > 0 } present)
        {
            foreach (var (name, value) in shown)
                yield return new Insertion(present, name, value!, null, $"{name} of {what}");
        }
        else if (shown.Count > 0 && declared.Find("examples") is null)
        {
            yield return new Insertion(declared, "examples", MadeNode.Object(shown), "schema", what);
        }
    }

    /// <summary>Null where the place has something that is no example, which is said elsewhere.</summary>
    private static Insertion? Into(ObjectNode? target, Node value, string what)
    {
        if (target is null)
            return null;
        return target.Find("example") is null && target.Find("examples") is null ? new Insertion(target, "example", value, "schema", what) : null;
    }

    /// <summary>The schema of the body itself, as an example in a shared one would be shown everywhere.</summary>
    private static ObjectNode? LegacySchema(List<ObjectNode> parameters) =>
        parameters.Find(p => p["in"] is ScalarNode { Text: "body" })?["schema"] is ObjectNode schema && schema["$ref"] is null && schema.Members.Count > 0 ? schema : null;

    private static bool Lacks(ExampleSet set) => !set.HasExample && set.Default is null && set.Refused.Count == 0;

    private static Node? ValueOf(ApiContent content, ValueMaker maker) =>
        content.Type is { } type && maker.Make(type) is { } value && PactBodies.Of(content, new ApiExample(null, null, value)) is not null ? value : null;

    private void Skip(Location place, string what, string why) => diagnostics.Report(Codes.ExampleNotProposed, place, what, why);
}
