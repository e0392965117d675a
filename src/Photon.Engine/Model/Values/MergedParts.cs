namespace Photon.Engine.Model.Values;

/// <summary>Several rules to meet at once, with one branch chosen of each alternative.</summary>
internal sealed class MergedParts
{
    private readonly List<ValueRule> parts = [];
    private readonly Dictionary<string, string> tags = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<ValueRule, ObjectDefinition> bases;
    private int choice;

    /// <param name="rules">What to meet.</param>
    /// <param name="bases">Types that others derive from, by their rule.</param>
    /// <param name="choice">Which branches: a number whose digits pick them.</param>
    public MergedParts(IEnumerable<ValueRule> rules, IReadOnlyDictionary<ValueRule, ObjectDefinition> bases, int choice)
    {
        this.bases = bases;
        this.choice = choice;
        foreach (var rule in rules)
            Add(rule);
        Kinds = parts
            .Select(part => part.Kinds.HasFlag(ValueKinds.Number) ? part.Kinds | ValueKinds.Integer : part.Kinds)
            .Where(kinds => kinds != ValueKinds.None)
            .Aggregate((ValueKinds)~0, (all, kinds) => all & kinds);
    }

    public IReadOnlyList<ValueRule> All => parts;

    /// <summary>All, where no part says.</summary>
    public ValueKinds Kinds { get; }

    /// <summary>What discriminators must say of the branches that were chosen.</summary>
    public IReadOnlyDictionary<string, string> Tags => tags;

    private void Add(ValueRule rule)
    {
        if (parts.Contains(rule))
            return;
        parts.Add(rule);
        if (bases.TryGetValue(rule, out var type) && type.Discriminator is { Values.Count: > 0 } discriminator)
            AddDerived(rule, discriminator);
        foreach (var member in rule.AllOf)
            Add(member);
        AddBranch(rule.OneOf, rule.Discriminator);
        AddBranch(rule.AnyOf, rule.Discriminator);
        if (rule.If is { } condition && rule.Then is not null && Pick([true, false]))
        {
            Add(condition);
            Add(rule.Then);
        }
        else if (rule.Else is { } otherwise)
        {
            Add(otherwise);
        }
    }

    /// <summary>What is already known to derive from a base is what its discriminator says; of no other kind can it be as well.</summary>
    private void AddDerived(ValueRule rule, UnionDiscriminator discriminator)
    {
        if (tags.ContainsKey(discriminator.PropertyName))
            return;
        var known = discriminator.Values.Where(value => value.Value.Rule is { } own && own != rule && parts.Contains(own)).ToList();
        var (tag, derived) = known.Count > 0 ? known[0] : Pick(discriminator.Values);
        if (derived.Rule is not { } derivedRule)
            return;
        tags.Add(discriminator.PropertyName, tag);
        Add(derivedRule);
    }

    private void AddBranch(IReadOnlyList<ValueRule> branches, RuleDiscriminator? discriminator)
    {
        if (branches.Count == 0)
            return;
        // Null is the last choice: a value says more.
        var branch = Pick([.. branches.OrderBy(b => b.Kinds == ValueKinds.Null)]);
        var tag = discriminator?.Branches.FirstOrDefault(known => known.Value == branch).Key;
        if (tag is not null)
            tags.TryAdd(discriminator!.PropertyName, tag);
        Add(branch);
    }

    private T Pick<T>(IReadOnlyList<T> from)
    {
        var picked = from[choice % from.Count];
        choice /= from.Count;
        return picked;
    }
}
