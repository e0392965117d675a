using Photon.Engine.Diagnostics;
using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// The property that tells a union's cases apart: as the contract says, or, where it says nothing and every case is an object that requires
/// a constant of its own for one property, that property.
/// </summary>
internal sealed class UnionDiscriminators(BindContext context, SchemaBinder schemas)
{
    private readonly record struct Unfilled(UnionDefinition Union, Choice Choice, CaseList Cases, PendingType Pending);

    private readonly Queue<Unfilled> unfilled = [];

    public void Add(DefinedType union, Choice choice, CaseList cases, PendingType pending)
    {
        if (union.Definition is UnionDefinition definition)
            unfilled.Enqueue(new Unfilled(definition, choice, cases, pending));
    }

    /// <summary>Completes one union; false where none waits.</summary>
    public bool FillNext()
    {
        if (!unfilled.TryDequeue(out var next))
            return false;
        next.Union.Discriminator = next.Choice.Discriminator is { } discriminator ? Declared(discriminator, next) : Inferred(next);
        return true;
    }

    private UnionDiscriminator? Declared(Discriminator discriminator, Unfilled union)
    {
        if (context.Discriminators.ReportUntold(discriminator, union.Choice.Branches, union.Pending.Schema, context.Diagnostics))
            return null;
        var byOrigin = DefinitionsByOrigin(union.Cases);
        var definitions = byOrigin.Values.ToHashSet();
        var values = new List<KeyValuePair<string, TypeDefinition>>();
        foreach (var value in context.Discriminators.Of(discriminator, union.Choice.Branches))
        {
            if (DefinitionOf(value.Schema, byOrigin, definitions, union.Pending.Shape) is { } definition)
                values.Add(KeyValuePair.Create(value.Text, definition));
            else if (value.IsExplicit)
                context.Diagnostics.Report(Codes.MappingLeadsElsewhere, discriminator.Node.Location, value.Text, value.Schema.Pointer, union.Pending.Schema.Pointer);
        }

        var other = discriminator.DefaultMapping?.Invoke() is { } target && SchemaFacts.Follow(target) is { } followed
            ? DefinitionOf(followed, byOrigin, definitions, union.Pending.Shape)
            : null;
        return new UnionDiscriminator(discriminator.PropertyName, values, other);
    }

    /// <summary>A mapping may lead to a case, or past a wrapper to one, or to a type that derives from one.</summary>
    private TypeDefinition? DefinitionOf(
        Schema schema, Dictionary<Schema, TypeDefinition> byOrigin, HashSet<TypeDefinition> definitions, Directions shape)
    {
        if (byOrigin.TryGetValue(schema, out var definition))
            return definition;
        var isDerived = false;
        for (var parent = context.Hierarchy.BaseOf(schema); parent is not null && !isDerived; parent = context.Hierarchy.BaseOf(parent))
            isDerived = byOrigin.ContainsKey(parent);
        if (schemas.Bind(schema, shape).Type is not DefinedType { Definition: var bound })
            return null;
        return isDerived || definitions.Contains(bound) ? bound : null;
    }

    private static Dictionary<Schema, TypeDefinition> DefinitionsByOrigin(CaseList cases)
    {
        var definitions = new Dictionary<Schema, TypeDefinition>();
        foreach (var (unionCase, origins) in cases.All)
        {
            if (unionCase.Type.Type is not DefinedType { Definition: var definition })
                continue;
            foreach (var origin in origins)
                definitions.TryAdd(origin, definition);
        }

        return definitions;
    }

    private UnionDiscriminator? Inferred(Unfilled union)
    {
        if (union.Cases.All.Count < 2 || union.Cases.All.Exists(entry => entry.Case.Type.Type is not DefinedType { Definition: ObjectDefinition } || entry.Origins.Count != 1))
            return null;
        var origins = union.Cases.All.ConvertAll(entry => entry.Origins[0]);
        var byOrigin = DefinitionsByOrigin(union.Cases);
        foreach (var property in context.Composer.Compose(origins[0]).Properties)
        {
            if (!origins.TrueForAll(origin => context.Composer.Compose(origin).Required.Contains(property.Name)))
                continue;
            if (origins.Exists(origin => context.Discriminators.TypesOf(origin, property.Name) is not (JsonTypes.None or JsonTypes.String)))
                continue;
            var listed = origins.ConvertAll(origin => context.Discriminators.ListedValues(origin, property.Name) ?? []);
            var texts = listed.SelectMany(values => values).ToList();
            if (listed.Exists(values => values.Count == 0) || texts.Distinct(StringComparer.Ordinal).Count() < texts.Count)
                continue;
            return new UnionDiscriminator(
                property.Name,
                [.. origins.SelectMany((origin, i) => listed[i].Select(text => KeyValuePair.Create(text, byOrigin[origin])))],
                null);
        }

        return null;
    }
}
