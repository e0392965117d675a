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
        foreach (var member in rule.AllOf)
            Add(member);
        if (bases.TryGetValue(rule, out var type) && type.Discriminator is { Values.Count: > 0 } discriminator)
        {
            var (tag, derived) = Pick(discriminator.Values);
            if (derived.Rule is { } derivedRule && tags.TryAdd(discriminator.PropertyName, tag))
                Add(derivedRule);
        }

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
