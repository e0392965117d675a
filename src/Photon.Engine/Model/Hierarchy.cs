using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// Inheritance: a declared schema whose <c>allOf</c> refers to one schema that has a discriminator, or that itself derives from such.
/// Other uses of <c>allOf</c> are mixins.
/// </summary>
internal sealed class Hierarchy
{
    private readonly Dictionary<Schema, Schema> baseOf = [];
    private readonly Dictionary<Schema, List<Schema>> derivedFrom = [];
    private readonly List<Schema> tooDeep = [];

    public Hierarchy(IEnumerable<Schema> schemas)
    {
        var declared = schemas.Where(schema => schema.Name is not null && IsObjectLike(schema)).ToList();
        var parents = declared.ToDictionary(schema => schema, ReferencedMembers);
        var members = MembersOfHierarchies(declared, parents);
        foreach (var schema in declared)
        {
            if (parents[schema].Where(members.Contains).ToList() is [var single])
                baseOf.Add(schema, single);
        }

        BreakCircles(declared);
        BreakLongChains(declared);
        foreach (var schema in declared)
        {
            if (!baseOf.TryGetValue(schema, out var parent))
                continue;
            if (!derivedFrom.TryGetValue(parent, out var list))
                derivedFrom.Add(parent, list = []);
            list.Add(schema);
        }
    }

    /// <summary>Schemas that derive from nothing, because the chain above them is too long.</summary>
    public IReadOnlyList<Schema> TooDeep => tooDeep;

    /// <summary>The schema that this one derives from, or null.</summary>
    public Schema? BaseOf(Schema schema) => baseOf.GetValueOrDefault(schema);

    /// <summary>Those that derive from this one directly.</summary>
    public IReadOnlyList<Schema> DerivedFrom(Schema schema) => derivedFrom.TryGetValue(schema, out var list) ? list : [];

    /// <summary>Whether it is a base or derives from one, so that it needs a type of its own whatever it holds.</summary>
    public bool IsMember(Schema schema) => baseOf.ContainsKey(schema) || derivedFrom.ContainsKey(schema);

    /// <summary>The schema and all that derive from it, near and far, in the order of the contract within each level.</summary>
    public IReadOnlyList<Schema> FamilyOf(Schema schema)
    {
        var family = new List<Schema>();
        var open = new Stack<Schema>([schema]);
        while (open.TryPop(out var current))
        {
            family.Add(current);
            var derived = DerivedFrom(current);
            for (var i = derived.Count - 1; i >= 0; i--)
                open.Push(derived[i]);
        }

        return family;
    }

    /// <summary>The discriminator that tells a family apart: the schema's own or that of the nearest schema it derives from.</summary>
    public Discriminator? DiscriminatorOf(Schema schema)
    {
        for (var current = schema; current is not null; current = BaseOf(current))
        {
            if (current.Discriminator is { } discriminator)
                return discriminator;
        }

        return null;
    }

    private static bool IsObjectLike(Schema schema) =>
        !schema.HasRef
        && schema.Enum is null
        && schema.OneOf.Count == 0
        && schema.AnyOf.Count == 0
        && (schema.Types & ~JsonTypes.Null) is JsonTypes.None or JsonTypes.Object;

    private static List<Schema> ReferencedMembers(Schema schema) =>
        [.. schema.AllOf
            .Where(member => member.HasRef)
            .Select(SchemaFacts.Follow)
            .OfType<Schema>()
            .Where(target => target.Name is not null && !ReferenceEquals(target, schema))
            .Distinct()];

    private static HashSet<Schema> MembersOfHierarchies(List<Schema> declared, Dictionary<Schema, List<Schema>> parents)
    {
        var children = declared.SelectMany(schema => parents[schema].Select(parent => (parent, schema))).ToLookup(pair => pair.parent, pair => pair.schema);
        var members = new HashSet<Schema>();
        var open = new Stack<Schema>(declared.Where(schema => schema.Discriminator is not null));
        while (open.TryPop(out var current))
        {
            if (!members.Add(current))
                continue;
            foreach (var child in children[current])
                open.Push(child);
        }

        return members;
    }

    /// <summary>A schema that derives from itself derives from nothing.</summary>
    private void BreakCircles(List<Schema> declared)
    {
        var settled = new HashSet<Schema>();
        foreach (var schema in declared)
        {
            var chain = new HashSet<Schema>();
            var current = schema;
            while (chain.Add(current) && !settled.Contains(current) && baseOf.TryGetValue(current, out var next))
                current = next;
            if (chain.Contains(current) && baseOf.TryGetValue(current, out var again) && !settled.Contains(current) && chain.Contains(again))
                RemoveCircle(current);
            settled.UnionWith(chain);
        }
    }

    /// <summary>A schema that would stand too far below its first base derives from nothing.</summary>
    private void BreakLongChains(List<Schema> declared)
    {
        var depths = new Dictionary<Schema, int>();
        var open = new Stack<Schema>();
        foreach (var schema in declared)
        {
            open.Push(schema);
            while (open.Peek() is var top && baseOf.TryGetValue(top, out var parent) && !depths.ContainsKey(parent))
                open.Push(parent);
            while (open.TryPop(out var next))
            {
                var depth = baseOf.TryGetValue(next, out var above) ? depths[above] + 1 : 0;
                if (depth > Limits.Inheritance)
                {
                    baseOf.Remove(next);
                    tooDeep.Add(next);
                    depth = 0;
                }

                depths[next] = depth;
            }
        }
    }

    private void RemoveCircle(Schema schema)
    {
        for (Schema? current = schema; current is not null;)
        {
            baseOf.Remove(current, out var next);
            current = next;
        }
    }
}
