using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>A property that only some values have.</summary>
/// <param name="First">Its first declaration.</param>
/// <param name="Schemas">What the branches that have it say of it.</param>
/// <param name="IsRequired">True where every branch of a choice asks for it.</param>
internal sealed record OptionalProperty(Property First, List<Schema> Schemas, bool IsRequired);

/// <summary>
/// Objects that have properties of their own and a choice of more: <c>properties</c> beside <c>anyOf</c>, or beside <c>if</c> and <c>then</c>.
/// They become one object in which what only some branches have is optional; the rule keeps the choice exact.
/// </summary>
internal sealed class OptionalProperties(Composer composer, Hierarchy hierarchy)
{
    private const int DeepestChoice = 8;

    /// <summary>Whether a schema describes objects, or limits values without a word on their type.</summary>
    public bool IsObjectLike(Schema schema, int depth = 0)
    {
        if (depth > DeepestChoice || SchemaFacts.Follow(schema) is not { Boolean: null } target)
            return false;
        var composition = composer.Compose(target);
        if (composition.Types is not (JsonTypes.None or JsonTypes.Object) || composition.Enumerations.Count > 0 || composition.Contradiction is not null)
            return false;
        if (composition.Types == JsonTypes.None && composition.Items.Count + composition.PrefixItems.Count > 0)
            return false;
        return composition.Choices.All(choice => SchemaFacts.Alternatives(choice.Branches).All(branch => IsObjectLike(branch, depth + 1)));
    }

    /// <summary>Every property that some branch of some choice has.</summary>
    public IReadOnlyList<OptionalProperty> Collect(Composition composition)
    {
        var found = new Dictionary<string, (Property First, List<Schema> Schemas)>(StringComparer.Ordinal);
        var order = new List<string>();
        var required = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in composition.Choices)
            required.UnionWith(Collect(choice, found, order, 0));
        return [.. order.Select(name => new OptionalProperty(found[name].First, found[name].Schemas, required.Contains(name)))];
    }

    /// <summary>Every property that <c>then</c>, <c>else</c> or a dependent schema has.</summary>
    public IReadOnlyList<OptionalProperty> CollectConditional(Composition composition)
    {
        if (composition.Conditional.Count == 0)
            return [];
        var found = new Dictionary<string, (Property First, List<Schema> Schemas)>(StringComparer.Ordinal);
        var order = new List<string>();
        var seen = new HashSet<Schema>();
        var open = new Stack<Schema>(composition.Conditional.Reverse());
        while (open.TryPop(out var schema))
        {
            if (SchemaFacts.Follow(schema) is not { Boolean: null } target || !seen.Add(target))
                continue;
            var inner = composer.Compose(target);
            foreach (var property in inner.Properties.Where(property => property.Schemas.TrueForAll(declared => declared.Boolean != false)))
                Add(property, found, order);
            foreach (var further in inner.Conditional.Concat(inner.Choices.SelectMany(choice => choice.Branches)).Reverse())
                open.Push(further);
        }

        return [.. order.Select(name => new OptionalProperty(found[name].First, found[name].Schemas, false))];
    }

    /// <returns>The names that every branch requires.</returns>
    private HashSet<string> Collect(Choice choice, Dictionary<string, (Property First, List<Schema> Schemas)> found, List<string> order, int depth)
    {
        HashSet<string>? required = null;
        foreach (var branch in SchemaFacts.Alternatives(choice.Branches))
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            for (var target = SchemaFacts.Follow(branch); target is not null; target = hierarchy.BaseOf(target))
            {
                var composition = composer.Compose(target);
                own.UnionWith(composition.Required);
                foreach (var property in composition.Properties)
                    Add(property, found, order);
                foreach (var inner in depth < DeepestChoice ? composition.Choices : [])
                    own.UnionWith(Collect(inner, found, order, depth + 1));
            }

            if (required is null)
                required = own;
            else
                required.IntersectWith(own);
        }

        return required ?? [];
    }

    private static void Add(ComposedProperty property, Dictionary<string, (Property First, List<Schema> Schemas)> found, List<string> order)
    {
        if (found.TryGetValue(property.Name, out var known))
        {
            known.Schemas.AddRange(property.Schemas);
            return;
        }

        found.Add(property.Name, (property.First, [.. property.Schemas]));
        order.Add(property.Name);
    }
}
