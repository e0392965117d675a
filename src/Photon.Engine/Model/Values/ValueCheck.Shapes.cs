using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <content>Arrays, objects, and the branches of a rule.</content>
public sealed partial class ValueCheck
{
    private ValueFault? OfArray(ValueRule rule, ArrayNode array, string at, HashSet<string> seen)
    {
        var count = array.Items.Count;
        if (count < rule.MinItems)
            return new ValueFault(array, at, $"has {count} items, and must have at least {rule.MinItems}");
        if (count > rule.MaxItems)
            return new ValueFault(array, at, $"has {count} items, and may have at most {rule.MaxItems}");
        if (rule.UniqueItems && FirstRepeated(array.Items) is { } repeated)
            return new ValueFault(repeated, at, $"has {Shown(repeated)} twice");
        for (var i = 0; i < count; i++)
        {
            var item = i < rule.PrefixItems.Count ? rule.PrefixItems[i] : rule.Items;
            if (item is null)
                continue;
            seen.Add($"{i}");
            if (Find(item, array.Items[i], $"{at}/{i}", []) is { } fault)
                return fault;
        }

        return OfContains(rule, array, at, seen);
    }

    private static Node? FirstRepeated(IReadOnlyList<Node> items)
    {
        for (var i = 1; i < items.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (NodeValues.AreEqual(items[i], items[j]))
                    return items[i];
            }
        }

        return null;
    }

    private ValueFault? OfContains(ValueRule rule, ArrayNode array, string at, HashSet<string> seen)
    {
        if (rule.Contains is not { } contains)
            return null;
        var found = array.Items.Index().Where(item => Find(contains, item.Item, "", []) is null).Select(item => $"{item.Index}").ToList();
        seen.UnionWith(found);
        return found.Count >= (rule.MinContains ?? 1) && found.Count <= (rule.MaxContains ?? long.MaxValue)
            ? null
            : new ValueFault(array, at, $"has {found.Count} of the items that it must contain");
    }

    private ValueFault? OfObject(ValueRule rule, ObjectNode value, string at, HashSet<string> seen)
    {
        if (rule.Required.FirstOrDefault(name => value.Find(name) is null) is { } missing)
            return new ValueFault(value, at, $"has no '{missing}', which is required");
        if (value.Members.Count < rule.MinProperties)
            return new ValueFault(value, at, $"has {value.Members.Count} properties, and must have at least {rule.MinProperties}");
        if (value.Members.Count > rule.MaxProperties)
            return new ValueFault(value, at, $"has {value.Members.Count} properties, and may have at most {rule.MaxProperties}");
        foreach (var (name, dependents) in rule.DependentRequired.Where(d => value.Find(d.Key) is not null))
        {
            if (dependents.FirstOrDefault(d => value.Find(d) is null) is { } dependent)
                return new ValueFault(value, at, $"has '{name}' and no '{dependent}', which it requires");
        }

        foreach (var member in value.Members)
        {
            if (OfMember(rule, member, at, seen) is { } fault)
                return fault;
        }

        return rule.DependentSchemas.Where(d => value.Find(d.Name) is not null).Select(d => FindBeside(d.Rule, value, at, seen)).FirstOrDefault(fault => fault is not null);
    }

    private ValueFault? OfMember(ValueRule rule, Member member, string at, HashSet<string> seen)
    {
        if (rule.PropertyNames is { } names && !IsMet(names, MadeNode.Text(member.Name)))
            return new ValueFault(member.Value, at, $"has the property '{member.Name}', whose name is not allowed");
        var rules = RulesOf(rule, member.Name).ToList();
        if (rules.Count > 0)
            seen.Add(member.Name);
        foreach (var own in rules)
        {
            var pointer = $"{at}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
            if (own.IsNever)
                return new ValueFault(member.Value, at, $"has the property '{member.Name}', which is not allowed");
            if (Find(own, member.Value, pointer, []) is { } fault)
                return fault;
        }

        return null;
    }

    /// <summary>What a rule says of a member: by name, by pattern, else as one of the others.</summary>
    internal IEnumerable<ValueRule> RulesOf(ValueRule rule, string name)
    {
        var named = rule.Properties.Where(p => p.Name == name).Concat(rule.PatternProperties.Where(p => patterns.Meets(p.Name, name))).Select(p => p.Rule).ToList();
        return named.Count > 0 || rule.AdditionalProperties is not { } additional ? named : [additional];
    }

    private ValueFault? OfChoices(ValueRule rule, Node value, string at, HashSet<string> seen)
    {
        foreach (var member in rule.AllOf)
        {
            if (FindBeside(member, value, at, seen) is { } fault)
                return fault;
        }

        var chosen = BranchOf(rule, value);
        if (rule.AnyOf.Count > 0 && CountMet(rule.AnyOf, value, seen) == 0)
            return OfNoBranch(rule.AnyOf, chosen, value, at);
        if (rule.OneOf.Count > 0 && CountMet(rule.OneOf, value, seen) is var count and not 1)
            return count == 0 ? OfNoBranch(rule.OneOf, chosen, value, at) : new ValueFault(value, at, $"is {count} of the {rule.OneOf.Count} alternatives, and must be one");
        if (rule.Not is { } not && Find(not, value, at, []) is null)
            return new ValueFault(value, at, "is what it must not be");
        if (rule.If is not { } condition)
            return null;
        var branch = CountMet([condition], value, seen) == 1 ? rule.Then : rule.Else;
        return branch is null ? null : FindBeside(branch, value, at, seen);
    }

    /// <summary>A rule for the same value sees only what it looked at itself, and what it saw counts for the rule that has it.</summary>
    private ValueFault? FindBeside(ValueRule rule, Node value, string at, HashSet<string> seen)
    {
        var own = new HashSet<string>(StringComparer.Ordinal);
        var fault = Find(rule, value, at, own);
        seen.UnionWith(own);
        return fault;
    }

    /// <summary>Where the discriminator names a branch, what is wrong with that one helps most.</summary>
    private ValueFault OfNoBranch(IReadOnlyList<ValueRule> branches, ValueRule? chosen, Node value, string at) =>
        (chosen is not null ? Find(chosen, value, at, []) : branches.Count == 1 ? Find(branches[0], value, at, []) : null)
        ?? new ValueFault(value, at, $"is none of the {branches.Count} alternatives");

    private static ValueRule? BranchOf(ValueRule rule, Node value)
    {
        if (rule.Discriminator is not { } discriminator || value is not ObjectNode node || node[discriminator.PropertyName] is not ScalarNode tag)
            return null;
        return discriminator.Branches.FirstOrDefault(branch => branch.Key == tag.Text).Value;
    }

    private int CountMet(IReadOnlyList<ValueRule> rules, Node value, HashSet<string> seen)
    {
        var count = 0;
        foreach (var rule in rules)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            if (Find(rule, value, "", own) is not null)
                continue;
            count++;
            seen.UnionWith(own);
        }

        return count;
    }

    private ValueFault? OfRest(ValueRule rule, Node value, string at, HashSet<string> seen)
    {
        if (value is ObjectNode node && rule.UnevaluatedProperties is { } properties)
        {
            var rest = node.Members.Where(member => !seen.Contains(member.Name)).ToList();
            seen.UnionWith(rest.Select(member => member.Name));
            var wrong = rest.FirstOrDefault(member => Find(properties, member.Value, "", []) is not null);
            return wrong.Name is null ? null : new ValueFault(wrong.Value, at, $"has the property '{wrong.Name}', which is not allowed");
        }

        if (value is not ArrayNode array || rule.UnevaluatedItems is not { } items)
            return null;
        var others = array.Items.Index().Where(item => !seen.Contains($"{item.Index}")).ToList();
        seen.UnionWith(others.Select(item => $"{item.Index}"));
        return others
            .Select(item => Find(items, item.Item, $"{at}/{item.Index}", []))
            .FirstOrDefault(fault => fault is not null);
    }
}
