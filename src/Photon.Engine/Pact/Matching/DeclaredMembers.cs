using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Matching;

/// <summary>
/// Takes out of an answer what its schema does not declare. A schema of an object allows properties beside those it lists, and promises
/// none of them: a consumer can't count on them. Where it says what the others are, all stay.
/// </summary>
internal sealed class DeclaredMembers(RuleParts parts, ValueCheck check)
{
    private const int MaxDepth = 100;
    private readonly List<Member> removed = [];

    /// <summary>What was taken out so far.</summary>
    public IReadOnlyList<Member> Removed => removed;

    public Node Of(Node value, IReadOnlyList<ValueRule> given, int depth = 0)
    {
        if (depth > MaxDepth || given.Count == 0)
            return value;
        var applied = parts.Of(given, value);
        return value switch
        {
            ObjectNode node => OfObject(node, applied, depth),
            ArrayNode array => new ArrayNode(array.Source, array.Offset, [.. array.Items.Select((item, i) => Of(item, ItemRules(applied, i), depth + 1))]),
            _ => value,
        };
    }

    private ObjectNode OfObject(ObjectNode node, IReadOnlyList<ValueRule> applied, int depth)
    {
        var isListed = applied.Any(rule => rule.Kinds == ValueKinds.Object || rule.Properties.Count > 0)
            && applied.All(rule => rule is { AdditionalProperties: null, UnevaluatedProperties: null });
        var kept = new List<Member>(node.Members.Count);
        foreach (var member in node.Members)
        {
            var rules = applied.SelectMany(rule => check.RulesOf(rule, member.Name)).Distinct().ToList();
            if (isListed && rules.Count == 0)
                removed.Add(member);
            else
                kept.Add(member with { Value = Of(member.Value, rules, depth + 1) });
        }

        return new ObjectNode(node.Source, node.Offset, [.. kept]);
    }

    private static List<ValueRule> ItemRules(IReadOnlyList<ValueRule> applied, int index) =>
        [.. applied.Select(rule => index < rule.PrefixItems.Count ? rule.PrefixItems[index] : rule.Items).OfType<ValueRule>()];
}
