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
    private readonly Dictionary<string, ComposedProperty> byName = new(StringComparer.Ordinal);

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

    public List<ComposedProperty> Properties { get; } = [];

    public HashSet<string> Required { get; } = new(StringComparer.Ordinal);

    public List<Schema> Additional { get; } = [];

    public List<Property> Patterns { get; } = [];

    public List<Schema> Items { get; } = [];

    public List<Schema> PrefixItems { get; } = [];

    public bool HasUniqueItems { get; private set; }

    public List<Choice> Choices { get; } = [];

    /// <summary>The members that list values.</summary>
    public List<Schema> Enumerations { get; } = [];

    public string? Format { get; private set; }

    public string? ContentEncoding { get; private set; }

    public string? ContentMediaType { get; private set; }

    public bool HasObjectParts => Properties.Count > 0 || Base is not null || Additional.Count > 0 || Patterns.Count > 0;

    public ComposedProperty? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Adds what a schema says itself.</summary>
    public void Add(Schema schema)
    {
        AddTypes(schema);
        if (schema.Enum is { Count: > 0 } || schema.Const is not null)
            Enumerations.Add(schema);
        Format ??= schema.Format;
        ContentEncoding ??= schema.ContentEncoding;
        ContentMediaType ??= schema.ContentMediaType;
        foreach (var property in schema.Properties)
            Add(property);
        Required.UnionWith(schema.Required);
        AddIfAny(Additional, schema.AdditionalProperties ?? schema.UnevaluatedProperties);
        Patterns.AddRange(schema.PatternProperties);
        AddIfAny(Items, schema.Items ?? schema.UnevaluatedItems);
        if (PrefixItems.Count == 0)
            PrefixItems.AddRange(schema.PrefixItems);
        HasUniqueItems |= schema.UniqueItems;
    }

    public void Add(Property property)
    {
        if (byName.TryGetValue(property.Name, out var known))
        {
            known.Schemas.Add(property.Schema);
            return;
        }

        var composed = new ComposedProperty(property);
        byName.Add(property.Name, composed);
        Properties.Add(composed);
    }

    private static void AddIfAny(List<Schema> list, Schema? schema)
    {
        if (schema is not null)
            list.Add(schema);
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
