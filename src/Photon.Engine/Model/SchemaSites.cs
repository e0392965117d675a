using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// Every schema of a contract with its <see cref="SchemaSite"/>. Sites follow the text and not the references, so that a name does not
/// depend on who refers to a schema first.
/// </summary>
internal sealed class SchemaSites
{
    private readonly Dictionary<Schema, SchemaSite> sites = [];
    private readonly List<SchemaSite> inOrder = [];
    private readonly List<SchemaSite> referrers = [];
    private readonly List<SchemaChild> buffer = [];
    private readonly Stack<SchemaSite> open = [];

    public IReadOnlyList<SchemaSite> All => inOrder;

    /// <summary>The site of a schema that was seen; a synthetic one must have been adopted.</summary>
    public SchemaSite this[Schema schema] => sites.TryGetValue(schema, out var site) ? site : AddRoot(schema, [schema.Name ?? "value"]);

    /// <summary>Visits a schema that is declared, or stands where an operation or component names it.</summary>
    public SchemaSite AddRoot(Schema schema, IReadOnlyList<string> words)
    {
        if (sites.TryGetValue(schema, out var known))
            return known;
        var site = Add(schema, null, SchemaRole.Root, null, schema.Name is { } name ? [name] : words);
        Walk(site);
        return site;
    }

    /// <summary>Visits what references lead to and no root held: schemas of other files, and places inside others.</summary>
    public void FollowReferences()
    {
        for (var i = 0; i < referrers.Count; i++)
        {
            var referrer = referrers[i];
            foreach (var target in TargetsOf(referrer.Schema))
            {
                if (sites.ContainsKey(target))
                    continue;
                if (target.Name is not null)
                    AddRoot(target, []);
                else
                    Walk(Add(target, referrer.Parent, referrer.Role, referrer.Word, referrer.RootParts));
            }
        }
    }

    /// <summary>Gives a schema that binding made up (an intersection, one type of several) a site inside another's.</summary>
    public SchemaSite Adopt(Schema synthetic, SchemaSite owner, SchemaRole role, string? word, IEnumerable<Schema> madeOf)
    {
        if (sites.TryGetValue(synthetic, out var known))
            return known;
        var site = new SchemaSite { Schema = synthetic, Order = owner.Order, Parent = owner, Role = role, Word = word };
        site.Directions = owner.Directions;
        foreach (var part in madeOf)
            site.HasTwoShapes |= sites.TryGetValue(part, out var of) && of.HasTwoShapes;
        sites.Add(synthetic, site);
        return site;
    }

    /// <summary>What a schema refers to, discriminator mappings included.</summary>
    public static IEnumerable<Schema> TargetsOf(Schema schema)
    {
        if (schema.HasRef && schema.Ref is { } target)
            yield return target;
        if (schema.DynamicRef is { } dynamicTarget)
            yield return dynamicTarget;
        if (schema.Discriminator is not { } discriminator)
            yield break;
        foreach (var (_, resolve) in discriminator.Mapping)
        {
            if (resolve() is { } mapped)
                yield return mapped;
        }

        if (discriminator.DefaultMapping?.Invoke() is { } other)
            yield return other;
    }

    private void Walk(SchemaSite root)
    {
        open.Push(root);
        while (open.TryPop(out var site))
        {
            if (site.Schema.HasRef || site.Schema.Discriminator is not null || site.Schema.DynamicRef is not null)
                referrers.Add(site);
            buffer.Clear();
            SchemaSite.CollectChildren(site.Schema, buffer);
            var first = open.Count;
            foreach (var child in buffer)
            {
                if (!sites.ContainsKey(child.Schema))
                    open.Push(Add(child.Schema, site, child.Role, child.Word, child.Schema.Name is { } name ? [name] : []));
            }

            ReverseFrom(first);
        }
    }

    /// <summary>So that the first child is visited first, and ranks follow the text.</summary>
    private void ReverseFrom(int first)
    {
        var count = open.Count - first;
        if (count < 2)
            return;
        var children = new SchemaSite[count];
        for (var i = 0; i < count; i++)
            children[i] = open.Pop();
        foreach (var child in children)
            open.Push(child);
    }

    private SchemaSite Add(Schema schema, SchemaSite? parent, SchemaRole role, string? word, IReadOnlyList<string> rootParts)
    {
        var site = new SchemaSite
        {
            Schema = schema,
            Order = inOrder.Count,
            Parent = parent,
            Role = schema.Name is null ? role : SchemaRole.Root,
            Word = word,
            RootParts = rootParts,
        };
        sites.Add(schema, site);
        inOrder.Add(site);
        return site;
    }
}
