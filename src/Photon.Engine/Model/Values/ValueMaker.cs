using Photon.Engine.Text;

namespace Photon.Engine.Model.Values;

/// <summary>
/// Makes values that meet their types, for contracts without examples: the schema's own examples, defaults and known values first, optional
/// properties too, to a bounded depth. The same type gives the same value.
/// </summary>
public sealed class ValueMaker(ApiModel model, ValueCheck check)
{
    private const int MaxChoices = 16;
    private const int MaxOptionalDepth = 3;
    private const int MaxDepth = 24;
    private const int MaxMembers = 200;
    private const int MaxItems = 100;

    private readonly Dictionary<ValueRule, ObjectDefinition> bases = model.Types.OfType<ObjectDefinition>()
        .Where(type => type is { Discriminator: not null, Rule: not null })
        .DistinctBy(type => type.Rule)
        .ToDictionary(type => type.Rule!);

    /// <summary>The rules of the objects that the maker is in: an optional member of the same kind as its owner is left out.</summary>
    private readonly List<ValueRule> open = [];
    private readonly Dictionary<ValueRule, Node?> known = [];
    private int members;

    /// <summary>A value of the type, or null where none was found that meets it.</summary>
    public Node? Make(TypeUse type)
    {
        if (type.Rule is not { } rule)
            return type.Type is ScalarType { Kind: Scalar.String or Scalar.Binary } ? MadeNode.Text("text") : null;
        if (!known.TryGetValue(rule, out var value))
            known.Add(rule, value = Make(type, rule));
        return value;
    }

    private Node? Make(TypeUse type, ValueRule rule)
    {
        for (var choice = 0; choice < MaxChoices; choice++)
        {
            members = 0;
            if (Make([rule], new Place("text", 0, choice)) is { } value && check.IsMet(type, value))
                return value;
        }

        return null;
    }

    private Node? Make(List<ValueRule> rules, Place place)
    {
        if (place.Depth > MaxDepth || rules.Any(rule => rule.IsNever))
            return null;
        var merged = new MergedParts(rules, bases, place.Choice);
        var given = merged.All.Select(part => part.Example).OfType<Node>().Concat(merged.All.SelectMany(part => part.Values ?? []));
        if (given.FirstOrDefault(value => Fits(rules, value)) is { } shown)
            return shown;
        open.AddRange(rules);
        var made = MakeOfKind(rules, merged, place);
        open.RemoveRange(open.Count - rules.Count, rules.Count);
        return made;
    }

    private bool Fits(IReadOnlyList<ValueRule> rules, Node value) => rules.All(rule => check.IsMet(rule, value));

    private Node? MakeOfKind(IReadOnlyList<ValueRule> rules, MergedParts merged, Place place)
    {
        var parts = merged.All;
        var kinds = merged.Kinds;
        var isUntyped = kinds == (ValueKinds)~0;
        if (kinds.HasFlag(ValueKinds.Object) && (!isUntyped || merged.Tags.Count > 0 || parts.Any(IsOfObjects)))
            return MakeObject(merged, place);
        if (kinds.HasFlag(ValueKinds.Array) && (!isUntyped || parts.Any(part => part.Items is not null || part.PrefixItems.Count > 0)))
            return MakeArray(rules, parts, place);
        if (kinds.HasFlag(ValueKinds.String) && !(isUntyped && parts.Any(part => ScalarMaker.IsOfNumbers(part.Format))))
            return First(ScalarMaker.Texts(parts, place.Name));
        if ((kinds & (ValueKinds.Integer | ValueKinds.Number)) != 0)
            return First(ScalarMaker.Numbers(parts, isWhole: !kinds.HasFlag(ValueKinds.Number)));
        return kinds.HasFlag(ValueKinds.Boolean) ? MadeNode.True : kinds.HasFlag(ValueKinds.Null) ? MadeNode.Null : null;

        Node? First(IEnumerable<Node> candidates) => candidates.FirstOrDefault(candidate => Fits(parts, candidate) && Fits(rules, candidate));
    }

    /// <summary>Whether a rule that states no type speaks of objects alone.</summary>
    private static bool IsOfObjects(ValueRule rule) =>
        rule.Properties.Count > 0 || rule.Required.Count > 0 || rule.AdditionalProperties is not null || rule.PatternProperties.Count > 0 || rule.PropertyNames is not null;

    private Node? MakeObject(MergedParts merged, Place place)
    {
        var made = new List<(string Name, Node? Value)>();
        var required = merged.All.SelectMany(part => part.Required).ToHashSet(StringComparer.Ordinal);
        var named = merged.All.SelectMany(part => part.Properties).Select(property => property.Name);
        foreach (var name in named.Concat(required).Concat(merged.Tags.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            var isNeeded = required.Contains(name) || merged.Tags.ContainsKey(name);
            var rules = merged.All.SelectMany(part => check.RulesOf(part, name)).Distinct().ToList();
            if (!isNeeded && (place.Depth >= MaxOptionalDepth || members >= MaxMembers || rules.Exists(open.Contains)))
                continue;
            var value = MakeMember(merged, name, rules, place);
            if (value is not null)
                made.Add((name, value));
            else if (isNeeded)
                return null;
        }

        AddNameless(merged, made, place);
        return MadeNode.Object(made);
    }

    private Node? MakeMember(MergedParts merged, string name, List<ValueRule> rules, Place place)
    {
        members++;
        if (merged.Tags.TryGetValue(name, out var tag))
            return MadeNode.Text(tag);
        return rules.Count == 0 ? MadeNode.Text(name) : Make(rules, place.Into(name));
    }

    /// <summary>Members whose names are data: one where the contract says what they are, more where it wants more.</summary>
    private void AddNameless(MergedParts merged, List<(string Name, Node? Value)> made, Place place)
    {
        var isTyped = merged.All.Any(part => part.AdditionalProperties is { IsNever: false }) && place.Depth < MaxOptionalDepth;
        var least = Math.Max(merged.All.Max(part => part.MinProperties) ?? 0, isTyped && made.Count == 0 ? 1 : 0);
        var names = merged.All.Select(part => part.PropertyNames).OfType<ValueRule>().ToList();
        for (var i = 1; made.Count < least && i < MaxItems; i++)
        {
            var name = names.Count > 0 ? (Make(names, place.Into($"key{i}")) as ScalarNode)?.Text : $"key{i}";
            if (name is null || made.Exists(member => member.Name == name))
                continue;
            if (MakeMember(merged, name, [.. merged.All.SelectMany(part => check.RulesOf(part, name)).Distinct()], place) is { } value)
                made.Add((name, value));
        }
    }

    private Node MakeArray(IReadOnlyList<ValueRule> rules, IReadOnlyList<ValueRule> parts, Place place)
    {
        var prefix = parts.Max(part => part.PrefixItems.Count);
        var usual = place.Depth < MaxOptionalDepth && members < MaxMembers ? Math.Max(prefix, 1) : 0;
        var count = Math.Min(Math.Max(parts.Max(part => part.MinItems) ?? 0, usual), Math.Min(parts.Min(part => part.MaxItems) ?? MaxItems, MaxItems));
        var items = new List<Node>();
        for (var i = 0; i < count; i++)
        {
            List<ValueRule> own = [.. parts.Select(part => i < part.PrefixItems.Count ? part.PrefixItems[i] : part.Items).OfType<ValueRule>(), .. parts.Select(part => part.Contains).OfType<ValueRule>()];
            if ((own.Count == 0 ? MadeNode.Text(place.Name) : Make(own, place.Into(place.Name))) is not { } item)
                break;
            items.Add(item);
        }

        return Fits(rules, MadeNode.Array(items)) || items.Count < 2 ? MadeNode.Array(items) : MadeNode.Array(items.Take(1));
    }

    /// <summary>Where in the value the maker is, and which branches it takes there.</summary>
    private readonly record struct Place(string Name, int Depth, int Choice)
    {
        public Place Into(string name) => new(name, Depth + 1, Choice);
    }
}
