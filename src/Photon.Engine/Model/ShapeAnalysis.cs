using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// Finds which schemas look different in a request and in a response, because they reach a readOnly or writeOnly property, and in which
/// directions each one travels.
/// </summary>
internal sealed class ShapeAnalysis(SchemaSites sites, Hierarchy hierarchy)
{
    private readonly record struct Edge(int From, int To, Directions Hidden);

    private readonly List<Edge> edges = [];
    private int[] outgoing = [];

    /// <param name="uses">The schemas that operations name, with the way they travel.</param>
    public void Run(IEnumerable<(Schema Schema, Directions Direction)> uses)
    {
        CollectEdges();
        outgoing = StartsOf(edges, sites.All.Count);
        MarkTwoShapes();
        MarkDirections(uses);
    }

    private void CollectEdges()
    {
        var children = new List<SchemaChild>();
        foreach (var site in sites.All)
        {
            children.Clear();
            SchemaSite.CollectChildren(site.Schema, children);
            foreach (var child in children)
                Connect(site, child.Schema, child.Role == SchemaRole.Property ? HiddenIn(child.Schema) : Directions.None);
            foreach (var target in SchemaSites.TargetsOf(site.Schema))
                Connect(site, target, Directions.None);
            foreach (var derived in hierarchy.DerivedFrom(site.Schema))
                Connect(site, derived, Directions.None);
        }
    }

    private void Connect(SchemaSite from, Schema to, Directions hidden) => edges.Add(new Edge(from.Order, sites[to].Order, hidden));

    /// <summary>The direction in which a property does not exist.</summary>
    public static Directions HiddenIn(Schema property) => (SchemaFacts.IsReadOnly(property), SchemaFacts.IsWriteOnly(property)) switch
    {
        (true, false) => Directions.Request,
        (false, true) => Directions.Response,
        _ => Directions.None, // also for both at once, which the specification forbids
    };

    private void MarkTwoShapes()
    {
        var reversed = edges.ConvertAll(edge => new Edge(edge.To, edge.From, edge.Hidden));
        var starts = StartsOf(reversed, sites.All.Count);
        var open = new Stack<int>();
        foreach (var edge in edges)
        {
            if (edge.Hidden != Directions.None)
                Mark(edge.From);
        }

        foreach (var site in sites.All)
        {
            if (HiddenNamesAround(site).Overlaps(site.Schema.Required))
                Mark(site.Order);
        }

        while (open.TryPop(out var at))
        {
            for (var i = starts[at]; i < starts[at + 1]; i++)
                Mark(reversed[i].To);
        }

        void Mark(int index)
        {
            var site = sites.All[index];
            if (site.HasTwoShapes)
                return;
            site.HasTwoShapes = true;
            open.Push(index);
        }
    }

    /// <summary>The properties that exist in one direction only, as declared by this schema or those around it that describe the same value.</summary>
    private static HashSet<string> HiddenNamesAround(SchemaSite site) =>
        site.Schema.Required.Count == 0 ? [] : HiddenNames(site, Directions.Request | Directions.Response);

    /// <summary>Names of properties that do not exist in a direction: those a <c>required</c> beside or below them must not ask for.</summary>
    public static HashSet<string> HiddenNames(SchemaSite site, Directions direction)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Schema>();
        for (var current = site; current is not null; current = SameValueParent(current))
            AddHidden(current.Schema, direction, names, seen, depth: 0);
        return names;
    }

    private static SchemaSite? SameValueParent(SchemaSite site) => site.Role is SchemaRole.InPlace or SchemaRole.Case ? site.Parent : null;

    private static void AddHidden(Schema schema, Directions direction, HashSet<string> names, HashSet<Schema> seen, int depth)
    {
        if (depth > Limits.Nesting || !seen.Add(schema))
            return;
        foreach (var property in schema.Properties)
        {
            if ((HiddenIn(property.Schema) & direction) != Directions.None)
                names.Add(property.Name);
        }

        foreach (var member in SchemaFacts.MembersOf(schema))
            AddHidden(member, direction, names, seen, depth + 1);
    }

    private void MarkDirections(IEnumerable<(Schema Schema, Directions Direction)> uses)
    {
        var open = new Stack<(int Index, Directions Direction)>();
        foreach (var (schema, direction) in uses)
            Mark(sites[schema].Order, direction);
        while (open.TryPop(out var at))
        {
            for (var i = outgoing[at.Index]; i < outgoing[at.Index + 1]; i++)
            {
                if ((edges[i].Hidden & at.Direction) == Directions.None)
                    Mark(edges[i].To, at.Direction);
            }
        }

        void Mark(int index, Directions direction)
        {
            var site = sites.All[index];
            if (site.Directions.HasFlag(direction))
                return;
            site.Directions |= direction;
            open.Push((index, direction));
        }
    }

    /// <summary>Sorts edges by their start and answers where each start's edges begin.</summary>
    private static int[] StartsOf(List<Edge> edges, int count)
    {
        var starts = new int[count + 1];
        foreach (var edge in edges)
            starts[edge.From + 1]++;
        for (var i = 0; i < count; i++)
            starts[i + 1] += starts[i];
        var next = (int[])starts.Clone();
        var sorted = new Edge[edges.Count];
        foreach (var edge in edges)
            sorted[next[edge.From]++] = edge;
        edges.Clear();
        edges.AddRange(sorted);
        return starts;
    }
}
