using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>
/// The dynamic anchors of the schema resources that lie between where the evaluation began and a schema: for each name the outermost
/// (JSON Schema 2020-12, section 8.2.3.2).
/// </summary>
internal sealed class DynamicScope
{
    private readonly Dictionary<string, Spot> anchors = new(StringComparer.Ordinal);

    public static DynamicScope Empty { get; } = new();

    public IEnumerable<KeyValuePair<string, Spot>> Anchors => anchors;

    public Spot? Find(string name) => anchors.TryGetValue(name, out var spot) ? spot : null;

    /// <summary>The scope inside a resource: what is known stays, its other anchors are new.</summary>
    public DynamicScope Enter(IReadOnlyDictionary<string, Spot> resource)
    {
        if (resource.Keys.All(anchors.ContainsKey))
            return this;
        var inner = new DynamicScope();
        foreach (var (name, spot) in anchors.Concat(resource))
            inner.anchors.TryAdd(name, spot);
        return inner;
    }
}

/// <summary>
/// Which schemas of a contract mean something else for being reached another way. A generic list whose items are a <c>$dynamicRef</c> is read
/// once for each schema that says what the items are; all that has no such reference inside is read once.
/// </summary>
internal sealed class DynamicScopes(References references)
{
    private static readonly IReadOnlyDictionary<string, Spot> None = new Dictionary<string, Spot>();

    /// <summary>The spot with the scope that holds in it, and what tells its meaning from that it has alone: empty where they are the same.</summary>
    public (Spot Spot, string Distinction) Enter(Spot spot)
    {
        var own = spot.File.Anchors.HasDynamic ? spot.File.Anchors.DynamicOf(SchemaAnchors.ResourceAt(spot.Place)) : None;
        if (spot.Scope is null && own.Count == 0)
            return (spot, "");
        var scope = (spot.Scope ?? DynamicScope.Empty).Enter(own);
        spot = spot with { Scope = scope };
        var other = scope.Anchors.Where(anchor => !own.TryGetValue(anchor.Key, out var known) || !ReferenceEquals(known.Node, anchor.Value.Node)).ToList();
        if (other.Count == 0)
            return (spot, "");
        var asked = NamesAskedFor(spot, scope);
        return (spot, string.Concat(other.Where(anchor => asked.Contains(anchor.Key))
            .OrderBy(anchor => anchor.Key, StringComparer.Ordinal)
            .Select(anchor => $"?{anchor.Key}={anchor.Value.Place}")));
    }

    /// <summary>What a dynamic reference means: the outermost anchor of its name, where the plain meaning is such an anchor too.</summary>
    public static Spot Resolve(ScalarNode reference, Spot target, DynamicScope? scope) =>
        AnchorOf(reference) is { } name && (target.Node as ObjectNode)?["$dynamicAnchor"] is ScalarNode anchor && anchor.Text == name
            ? scope?.Find(name) ?? target
            : target;

    /// <summary>The names of the dynamic references that stand inside a schema, or that references inside lead to.</summary>
    private HashSet<string> NamesAskedFor(Spot start, DynamicScope scope)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<Node>();
        var open = new Stack<Spot>([start]);
        while (open.TryPop(out var spot))
        {
            if (!seen.Add(spot.Node))
                continue;
            foreach (var (name, child) in SchemaAnchors.ChildrenOf(spot.Node))
                open.Push(spot.Step(name, child));
            if (References.ReferenceOf(spot.Node) is { } reference && references.Resolve(reference, spot.Place, ReferenceKind.Schema) is { } target)
                open.Push(target);
            if ((spot.Node as ObjectNode)?["$dynamicRef"] is not ScalarNode { Kind: ScalarKind.String } dynamic)
                continue;
            if (references.Resolve(dynamic, spot.Place, ReferenceKind.Schema) is { } first)
                open.Push(first);
            if (AnchorOf(dynamic) is not { } asked)
                continue;
            names.Add(asked);
            if (scope.Find(asked) is { } outer)
                open.Push(outer);
        }

        return names;
    }

    private static string? AnchorOf(ScalarNode reference)
    {
        var hash = reference.Text.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 || hash == reference.Text.Length - 1 || reference.Text[hash + 1] == '/' ? null : Uri.UnescapeDataString(reference.Text[(hash + 1)..]);
    }
}
