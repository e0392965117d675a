using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>What a schema is to the one that holds it.</summary>
internal enum SchemaRole
{
    /// <summary>It has a name of its own, from the contract or from the operation it stands in.</summary>
    Root,

    /// <summary>It describes the very same value: a member of <c>allOf</c>, the only branch of a union beside null.</summary>
    InPlace,
    Property,
    Item,
    MapValue,

    /// <summary>A branch of a union.</summary>
    Case,

    /// <summary>It only limits values: <c>not</c>, <c>propertyNames</c>.</summary>
    Constraint,
}

/// <param name="Word">A property's name.</param>
internal readonly record struct SchemaChild(Schema Schema, SchemaRole Role, string? Word);

/// <summary>Where a schema stands in the contract's text, which is what an inline one is named by.</summary>
internal sealed class SchemaSite
{
    public required Schema Schema { get; init; }

    /// <summary>Its rank in the text: declared schemas first.</summary>
    public required int Order { get; init; }

    public required SchemaSite? Parent { get; init; }

    public required SchemaRole Role { get; init; }

    public string? Word { get; init; }

    /// <summary>The words of a root.</summary>
    public IReadOnlyList<string> RootParts { get; init; } = [];

    /// <summary>Where values of it travel.</summary>
    public Directions Directions { get; set; }

    /// <summary>True where it reaches a readOnly or writeOnly property, so that a request looks different from a response.</summary>
    public bool HasTwoShapes { get; set; }

    /// <summary>True where both shapes are used, so that they need two names.</summary>
    public bool NeedsTwoNames => HasTwoShapes && Directions == (Directions.Request | Directions.Response);

    /// <summary>The nearest site around this one that is another value.</summary>
    public SchemaSite Place
    {
        get
        {
            var site = this;
            while (site is { Role: SchemaRole.InPlace, Parent: not null })
                site = site.Parent;
            return site;
        }
    }

    /// <summary>The schemas directly inside, in a steady order; references are not followed.</summary>
    public static void CollectChildren(Schema schema, List<SchemaChild> into)
    {
        AddAll(into, schema.AllOf, SchemaRole.InPlace);
        AddBranches(into, schema.OneOf);
        AddBranches(into, schema.AnyOf);
        foreach (var property in schema.Properties)
            into.Add(new SchemaChild(property.Schema, SchemaRole.Property, property.Name));
        Add(into, schema.AdditionalProperties, SchemaRole.MapValue);
        foreach (var pattern in schema.PatternProperties)
            into.Add(new SchemaChild(pattern.Schema, SchemaRole.MapValue, null));
        Add(into, schema.UnevaluatedProperties, SchemaRole.MapValue);
        for (var i = 0; i < schema.PrefixItems.Count; i++)
            into.Add(new SchemaChild(schema.PrefixItems[i], SchemaRole.Item, $"item {i + 1}"));
        Add(into, schema.Items, SchemaRole.Item);
        Add(into, schema.UnevaluatedItems, SchemaRole.Item);
        Add(into, schema.Contains, SchemaRole.Constraint);
        Add(into, schema.If, SchemaRole.InPlace);
        Add(into, schema.Then, SchemaRole.InPlace);
        Add(into, schema.Else, SchemaRole.InPlace);
        Add(into, schema.Not, SchemaRole.Constraint);
        Add(into, schema.PropertyNames, SchemaRole.Constraint);
        Add(into, schema.ContentSchema, SchemaRole.Constraint);
        foreach (var dependent in schema.DependentSchemas)
            into.Add(new SchemaChild(dependent.Schema, SchemaRole.InPlace, null));
    }

    private static void AddBranches(List<SchemaChild> into, IReadOnlyList<Schema> branches)
    {
        var isUnion = SchemaFacts.Alternatives(branches).Skip(1).Any();
        AddAll(into, branches, isUnion ? SchemaRole.Case : SchemaRole.InPlace);
    }

    private static void AddAll(List<SchemaChild> into, IReadOnlyList<Schema> schemas, SchemaRole role)
    {
        foreach (var schema in schemas)
            into.Add(new SchemaChild(schema, role, null));
    }

    private static void Add(List<SchemaChild> into, Schema? schema, SchemaRole role)
    {
        if (schema is not null)
            into.Add(new SchemaChild(schema, role, null));
    }
}
