using Photon.Engine.Model;
using Photon.Engine.Model.Values;
using Photon.Engine.Text;

namespace Photon.Engine.Pact.Matching;

/// <summary>What several rules come to for one value: themselves, what they refer to, and those of their branches that the value meets.</summary>
internal sealed class RuleParts(ApiModel model, ValueCheck check)
{
    private readonly Dictionary<ValueRule, ObjectDefinition> bases = model.Types.OfType<ObjectDefinition>()
        .Where(type => type is { Discriminator: not null, Rule: not null })
        .DistinctBy(type => type.Rule)
        .ToDictionary(type => type.Rule!);

    public IReadOnlyList<ValueRule> Of(IEnumerable<ValueRule> rules, Node value)
    {
        var parts = new List<ValueRule>();
        foreach (var rule in rules)
            Add(rule, value, parts);
        return parts;
    }

    /// <summary>Which branches of alternatives the value meets, so that values of different shapes can be told apart; empty where there are none.</summary>
    public string BranchesOf(IEnumerable<ValueRule> rules, Node value)
    {
        var tried = Of(rules, value);
        var choices = tried.SelectMany(rule => rule.OneOf.Concat(rule.AnyOf)).Where(branch => branch.Kinds != ValueKinds.Null).ToList();
        var branches = choices.Count > 1 ? string.Join(',', choices.Index().Where(choice => check.IsMet(choice.Item, value)).Select(choice => choice.Index)) : "";
        return tried.Any(bases.ContainsKey) ? $"{branches};{string.Join(',', tried.Where(bases.ContainsKey).Select(rule => TagOf(bases[rule], value)))}" : branches;
    }

    /// <summary>Properties that tell what the rest of an object is, and so are as they are.</summary>
    public IReadOnlySet<string> TagsOf(IReadOnlyList<ValueRule> rules) => rules.Select(rule => rule.Discriminator?.PropertyName)
        .Concat(rules.Where(bases.ContainsKey).Select(rule => bases[rule].Discriminator!.PropertyName))
        .OfType<string>()
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>Every kind of value that the rules allow, whatever this value is; none where they do not say.</summary>
    public static ValueKinds KindsOf(IEnumerable<ValueRule> rules)
    {
        var all = (ValueKinds)~0;
        foreach (var rule in rules)
            all &= KindsOf(rule, []);
        return all == (ValueKinds)~0 ? ValueKinds.None : all;
    }

    private static ValueKinds KindsOf(ValueRule rule, HashSet<ValueRule> open)
    {
        const ValueKinds Any = (ValueKinds)~0;
        if (!open.Add(rule))
            return Any;
        var own = rule.Kinds == ValueKinds.None ? Any : rule.Kinds.HasFlag(ValueKinds.Number) ? rule.Kinds | ValueKinds.Integer : rule.Kinds;
        own = rule.AllOf.Aggregate(own, (kinds, member) => kinds & KindsOf(member, open));
        if (rule.AnyOf.Count > 0)
            own &= rule.AnyOf.Aggregate(ValueKinds.None, (kinds, branch) => kinds | KindsOf(branch, open));
        if (rule.OneOf.Count > 0)
            own &= rule.OneOf.Aggregate(ValueKinds.None, (kinds, branch) => kinds | KindsOf(branch, open));
        open.Remove(rule);
        return own;
    }

    private void Add(ValueRule rule, Node value, List<ValueRule> parts)
    {
        if (parts.Contains(rule))
            return;
        parts.Add(rule);
        foreach (var member in rule.AllOf)
            Add(member, value, parts);
        foreach (var branch in rule.OneOf.Concat(rule.AnyOf).Where(branch => check.IsMet(branch, value)))
            Add(branch, value, parts);
        if (rule.If is { } condition && (check.IsMet(condition, value) ? rule.Then : rule.Else) is { } chosen)
            Add(chosen, value, parts);
        if (bases.TryGetValue(rule, out var type) && DerivedOf(type, value)?.Rule is { } derived)
            Add(derived, value, parts);
    }

    private static string? TagOf(ObjectDefinition type, Node value) =>
        value is ObjectNode node && node[type.Discriminator!.PropertyName] is ScalarNode tag ? tag.Text : null;

    private static TypeDefinition? DerivedOf(ObjectDefinition type, Node value) =>
        TagOf(type, value) is { } tag ? type.Discriminator!.Values.FirstOrDefault(known => known.Key == tag).Value : null;
}
