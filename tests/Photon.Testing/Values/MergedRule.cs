using System.Text.Json.Nodes;
using Photon.Engine.Model;

namespace Photon.Testing.Values;

/// <summary>Several rules to meet at once, with one branch chosen of each alternative.</summary>
internal sealed class MergedRule
{
    private readonly HashSet<ValueRule> seen = [];
    private readonly List<ValueRule> parts = [];
    private readonly Dictionary<string, JsonNode?> fixedMembers = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<ValueRule, ObjectDefinition> bases;
    private int choice;

    /// <param name="rules">What to meet.</param>
    /// <param name="bases">Types that others derive from, by their rule.</param>
    /// <param name="choice">Which branches: a number whose digits pick them.</param>
    public MergedRule(IReadOnlyList<ValueRule> rules, IReadOnlyDictionary<ValueRule, ObjectDefinition> bases, int choice)
    {
        this.bases = bases;
        this.choice = choice;
        Wanted = rules;
        foreach (var rule in rules)
            Add(rule);
        Kinds = parts.Select(p => p.Kinds.HasFlag(ValueKinds.Number) ? p.Kinds | ValueKinds.Integer : p.Kinds)
            .Where(k => k != ValueKinds.None)
            .Aggregate((ValueKinds)~0, (all, next) => all & next);
        IsFree = Kinds == (ValueKinds)~0;
    }

    /// <summary>The rules to meet, before what they refer to was added.</summary>
    public IReadOnlyList<ValueRule> Wanted { get; }

    public IReadOnlyList<ValueRule> Parts => parts;

    public ValueKinds Kinds { get; }

    /// <summary>No part says a type.</summary>
    public bool IsFree { get; }

    /// <summary>Values that discriminators give.</summary>
    public IReadOnlyDictionary<string, JsonNode?> FixedMembers => fixedMembers;

    public IReadOnlyList<JsonNode?>? Values =>
        parts.Where(p => p.Values is not null).MinBy(p => p.Values!.Count)?.Values!.Select(RuleChecker.ToJson).ToList();

    private void Add(ValueRule rule)
    {
        if (!seen.Add(rule))
            return;
        parts.Add(rule);
        foreach (var all in rule.AllOf)
            Add(all);
        if (bases.TryGetValue(rule, out var type) && type.Discriminator is { Values.Count: > 0 } derived)
        {
            var (value, chosen) = derived.Values[Pick(derived.Values.Count)];
            if (chosen.Rule is { } derivedRule && fixedMembers.TryAdd(derived.PropertyName, JsonValue.Create(value)))
                Add(derivedRule);
        }

        AddOneOf(rule.OneOf, rule.Discriminator);
        AddOneOf(rule.AnyOf, rule.Discriminator);
        if (rule.If is not { } condition)
            return;
        if (Pick(2) == 0)
        {
            Add(condition);
            AddIfAny(rule.Then);
        }
        else
        {
            AddIfAny(rule.Else);
        }
    }

    private void AddIfAny(ValueRule? rule)
    {
        if (rule is not null)
            Add(rule);
    }

    private void AddOneOf(IReadOnlyList<ValueRule> branches, RuleDiscriminator? discriminator)
    {
        if (branches.Count == 0)
            return;
        var branch = branches[Pick(branches.Count)];
        foreach (var (value, rule) in discriminator?.Branches ?? [])
        {
            if (rule == branch && fixedMembers.TryAdd(discriminator!.PropertyName, JsonValue.Create(value)))
                break;
        }

        Add(branch);
    }

    private int Pick(int count)
    {
        var picked = choice % count;
        choice /= count;
        return picked;
    }
}
