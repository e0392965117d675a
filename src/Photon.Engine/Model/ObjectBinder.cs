using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Objects and maps.</summary>
internal sealed class ObjectBinder(BindContext context, SchemaBinder schemas)
{
    private readonly record struct Unfilled(ObjectDefinition Definition, Composition Composition, IReadOnlyList<OptionalProperty> Optional, PendingType Pending);

    private readonly OptionalProperties optionals = new(context.Composer, context.Hierarchy);
    private readonly Queue<Unfilled> unfilled = [];

    /// <summary>A map where the names of properties are data, else an object.</summary>
    public ApiType Bind(Composition composition, PendingType pending)
    {
        if (composition.Properties.Count > 0 || composition.Base is not null || optionals.CollectConditional(composition).Count > 0)
            return Define(composition, pending);
        if (composition.Additional.Any(schema => schema.Boolean == false) && composition.Patterns.Count == 0)
            return Define(composition, pending);
        return Map(composition, pending);
    }

    public DefinedType Define(Composition composition, PendingType pending, IReadOnlyList<OptionalProperty>? optional = null)
    {
        var definition = context.Definitions.AddObject(pending.Site, pending.Shape);
        unfilled.Enqueue(new Unfilled(definition, composition, [.. optional ?? [], .. optionals.CollectConditional(composition)], pending));
        return new DefinedType(definition);
    }

    /// <summary>Completes one definition; false where none waits.</summary>
    public bool FillNext()
    {
        if (!unfilled.TryDequeue(out var next))
            return false;
        var (definition, composition, _, pending) = next;
        if (composition.Base is { } parent && schemas.Bind(parent, pending.Shape).Type is DefinedType { Definition: ObjectDefinition defined })
            definition.Base = defined;
        var properties = PropertiesOf(next);
        FillAdditional(definition, composition, pending);
        if (definition.Additional == AdditionalProperties.Ignored && context.Hierarchy.DerivedFrom(composition.Root).Count == 0)
            AddUndeclared(properties, next);
        definition.Properties = properties;
        if (context.Hierarchy.DerivedFrom(composition.Root).Count > 0)
            definition.Discriminator = FamilyDiscriminator(composition.Root, pending.Shape);
        return true;
    }

    private ApiType Map(Composition composition, PendingType pending)
    {
        pending.Kind = PendingKind.Map;
        var value = MapValue(composition, pending);
        if (pending.Definition is not MapDefinition definition)
            return new MapType(value);
        definition.Value = value;
        return new DefinedType(definition);
    }

    private TypeUse MapValue(Composition composition, PendingType pending)
    {
        var additional = composition.Additional.Where(schema => schema.Boolean is null).ToList();
        var isOpen = composition.Additional.Any(schema => schema.Boolean == true);
        if (additional.Count > 0 && composition.Patterns.Count == 0)
            return schemas.Bind(context.Intersections.AllOf(additional, pending.Site, SchemaRole.MapValue, null), pending.Shape);
        var values = composition.Patterns.Select(pattern => pattern.Schema).Concat(additional).ToList();
        return values.Count == 0 || isOpen
            ? new TypeUse(AnyType.Instance, true, null)
            : schemas.Bind(context.Intersections.AnyOf(values, pending.Site, SchemaRole.MapValue, null), pending.Shape);
    }

    private void FillAdditional(ObjectDefinition definition, Composition composition, PendingType pending)
    {
        if (composition.Patterns.Count > 0 && composition.Additional.Count == 0)
        {
            definition.Additional = AdditionalProperties.Kept; // beside those of the patterns any other may come, of any type
            definition.AdditionalType = new TypeUse(AnyType.Instance, true, null);
        }
        else if (composition.Patterns.Count > 0 || composition.Additional.Any(schema => schema.Boolean != false))
        {
            definition.Additional = AdditionalProperties.Kept;
            definition.AdditionalType = MapValue(composition, pending);
        }
        else if (composition.Additional.Count > 0)
        {
            definition.Additional = AdditionalProperties.Forbidden;
        }
    }

    private List<ObjectProperty> PropertiesOf(Unfilled target)
    {
        var (_, composition, optional, pending) = target;
        var inherited = InheritedNames(composition);
        var properties = new List<ObjectProperty>();
        foreach (var property in composition.Properties)
        {
            if (inherited.Contains(property.Name))
                continue;
            var isRequired = composition.Required.Contains(property.Name);
            var schema = context.Intersections.AllOf(property.Schemas, pending.Site, SchemaRole.Property, property.Name);
            Add(properties, property.First, schema, property.Schemas, isRequired, pending);
        }

        foreach (var property in optional.DistinctBy(property => property.First.Name, StringComparer.Ordinal))
        {
            if (inherited.Contains(property.First.Name) || composition.Find(property.First.Name) is not null)
                continue;
            var schema = context.Intersections.AnyOf(property.Schemas, pending.Site, SchemaRole.Property, property.First.Name);
            var isRequired = property.IsRequired || composition.Required.Contains(property.First.Name);
            Add(properties, property.First, schema, property.Schemas, isRequired, pending);
        }

        return properties;
    }

    /// <summary>
    /// A name that is required and no schema describes: any value does, and where nothing else keeps it there must be a place for it. Readers
    /// do not insist on it, as such a name is often a slip; validators do.
    /// </summary>
    private void AddUndeclared(List<ObjectProperty> into, Unfilled target)
    {
        var (_, composition, optional, pending) = target;
        var known = InheritedNames(composition);
        known.UnionWith(optional.Select(property => property.First.Name));
        foreach (var name in composition.Required)
        {
            if (composition.Find(name) is not null || !known.Add(name))
                continue;
            into.Add(new ObjectProperty
            {
                Name = name,
                Type = new TypeUse(AnyType.Instance, true, null),
                IsRequired = false,
                Location = pending.Schema.Node.Location,
            });
        }
    }

    private void Add(
        List<ObjectProperty> into, Property first, Schema schema, IReadOnlyList<Schema> declarations, bool isRequired, PendingType pending)
    {
        var hidden = declarations.Aggregate(Directions.None, (all, declaration) => all | ShapeAnalysis.HiddenIn(declaration));
        if (hidden == (Directions.Request | Directions.Response) || context.Discriminating.Contains(pending.Schema, first.Name))
            hidden = Directions.None;
        if (hidden.HasFlag(pending.Shape) && hidden != Directions.None)
            return;
        var annotations = Annotations.Of(schema);
        into.Add(new ObjectProperty
        {
            Name = first.Name,
            NameOverride = declarations.Select(declaration => declaration.NameOverride).FirstOrDefault(name => name is not null),
            Type = schemas.Bind(schema, pending.Shape),
            IsRequired = isRequired,
            IsReadOnly = hidden == Directions.Request,
            IsWriteOnly = hidden == Directions.Response,
            IsDeprecated = annotations.IsDeprecated,
            Description = annotations.Description,
            Title = declarations.Select(declaration => declaration.Title).FirstOrDefault(title => !string.IsNullOrWhiteSpace(title)),
            FormHints = [.. declarations.SelectMany(declaration => declaration.FormHints).DistinctBy(hint => hint.Key)],
            Default = annotations.Default,
            Examples = annotations.Examples,
            Xml = annotations.Xml,
            ItemXml = SchemaFacts.Follow(schema)?.Items is { } items ? Annotations.Of(items).Xml : null,
            Location = first.Schema.Node.Source.LocationAt(first.NameOffset),
        });
    }

    private HashSet<string> InheritedNames(Composition composition)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var parent = composition.Base; parent is not null; parent = context.Hierarchy.BaseOf(parent))
            names.UnionWith(context.Composer.Compose(parent).Properties.Select(property => property.Name));
        return names;
    }

    private UnionDiscriminator? FamilyDiscriminator(Schema root, Directions shape)
    {
        if (context.Hierarchy.DiscriminatorOf(root) is not { } discriminator)
            return null;
        var family = context.Hierarchy.FamilyOf(root);
        var members = family.ToHashSet();
        var values = new List<KeyValuePair<string, TypeDefinition>>();
        foreach (var value in context.Discriminators.Of(discriminator, family))
        {
            if (members.Contains(value.Schema) && schemas.Bind(value.Schema, shape).Type is DefinedType { Definition: ObjectDefinition definition })
                values.Add(KeyValuePair.Create<string, TypeDefinition>(value.Text, definition));
            else if (ReferenceEquals(root.Discriminator, discriminator))
                context.Diagnostics.Report(Codes.MappingLeadsElsewhere, discriminator.Node.Location, value.Text, value.Schema.Pointer, root.Pointer);
        }

        if (values.Count == 0 && ReferenceEquals(root.Discriminator, discriminator))
            context.Discriminators.ReportUntold(discriminator, family, root, context.Diagnostics);
        var other = discriminator.DefaultMapping?.Invoke() is { } target && members.Contains(target)
            ? (schemas.Bind(target, shape).Type as DefinedType)?.Definition
            : null;
        return new UnionDiscriminator(discriminator.PropertyName, values, other);
    }
}
