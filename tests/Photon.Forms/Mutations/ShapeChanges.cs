using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Forms.Mutations;

/// <summary>Arrays, objects and values of other kinds that break one constraint.</summary>
internal static class ShapeChanges
{
    private const int MostItems = 60;
    private const string Unwanted = "photonUnwanted";

    public static IEnumerable<Change> OfArray(ValueRule rule, ArrayNode array)
    {
        var items = array.Items;
        if (rule.MinItems is { } least && least > 0 && least <= items.Count + 1L)
            yield return To("minItems", items.Take((int)least - 1));
        if (items.Count == 0)
            yield break;
        if (rule.MaxItems is < MostItems and var most)
            yield return To("maxItems", items.Concat(Enumerable.Repeat(items[0], (int)Math.Max(0, most + 1 - items.Count))));
        if (rule.UniqueItems)
            yield return To("uniqueItems", items.Append(items[0]));
        if (rule.Contains is not null)
            yield return To(rule.MinContains is null ? "contains" : "minContains", items.Select(_ => MadeNode.Text("photon")));
        if (rule.MaxContains is < MostItems and var contained)
            yield return To("maxContains", items.Concat(Enumerable.Repeat(items[0], (int)contained)));

        Change To(string code, IEnumerable<Node> changed) => new(rule, code, MadeNode.Array(changed));
    }

    public static IEnumerable<Change> OfObject(ValueRule rule, ObjectNode node, Spot spot)
    {
        foreach (var name in rule.Required.Where(name => node.Find(name) is not null && !spot.IsTag(name)))
            yield return new Change(rule, "required", NodeEdit.Without(node, name)) { Beyond = [name] };
        foreach (var (asking, others) in rule.DependentRequired.Where(dependent => node.Find(dependent.Key) is not null))
        {
            foreach (var name in others.Where(name => node.Find(name) is not null))
                yield return new Change(rule, "dependentRequired", NodeEdit.Without(node, name)) { Beyond = [name] };
        }

        if (rule.MinProperties is { } least && least == node.Members.Count && node.Members.Count > 0)
        {
            foreach (var member in node.Members)
                yield return new Change(rule, "minProperties", NodeEdit.Without(node, member.Name));
        }

        if (rule.MaxProperties is { } most && most == node.Members.Count && node.Members.Count > 0)
            yield return new Change(rule, "maxProperties", NodeEdit.With(node, Unwanted, node.Members[0].Value));
        if (rule.PropertyNames is not null && node.Members.Count > 0)
        {
            foreach (var name in (string[])[Unwanted, "", "!", new string('x', 300)])
                yield return new Change(rule, "propertyNames", NodeEdit.With(node, name, node.Members[0].Value)) { Beyond = [name] };
        }

        if (rule.AdditionalProperties is { IsNever: true })
            yield return new Change(rule, "additionalProperties", NodeEdit.With(node, Unwanted, MadeNode.True)) { Beyond = [Unwanted] };
    }

    /// <summary>A value of a kind that is not allowed.</summary>
    public static IEnumerable<Change> OfKind(ValueRule rule, Node node)
    {
        if (rule.Kinds == ValueKinds.None || rule.Values is not null)
            yield break;
        if (!rule.Kinds.HasFlag(ValueKinds.String))
            yield return new Change(rule, "type", MadeNode.Text("photon"));
        else if (!rule.Kinds.HasFlag(ValueKinds.Boolean) && node is ScalarNode)
            yield return new Change(rule, "type", MadeNode.True);
    }
}
