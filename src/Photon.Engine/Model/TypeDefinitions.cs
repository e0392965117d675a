using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Makes the definitions of a run, with all that they take from their schema's place and annotations.</summary>
internal sealed class TypeDefinitions(SchemaNames names, RuleBinder rules)
{
    private readonly List<(int Order, Directions Shape, TypeDefinition Definition)> all = [];

    /// <summary>In the order of the contract; a request shape behind its response shape.</summary>
    public IReadOnlyList<TypeDefinition> InOrder() =>
        [.. all.OrderBy(entry => entry.Order).ThenByDescending(entry => entry.Shape).Select(entry => entry.Definition)];

    public ObjectDefinition AddObject(SchemaSite site, Directions shape) => Add(site, shape, new ObjectDefinition
    {
        NameParts = names.PartsOf(site, shape),
        NameOverride = NameOverrideOf(site),
        IsDeclared = site.Schema.Name is not null,
        Pointer = ShapeKey.PointerOf(site, shape),
        Location = site.Schema.Node.Location,
        Description = DescriptionOf(site.Schema),
        IsDeprecated = site.Schema.IsDeprecated,
        Xml = Annotations.Of(site.Schema).Xml,
        Examples = site.Schema.Examples,
        Title = site.Schema.Title,
        FormHints = site.Schema.FormHints,
    });

    public EnumDefinition AddEnum(SchemaSite site, EnumKind kind, IReadOnlyList<EnumValue> values) => Add(site, Directions.Response, new EnumDefinition
    {
        Kind = kind,
        Values = values,
        NameParts = names.PartsOf(site, Directions.Response),
        NameOverride = NameOverrideOf(site),
        IsDeclared = site.Schema.Name is not null,
        Pointer = site.Schema.Pointer,
        Location = site.Schema.Node.Location,
        Description = DescriptionOf(site.Schema),
        IsDeprecated = site.Schema.IsDeprecated,
        Examples = site.Schema.Examples,
        Title = site.Schema.Title,
        FormHints = site.Schema.FormHints,
    });

    public UnionDefinition AddUnion(SchemaSite site, Directions shape) => Add(site, shape, new UnionDefinition
    {
        NameParts = names.PartsOf(site, shape),
        NameOverride = NameOverrideOf(site),
        IsDeclared = site.Schema.Name is not null,
        Pointer = ShapeKey.PointerOf(site, shape),
        Location = site.Schema.Node.Location,
        Description = DescriptionOf(site.Schema),
        IsDeprecated = site.Schema.IsDeprecated,
        Examples = site.Schema.Examples,
        Title = site.Schema.Title,
        FormHints = site.Schema.FormHints,
    });

    public TupleDefinition AddTuple(SchemaSite site, Directions shape) => Add(site, shape, new TupleDefinition
    {
        NameParts = names.PartsOf(site, shape),
        NameOverride = NameOverrideOf(site),
        IsDeclared = site.Schema.Name is not null,
        Pointer = ShapeKey.PointerOf(site, shape),
        Location = site.Schema.Node.Location,
        Description = DescriptionOf(site.Schema),
        IsDeprecated = site.Schema.IsDeprecated,
        Examples = site.Schema.Examples,
        Title = site.Schema.Title,
        FormHints = site.Schema.FormHints,
    });

    public ListDefinition AddList(SchemaSite site, Directions shape) => Add(site, shape, new ListDefinition
    {
        NameParts = names.PartsOf(site, shape),
        NameOverride = NameOverrideOf(site),
        IsDeclared = site.Schema.Name is not null,
        Pointer = ShapeKey.PointerOf(site, shape),
        Location = site.Schema.Node.Location,
        Description = DescriptionOf(site.Schema),
        IsDeprecated = site.Schema.IsDeprecated,
        Examples = site.Schema.Examples,
        Title = site.Schema.Title,
        FormHints = site.Schema.FormHints,
    });

    public MapDefinition AddMap(SchemaSite site, Directions shape) => Add(site, shape, new MapDefinition
    {
        NameParts = names.PartsOf(site, shape),
        NameOverride = NameOverrideOf(site),
        IsDeclared = site.Schema.Name is not null,
        Pointer = ShapeKey.PointerOf(site, shape),
        Location = site.Schema.Node.Location,
        Description = DescriptionOf(site.Schema),
        IsDeprecated = site.Schema.IsDeprecated,
        Examples = site.Schema.Examples,
        Title = site.Schema.Title,
        FormHints = site.Schema.FormHints,
    });

    private static string? DescriptionOf(Schema schema) => schema.Description ?? schema.Title;

    /// <summary>On a property's schema the override names the property.</summary>
    private static string? NameOverrideOf(SchemaSite site) => site.Role == SchemaRole.Property ? null : site.Schema.NameOverride;

    private T Add<T>(SchemaSite site, Directions shape, T definition)
        where T : TypeDefinition
    {
        definition.Rule = rules.Of(site.Schema, shape);
        all.Add((site.Order, shape, definition));
        return definition;
    }
}
