using System.Globalization;
using Photon.Engine.Diagnostics;
using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Fix;

/// <summary>
/// The nodes of a contract beside its model: the model says what is missing, the nodes where it is to stand. References are followed inside
/// the one file.
/// </summary>
internal sealed class ContractTree(ObjectNode root)
{
    private const int MostSteps = 32;

    public bool IsLegacy { get; } = root["swagger"] is not null;

    /// <summary>Every object that declares an operation or a receiver of the model.</summary>
    public IEnumerable<(ApiOperation Operation, ObjectNode Node, ObjectNode PathItem)> Operations(ApiModel model)
    {
        var known = model.Operations.Concat(model.Receivers).DistinctBy(operation => operation.Location).ToDictionary(operation => operation.Location);
        var items = MembersOf(root["paths"]).Concat(MembersOf(root["webhooks"])).Select(member => Follow(member.Value)).OfType<ObjectNode>();
        return items.SelectMany(item => OfItem(item, known)).DistinctBy(found => found.Operation);
    }

    /// <summary>What a node stands for; null where a reference leads out of the file, nowhere, or to something else than an object.</summary>
    public ObjectNode? Follow(Node? node)
    {
        for (var step = 0; step < MostSteps && node is ObjectNode found; step++)
        {
            if (found["$ref"] is not ScalarNode { Kind: ScalarKind.String } reference)
                return ReferenceEquals(found.Source, root.Source) ? found : null;
            node = Resolve(reference.Text);
        }

        return null;
    }

    public static IReadOnlyList<Member> MembersOf(Node? node) => node is ObjectNode found ? found.Members : [];

    private IEnumerable<(ApiOperation Operation, ObjectNode Node, ObjectNode PathItem)> OfItem(ObjectNode item, Dictionary<Location, ApiOperation> known)
    {
        var methods = item.Members.Concat(MembersOf(item["additionalOperations"]));
        foreach (var (member, node) in methods.Select(member => (member, member.Value as ObjectNode)))
        {
            if (node is null || !known.TryGetValue(member.NameLocation, out var operation))
                continue;
            yield return (operation, node, item);
            var callbacks = MembersOf(node["callbacks"]).SelectMany(callback => MembersOf(Follow(callback.Value)));
            foreach (var nested in callbacks.Select(entry => Follow(entry.Value)).OfType<ObjectNode>().SelectMany(inner => OfItem(inner, known)))
                yield return nested;
        }
    }

    /// <summary>A JSON pointer of this file (RFC 6901).</summary>
    private Node? Resolve(string reference)
    {
        if (!reference.StartsWith("#/", StringComparison.Ordinal))
            return null;
        Node? node = root;
        foreach (var part in Uri.UnescapeDataString(reference[2..]).Split('/'))
        {
            var name = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                ObjectNode holder => holder[name],
                ArrayNode list when int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < list.Items.Count => list.Items[at],
                _ => null,
            };
        }

        return node;
    }
}
