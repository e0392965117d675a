using System.Globalization;
using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The components that a bundle brings in from other files, and their names.</summary>
internal sealed class BundleNames
{
    private readonly OpenApiDocument document;
    private readonly SourceText root;
    private readonly Dictionary<(Node Target, string Section), string> pointers = [];
    private readonly Dictionary<string, HashSet<string>> taken = new(StringComparer.Ordinal);
    private readonly HashSet<ScalarNode> aliases = [];
    private readonly Queue<(string Section, string Name, Spot Target)> wanted = new();

    public BundleNames(OpenApiDocument document)
    {
        this.document = document;
        root = document.Node.Source;
        foreach (var (section, members) in Sections())
            taken[section] = members.Members.Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>A component of the contract that is only a reference into another file gives its name to what lies there.</summary>
    public void ClaimAliases(IReadOnlyDictionary<ScalarNode, (Spot Target, ReferenceKind Kind)> references)
    {
        foreach (var (section, members) in Sections())
        {
            foreach (var member in members.Members)
            {
                if (References.ReferenceOf(member.Value) is { } reference
                    && references.TryGetValue(reference, out var to)
                    && to.Target.File.Source != root
                    && pointers.TryAdd((to.Target.Node, section), member.Name))
                {
                    aliases.Add(reference);
                }
            }
        }
    }

    public bool IsAlias(ScalarNode reference) => aliases.Contains(reference);

    /// <summary>How the bundle refers to a value, or null where it must stand in the reference's place.</summary>
    public string? PointerTo(Spot target, ReferenceKind kind)
    {
        if (target.File.Source == root)
            return "#" + string.Concat(target.Place.Names().Select(n => "/" + Escape(n)));
        if (SectionOf(kind) is not { } section)
            return null;
        if (!pointers.TryGetValue((target.Node, section), out var name))
        {
            name = FreeName(section, target);
            pointers.Add((target.Node, section), name);
            wanted.Enqueue((section, name, target));
        }

        return $"#/{PathOf(section)}/{Escape(name)}";
    }

    /// <summary>Adds what was brought in to the document's sections.</summary>
    public ObjectNode Append(ObjectNode bundle, Func<Node, Node> rewrite)
    {
        var added = new SortedDictionary<string, List<Member>>(StringComparer.Ordinal);
        while (wanted.TryDequeue(out var item))
        {
            if (!added.TryGetValue(item.Section, out var members))
                added[item.Section] = members = [];
            members.Add(new Member(item.Name, item.Target.Node.Offset, rewrite(item.Target.Node)));
        }

        if (document.Version == SpecVersion.V20)
            return Extend(bundle, added);
        var components = bundle["components"] as ObjectNode ?? new ObjectNode(root, bundle.Offset, []);
        return added.Count == 0 ? bundle : Replace(bundle, "components", Extend(components, added));
    }

    private static ObjectNode Extend(ObjectNode holder, SortedDictionary<string, List<Member>> added)
    {
        foreach (var (section, members) in added)
        {
            var own = (holder[section] as ObjectNode)?.Members ?? [];
            holder = Replace(holder, section, new ObjectNode(holder.Source, holder.Offset, [.. own, .. members]));
        }

        return holder;
    }

    private static ObjectNode Replace(ObjectNode holder, string name, Node value)
    {
        var members = holder.Find(name) is null
            ? holder.Members.Append(new Member(name, holder.Offset, value))
            : holder.Members.Select(m => m.Name == name ? m with { Value = value } : m);
        return new ObjectNode(holder.Source, holder.Offset, [.. members]);
    }

    private IEnumerable<(string Section, ObjectNode Members)> Sections()
    {
        var holder = document.Version == SpecVersion.V20 ? document.Node : document.Node["components"] as ObjectNode;
        foreach (var section in Enum.GetValues<ReferenceKind>().Select(SectionOf).OfType<string>())
        {
            if (holder?[section] is ObjectNode members)
                yield return (section, members);
        }
    }

    private string PathOf(string section) => document.Version == SpecVersion.V20 ? section : "components/" + section;

    private string? SectionOf(ReferenceKind kind) => kind switch
    {
        ReferenceKind.Schema => document.Version == SpecVersion.V20 ? "definitions" : "schemas",
        ReferenceKind.Parameter => "parameters",
        ReferenceKind.Response => "responses",
        _ when document.Version == SpecVersion.V20 => null,
        ReferenceKind.RequestBody => "requestBodies",
        ReferenceKind.Header => "headers",
        ReferenceKind.Example => "examples",
        ReferenceKind.Link => "links",
        ReferenceKind.Callback => "callbacks",
        ReferenceKind.SecurityScheme => "securitySchemes",
        ReferenceKind.MediaType when document.Version >= SpecVersion.V32 => "mediaTypes",
        _ => null,
    };

    private string FreeName(string section, Spot target)
    {
        var wish = SchemaNames.Find(target) ?? target.Place.Name;
        var safe = string.Concat(wish.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '_'));
        if (!taken.TryGetValue(section, out var names))
            taken[section] = names = new HashSet<string>(StringComparer.Ordinal);
        var name = safe;
        for (var i = 2; !names.Add(name); i++)
            name = safe + i.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    private static string Escape(string name) =>
        Uri.EscapeDataString(name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal));
}
