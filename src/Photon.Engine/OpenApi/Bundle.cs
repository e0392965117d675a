using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>
/// Makes one tree of a contract in several files. What a reference into another file leads to becomes a component under a free name where
/// the version has a section for it, and stands in the reference's place where it has none (path items, and references where the
/// specification knows none).
/// </summary>
internal sealed class Bundle(OpenApiDocument document)
{
    private readonly SourceText root = document.Node.Source;
    private readonly BundleNames names = new(document);
    private readonly HashSet<Node> inlining = [];

    public ObjectNode Build()
    {
        names.ClaimAliases(document.References);
        var members = new List<Member>();
        foreach (var member in document.Node.Members)
            members.Add(member with { Value = RewriteSection(member) });
        return names.Append(new ObjectNode(root, document.Node.Offset, [.. members]), Rewrite);
    }

    /// <summary>Components that are nothing but a reference into another file are replaced by what it leads to.</summary>
    private Node RewriteSection(Member member)
    {
        if (member.Name == "components" && member.Value is ObjectNode components && References.ReferenceOf(components) is null)
            return With(components, section => RewriteComponents(section.Value));
        return document.Version == SpecVersion.V20 && member.Name is "definitions" or "parameters" or "responses"
            ? RewriteComponents(member.Value)
            : Rewrite(member.Value);
    }

    private Node RewriteComponents(Node section) =>
        section is ObjectNode all && References.ReferenceOf(all) is null
            ? With(all, m => References.ReferenceOf(m.Value) is { } reference && names.IsAlias(reference)
                ? Inline((ObjectNode)m.Value, document.References[reference].Target)
                : Rewrite(m.Value))
            : Rewrite(section);

    private Node Rewrite(Node node)
    {
        switch (node)
        {
            case ScalarNode text:
                return document.References.TryGetValue(text, out var named) ? RewriteName(text, named.Target, named.Kind) : text;
            case ArrayNode array:
                return new ArrayNode(array.Source, array.Offset, [.. array.Items.Select(Rewrite)]);
            case ObjectNode holder:
                return References.ReferenceOf(holder) is { } reference && document.References.TryGetValue(reference, out var to)
                    ? RewriteReference(holder, reference, to.Target, to.Kind)
                    : With(holder, m => Rewrite(m.Value));
            default:
                throw new InvalidOperationException($"No kind of node: {node}.");
        }
    }

    private Node RewriteReference(ObjectNode holder, ScalarNode reference, Spot target, ReferenceKind kind) =>
        names.PointerTo(target, kind) is { } pointer
            ? With(holder, m => ReferenceEquals(m.Value, reference) ? TextAt(reference, pointer) : Rewrite(m.Value))
            : Inline(holder, target);

    /// <summary>The value of a discriminator's mapping; in the contract's own file a name stays a name.</summary>
    private ScalarNode RewriteName(ScalarNode text, Spot target, ReferenceKind kind) =>
        text.Source == root && target.File.Source == root ? text : TextAt(text, names.PointerTo(target, kind) ?? text.Text);

    /// <summary>What a reference leads to, with what stands beside the reference.</summary>
    private Node Inline(ObjectNode holder, Spot target)
    {
        if (!inlining.Add(target.Node))
            return holder;
        var there = Rewrite(target.Node);
        inlining.Remove(target.Node);
        var beside = holder.Members.Where(m => m.Name != "$ref").Select(m => m with { Value = Rewrite(m.Value) }).ToList();
        if (there is not ObjectNode found || beside.Count == 0)
            return there;
        var kept = found.Members.Where(m => beside.TrueForAll(b => b.Name != m.Name));
        return new ObjectNode(found.Source, found.Offset, [.. kept, .. beside]);
    }

    private static ObjectNode With(ObjectNode holder, Func<Member, Node> value) =>
        new(holder.Source, holder.Offset, [.. holder.Members.Select(m => m with { Value = value(m) })]);

    private static ScalarNode TextAt(ScalarNode place, string text) => new(place.Source, place.Offset, ScalarKind.String, text);
}
