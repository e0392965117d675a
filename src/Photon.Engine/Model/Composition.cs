using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>A property as one or several schemas of a composition declare it.</summary>
internal sealed class ComposedProperty(Property first)
{
    public string Name { get; } = first.Name;

    public Property First { get; } = first;

    public List<Schema> Schemas { get; } = [first.Schema];
}

/// <summary>A <c>oneOf</c> or <c>anyOf</c>.</summary>
internal sealed record Choice(IReadOnlyList<Schema> Branches, Discriminator? Discriminator, Schema Owner);

/// <summary>
/// What a schema says of the type of its values, together with everything that is composed in place: <c>allOf</c>, and a <c>$ref</c> that
/// has siblings. Constraints are not in here; they stay in <see cref="ValueRule"/>.
/// </summary>
internal sealed class Composition
{
    private static readonly IReadOnlySet<string> NoNames = new HashSet<string>();

    // Made when first needed: most schemas are scalars and hold nothing.
    private Dictionary<string, ComposedProperty>? byName;
    private List<ComposedProperty>? properties;
    private HashSet<string>? required;
    private List<Schema>? additional;
    private List<Property>? patterns;
    private List<Schema>? items;
    private IReadOnlyList<Schema>? prefixItems;
    private List<Choice>? choices;
    private List<Schema>? enumerations;
    private List<Schema>? conditional;

    public required Schema Root { get; init; }

    /// <summary>The schema it derives from; nothing of it is merged here.</summary>
    public Schema? Base { get; set; }

    /// <summary>What every member allows, null aside; <see cref="JsonTypes.None"/> where none says anything.</summary>
    public JsonTypes Types { get; private set; }

    /// <summary>Whether null passes every member that states a type.</summary>
    public bool AllowsNull { get; private set; } = true;

    public bool StatesTypes { get; private set; }

    /// <summary>Set where members want types that no value can have together.</summary>
    public Schema? Contradiction { get; private set; }

    public IReadOnlyList<ComposedProperty> Properties => (properties as IReadOnlyList<ComposedProperty>) ?? [];

    public IReadOnlySet<string> Required => required ?? NoNames;

    public IReadOnlyList<Schema> Additional => (additional as IReadOnlyList<Schema>) ?? [];

    public IReadOnlyList<Property> Patterns => (patterns as IReadOnlyList<Property>) ?? [];

    public IReadOnlyList<Schema> Items => (items as IReadOnlyList<Schema>) ?? [];

    public IReadOnlyList<Schema> PrefixItems => prefixItems ?? [];

    public bool HasUniqueItems { get; private set; }

    /// <summary>The least and the most items that every member allows; null where none says it.</summary>
    public (long? Least, long? Most) ItemCount { get; private set; }

    public IReadOnlyList<Choice> Choices => (choices as IReadOnlyList<Choice>) ?? [];

    /// <summary>The members that list values.</summary>
    public IReadOnlyList<Schema> Enumerations => (enumerations as IReadOnlyList<Schema>) ?? [];

    /// <summary>What holds of some values only: <c>then</c>, <c>else</c>, <c>dependentSchemas</c>.</summary>
    public IReadOnlyList<Schema> Conditional => (conditional as IReadOnlyList<Schema>) ?? [];

    public string? Format { get; private set; }

    public string? ContentEncoding { get; private set; }

    public string? ContentMediaType { get; private set; }

    public bool HasObjectParts => Properties.Count > 0 || Base is not null || Additional.Count > 0 || Patterns.Count > 0;

    public ComposedProperty? Find(string name) => byName?.GetValueOrDefault(name);

    /// <summary>Adds what a schema says itself.</summary>
    public void Add(Schema schema)
    {
        AddTypes(schema);
        if (schema.Enum is { Count: > 0 } || schema.Const is not null)
            (enumerations ??= []).Add(schema);
        Format ??= schema.Format;
        ContentEncoding ??= schema.ContentEncoding;
        ContentMediaType ??= schema.ContentMediaType;
        foreach (var property in schema.Properties)
            Add(property);
        if (schema.Required.Count > 0)
            (required ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(schema.Required);
        if ((schema.AdditionalProperties ?? schema.UnevaluatedProperties) is { } others)
            (additional ??= []).Add(others);
        if ((schema.If is not null && (schema.Then ?? schema.Else) is not null) || schema.DependentSchemas.Count > 0)
            AddConditional(schema);
        if (schema.PatternProperties.Count > 0)
            (patterns ??= []).AddRange(schema.PatternProperties);
        // What contains fits is evaluated wherever it stands, so that unevaluatedItems says nothing of a place.
        if ((schema.Items ?? (schema.Contains is null ? schema.UnevaluatedItems : null)) is { } item)
            (items ??= []).Add(item);
        if (schema.PrefixItems.Count > 0)
            prefixItems ??= schema.PrefixItems;
        HasUniqueItems |= schema.UniqueItems;
        ItemCount = (Largest(ItemCount.Least, schema.MinItems), -Largest(-ItemCount.Most, -schema.MaxItems));
    }

    public void AddChoice(Choice choice) => (choices ??= []).Add(choice);

    public void RemoveChoices(Predicate<Choice> match) => choices?.RemoveAll(match);

    public void Add(Property property)
    {
        byName ??= new Dictionary<string, ComposedProperty>(StringComparer.Ordinal);
        if (byName.TryGetValue(property.Name, out var known))
        {
            known.Schemas.Add(property.Schema);
            return;
        }

        var composed = new ComposedProperty(property);
        byName.Add(property.Name, composed);
        (properties ??= []).Add(composed);
    }

    private void AddConditional(Schema schema)
    {
        conditional ??= [];
        if (schema.If is not null)
            conditional.AddRange(new[] { schema.Then, schema.Else }.OfType<Schema>());
        conditional.AddRange(schema.DependentSchemas.Select(dependent => dependent.Schema));
    }

    private void AddTypes(Schema schema)
    {
        var types = schema.Types & ~JsonTypes.Null;
        if (schema.Types == JsonTypes.None)
            return;
        StatesTypes = true;
        AllowsNull &= schema.Types.HasFlag(JsonTypes.Null);
        if (types == JsonTypes.None)
            return;
        if (Types == JsonTypes.None)
        {
            Types = types;
            return;
        }

        var both = Intersect(Types, types);
        if (both == JsonTypes.None)
            Contradiction ??= schema;
        else
            Types = both;
    }

    private static long? Largest(long? left, long? right) => left is { } one && right is { } other ? Math.Max(one, other) : left ?? right;

    private static JsonTypes Intersect(JsonTypes left, JsonTypes right)
    {
        var both = left & right;
        if (left.HasFlag(JsonTypes.Number) && right.HasFlag(JsonTypes.Integer))
            both |= JsonTypes.Integer;
        if (right.HasFlag(JsonTypes.Number) && left.HasFlag(JsonTypes.Integer))
            both |= JsonTypes.Integer;
        return both;
    }
}
