using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The <c>$id</c>, <c>$anchor</c> and <c>$dynamicAnchor</c> of a file (JSON Schema 2020-12, section 8.2), and 3.2's <c>$self</c>.</summary>
internal sealed class SchemaAnchors
{
    private static readonly HashSet<string> Data = new(StringComparer.Ordinal) { "example", "examples", "default", "enum", "const" };
    private readonly Lazy<Index> index;

    public SchemaAnchors(ContractFile file) => index = new Lazy<Index>(() => Find(file));

    /// <summary>No schema has an identifier of its own, so that every reference means the file.</summary>
    public bool HasNoIds => index.Value.Ids.Count == 0;

    public bool HasDynamic => index.Value.Dynamic.Count > 0;

    /// <summary>The dynamic anchors of one resource, by name.</summary>
    public IReadOnlyDictionary<string, Spot> DynamicOf(string resource) =>
        index.Value.Dynamic.TryGetValue(resource.TrimEnd('#'), out var anchors) ? anchors : [];

    public Spot? FindId(string uri) => index.Value.Ids.TryGetValue(uri.TrimEnd('#'), out var spot) ? spot : null;

    /// <summary>The place of an anchor: of the resource asked for, else of any in the file.</summary>
    public Spot? FindAnchor(string resource, string name) =>
        index.Value.Anchors.TryGetValue((resource, name), out var own) ? own
        : index.Value.Anchors.TryGetValue(("", name), out var any) ? any
        : null;

    /// <summary>The <c>$id</c> (absolute where it can be) that holds at a place; empty for the file itself.</summary>
    public static string ResourceAt(Place place)
    {
        var node = place.File.Root;
        var resource = "";
        foreach (var name in place.Names().Prepend(null))
        {
            if (name is not null)
                node = ChildOf(node, name);
            if (node is ObjectNode && IdOf(node) is { } id)
                resource = Combine(resource, id);
        }

        return resource;
    }

    public static string Combine(string resource, string reference) =>
        Uri.TryCreate(resource, UriKind.Absolute, out var from) && Uri.TryCreate(from, reference, out var combined)
            ? combined.AbsoluteUri
            : reference;

    /// <summary>What may hold schemas, or be one.</summary>
    public static IEnumerable<KeyValuePair<string, Node>> ChildrenOf(Node node) => node switch
    {
        ArrayNode array => array.Items.Select((item, i) => KeyValuePair.Create(i.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
        ObjectNode parent => parent.Members
            .Where(member => !Data.Contains(member.Name) && !member.Name.StartsWith("x-", StringComparison.Ordinal))
            .Select(member => KeyValuePair.Create(member.Name, member.Value)),
        _ => [],
    };

    private static Index Find(ContractFile file)
    {
        var found = new Index();
        var text = file.Source.Utf8.Span;
        var mayHave = text.IndexOf("$id"u8) >= 0 || text.IndexOf("$anchor"u8) >= 0 || text.IndexOf("$dynamicAnchor"u8) >= 0 || text.IndexOf("$self"u8) >= 0;
        if (file.IsModern && mayHave)
            found.Collect(file.RootSpot, "");
        return found;
    }

    private static Node? ChildOf(Node? node, string name) => node switch
    {
        ObjectNode parent => parent[name],
        ArrayNode array when int.TryParse(name, out var at) && at >= 0 && at < array.Items.Count => array.Items[at],
        _ => null,
    };

    private static string? IdOf(Node? node) => TextOf(node, "$id") ?? TextOf(node, "$self");

    private static string? TextOf(Node? node, string name) => (node as ObjectNode)?[name] is ScalarNode { Kind: ScalarKind.String } text ? text.Text : null;

    private sealed class Index
    {
        public Dictionary<string, Spot> Ids { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Resource, string Name), Spot> Anchors { get; } = [];

        /// <summary>By resource, then by name.</summary>
        public Dictionary<string, Dictionary<string, Spot>> Dynamic { get; } = new(StringComparer.Ordinal);

        public void Collect(Spot spot, string resource)
        {
            if (IdOf(spot.Node) is { } id)
            {
                resource = Combine(resource, id).TrimEnd('#');
                Ids.TryAdd(resource, spot);
            }

            if (spot.Node is ObjectNode node)
                CollectAnchors(spot, node, resource);
            foreach (var (name, child) in ChildrenOf(spot.Node))
                Collect(spot.Step(name, child), resource);
        }

        private void CollectAnchors(Spot spot, ObjectNode node, string resource)
        {
            if (TextOf(node, "$dynamicAnchor") is { } dynamic)
            {
                if (!Dynamic.TryGetValue(resource, out var anchors))
                    Dynamic.Add(resource, anchors = new Dictionary<string, Spot>(StringComparer.Ordinal));
                anchors.TryAdd(dynamic, spot);
            }

            foreach (var name in (ReadOnlySpan<string?>)[TextOf(node, "$anchor"), TextOf(node, "$dynamicAnchor")])
            {
                if (name is null)
                    continue;
                Anchors.TryAdd((resource, name), spot);
                Anchors.TryAdd(("", name), spot);
            }
        }
    }
}
