using Photon.Engine.Model;
using Photon.Engine.Text;

namespace Photon.Real.Sampling;

/// <summary>All that a value must meet at once: a rule together with the rules it includes and one branch of each choice.</summary>
internal sealed class Demand
{
    private const ValueKinds All =
        ValueKinds.Null | ValueKinds.Boolean | ValueKinds.Integer | ValueKinds.Number | ValueKinds.String | ValueKinds.Array | ValueKinds.Object;

    public ValueKinds Kinds { get; private set; } = All;

    public bool IsNever { get; private set; }

    /// <summary>True where a choice, a negation or a condition is involved: breaking such a value breaks more than one can foretell.</summary>
    public bool IsIntricate { get; private set; }

    public IReadOnlyList<Node>? Values { get; private set; }

    public string? Format { get; private set; }

    public List<string> Patterns { get; } = [];

    public long MinLength { get; private set; }

    public long MaxLength { get; private set; } = long.MaxValue;

    public decimal? Minimum { get; private set; }

    public decimal? Maximum { get; private set; }

    public bool IsMinimumExclusive { get; private set; }

    public bool IsMaximumExclusive { get; private set; }

    public decimal? MultipleOf { get; private set; }

    public long MinItems { get; private set; }

    public long MinProperties { get; private set; }

    public bool HasUniqueItems { get; private set; }

    public List<ValueRule> Items { get; } = [];

    public IReadOnlyList<ValueRule> PrefixItems { get; private set; } = [];

    public Dictionary<string, List<ValueRule>> Properties { get; } = new(StringComparer.Ordinal);

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public List<ValueRule> AdditionalProperties { get; } = [];

    /// <summary>What a discriminator must say, by property name.</summary>
    public Dictionary<string, string> Discriminators { get; } = new(StringComparer.Ordinal);

    /// <summary>The demand of several rules together.</summary>
    public static Demand Of(IEnumerable<ValueRule> rules)
    {
        var demand = new Demand();
        var path = new HashSet<ValueRule>(ReferenceEqualityComparer.Instance);
        foreach (var rule in rules)
            demand.Add(rule, path);
        return demand;
    }

    private void Add(ValueRule rule, HashSet<ValueRule> path)
    {
        if (!path.Add(rule))
            return;
        IsNever |= rule.IsNever;
        IsIntricate |= rule.OneOf.Count + rule.AnyOf.Count > 0 || rule.Not is not null || rule.If is not null || rule.DependentSchemas.Count > 0;
        AddScalar(rule);
        AddNumber(rule);
        AddArray(rule);
        AddObject(rule);
        foreach (var part in rule.AllOf)
            Add(part, path);
        Choose(rule.OneOf, rule.Discriminator, path);
        Choose(rule.AnyOf, rule.Discriminator, path);
        path.Remove(rule);
    }

    private void AddScalar(ValueRule rule)
    {
        if (rule.Kinds != ValueKinds.None)
            Kinds &= rule.Kinds.HasFlag(ValueKinds.Number) ? rule.Kinds | ValueKinds.Integer : rule.Kinds;
        if (rule.Values is not null)
            Values = Values is null ? rule.Values : [.. Values.Where(v => rule.Values.Any(o => NodeJson.Compact(o) == NodeJson.Compact(v)))];
        Format ??= rule.Format;
        if (rule.Pattern is not null)
            Patterns.Add(rule.Pattern);
        MinLength = Math.Max(MinLength, rule.MinLength ?? 0);
        MaxLength = Math.Min(MaxLength, rule.MaxLength ?? long.MaxValue);
    }

    private void AddNumber(ValueRule rule)
    {
        Raise(rule.Minimum, isExclusive: false);
        Raise(rule.ExclusiveMinimum, isExclusive: true);
        Lower(rule.Maximum, isExclusive: false);
        Lower(rule.ExclusiveMaximum, isExclusive: true);
        MultipleOf ??= Value(rule.MultipleOf);
    }

    private void Raise(JsonNumber? limit, bool isExclusive)
    {
        if (Value(limit) is not { } value || value < Minimum)
            return;
        (Minimum, IsMinimumExclusive) = (value, isExclusive);
    }

    private void Lower(JsonNumber? limit, bool isExclusive)
    {
        if (Value(limit) is not { } value || value > Maximum)
            return;
        (Maximum, IsMaximumExclusive) = (value, isExclusive);
    }

    private void AddArray(ValueRule rule)
    {
        MinItems = Math.Max(MinItems, rule.MinItems ?? 0);
        HasUniqueItems |= rule.UniqueItems;
        if (rule.PrefixItems.Count > 0)
            PrefixItems = rule.PrefixItems;
        if (rule.Items is not null)
            Items.Add(rule.Items);
        if (rule.Contains is not null)
            Items.Add(rule.Contains);
    }

    private void AddObject(ValueRule rule)
    {
        MinProperties = Math.Max(MinProperties, rule.MinProperties ?? 0);
        foreach (var property in rule.Properties)
        {
            if (!Properties.TryGetValue(property.Name, out var rules))
                Properties.Add(property.Name, rules = []);
            rules.Add(property.Rule);
        }

        Required.UnionWith(rule.Required);
        if (rule.AdditionalProperties is not null)
            AdditionalProperties.Add(rule.AdditionalProperties);
    }

    private void Choose(IReadOnlyList<ValueRule> branches, RuleDiscriminator? discriminator, HashSet<ValueRule> path)
    {
        if (branches.Count == 0)
            return;
        if (discriminator?.Branches is [var first, ..])
        {
            Discriminators[discriminator.PropertyName] = first.Key;
            Add(first.Value, path);
            return;
        }

        var branch = branches.FirstOrDefault(b => !b.IsNever && b.Kinds != ValueKinds.Null && !path.Contains(b)) ?? branches[0];
        Add(branch, path);
    }

    private static decimal? Value(JsonNumber? number) => number is { } n && n.TryGetDecimal(out var value) ? value : null;
}
