using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;
using Photon.Forms.Judging;

namespace Photon.Forms.Mutations;

/// <summary>
/// Makes values that break exactly one constraint each. Only where rules are sure to be asked: not in branches that nothing but trying tells apart. What else
/// a rule says of the changed part, and of all around it, still holds; that is asked of the engine's own check, part by part.
/// </summary>
internal sealed class MutationMaker
{
    private const int MaxDepth = 12;

    /// <summary>Of all values for one form: each holds the whole example.</summary>
    private const int MaxText = 4_000_000;
    private readonly ValueCheck check = new();

    public IReadOnlyList<MutationCase> Of(TypeUse type, Node value)
    {
        if (type.Rule is not { } rule || !check.IsMet(rule, value))
            return [];
        var made = new Dictionary<(string Pointer, string Code), MutationCase>();
        var length = 0L;
        foreach (var spot in SpotsOf(new Spot(value, Flat(rule, value), null, "")))
        {
            foreach (var change in ChangesOf(spot))
            {
                var constraint = (PointerOf(spot, change), change.Code);
                if (length > MaxText || made.ContainsKey(constraint) || Apply(spot, change, value, rule) is not { } mutation)
                    continue;
                made.Add(constraint, mutation);
                length += mutation.Json.Length;
            }
        }

        return [.. made.Values];
    }

    private static string PointerOf(Spot spot, Change change) => NodeEdit.PointerOf([.. spot.Steps, .. change.Beyond]);

    private static IEnumerable<Change> ChangesOf(Spot spot) => spot.Rules.SelectMany(rule => spot.Node switch
    {
        ScalarNode { Kind: ScalarKind.String } text => TextChanges.Of(rule, text.Text),
        ScalarNode { Kind: ScalarKind.Number } number => NumberChanges.Of(rule, number.Text),
        ArrayNode array => ShapeChanges.OfArray(rule, array),
        ObjectNode node => ShapeChanges.OfObject(rule, node, spot),
        _ => [],
    }).Concat(spot.Rules.SelectMany(rule => ShapeChanges.OfKind(rule, spot.Node)));

    /// <summary>Null where the change breaks more than it should, or nothing.</summary>
    private MutationCase? Apply(Spot spot, Change change, Node value, ValueRule rule)
    {
        foreach (var each in spot.Rules)
        {
            var isTarget = ReferenceEquals(each, change.Rule);
            if (!check.IsMet(RulePart.Own(each, isTarget ? change.Code : null), change.Node))
                return null;
        }

        var root = NodeEdit.Replace(value, spot.Steps.ToArray(), change.Node);
        if (!HoldsAround(spot, root) || check.IsMet(rule, root))
            return null;
        return new MutationCase(PointerOf(spot, change), change.Code, NodeJson.Compact(root));
    }

    private bool HoldsAround(Spot spot, Node root)
    {
        for (var outer = spot.Outer; outer is not null; outer = outer.Outer)
        {
            var now = At(root, outer.Steps);
            if (!outer.Rules.All(rule => check.IsMet(RulePart.Around(rule), now)))
                return false;
        }

        return true;
    }

    private static Node At(Node root, IReadOnlyList<string> steps) => steps.Aggregate(root, (node, step) => node switch
    {
        ObjectNode inner => inner[step]!,
        _ => ((ArrayNode)node).Items[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)],
    });

    private IEnumerable<Spot> SpotsOf(Spot spot, int depth = 0)
    {
        if (depth > MaxDepth || spot.Rules.Count == 0 || spot.Rules.Any(rule => rule.UnevaluatedItems is not null || rule.UnevaluatedProperties is not null))
            yield break;
        yield return spot;
        foreach (var (step, part) in PartsOf(spot))
        {
            var rules = spot.Rules.SelectMany(rule => RulesOf(rule, spot.Node, step)).SelectMany(rule => Flat(rule, part)).Distinct().ToList();
            if (spot.IsTag(step))
                continue;
            foreach (var inner in SpotsOf(new Spot(part, rules, spot, step), depth + 1))
                yield return inner;
        }
    }

    /// <summary>Every member, and the first item: the others are like it, but in tuples.</summary>
    private static IEnumerable<(string Step, Node Part)> PartsOf(Spot spot) => spot.Node switch
    {
        ObjectNode inner => inner.Members.Select(member => (member.Name, member.Value)),
        ArrayNode array => array.Items.Take(Math.Max(1, spot.Rules.Max(rule => rule.PrefixItems.Count))).Select((item, i) => ($"{i}", item)),
        _ => [],
    };

    private IEnumerable<ValueRule> RulesOf(ValueRule rule, Node node, string step)
    {
        if (node is ObjectNode)
            return check.RulesOf(rule, step);
        var at = int.Parse(step, System.Globalization.CultureInfo.InvariantCulture);
        var item = at < rule.PrefixItems.Count ? rule.PrefixItems[at] : rule.Items;
        return item is null ? [] : [item];
    }

    /// <summary>A rule with all that is asked of the same value for certain.</summary>
    private static List<ValueRule> Flat(ValueRule rule, Node value)
    {
        var all = new List<ValueRule>();
        Add(rule);
        return all;

        void Add(ValueRule each)
        {
            if (all.Contains(each))
                return;
            all.Add(each);
            foreach (var part in each.AllOf)
                Add(part);
            if (BranchOf(each, value) is { } branch)
                Add(branch);
        }
    }

    /// <summary>The branch that a value names.</summary>
    private static ValueRule? BranchOf(ValueRule rule, Node value) =>
        rule.Discriminator is { } discriminator && value is ObjectNode node && node[discriminator.PropertyName] is ScalarNode tag
            ? discriminator.Branches.FirstOrDefault(branch => branch.Key == tag.Text).Value
            : null;
}
