using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>
/// Schemas that the contract does not write but means: what several members of an <c>allOf</c> say of one property together, or what several
/// branches that were merged into one object say of it.
/// </summary>
internal sealed class Intersections(SchemaSites sites)
{
    private readonly Dictionary<string, Schema> known = new(StringComparer.Ordinal);

    /// <summary>A value that meets all of them.</summary>
    public Schema AllOf(IReadOnlyList<Schema> schemas, SchemaSite owner, SchemaRole role, string? word)
    {
        var parts = Distinct(schemas).Where(part => SchemaFacts.IsConstrained(SchemaFacts.Follow(part) ?? part)).ToList();
        if (parts.Count < 2)
            return parts.Count == 1 ? parts[0] : schemas[0];
        return Make("allOf", parts, owner, role, word);
    }

    /// <summary>A value that meets one of them.</summary>
    public Schema AnyOf(IReadOnlyList<Schema> schemas, SchemaSite owner, SchemaRole role, string? word)
    {
        var parts = Distinct(schemas);
        return parts.Count == 1 ? parts[0] : Make("anyOf", parts, owner, role, word);
    }

    /// <summary>Each once, however it is referred to; the first way stays, as it carries the description.</summary>
    private static List<Schema> Distinct(IReadOnlyList<Schema> schemas)
    {
        var seen = new HashSet<Schema>();
        return [.. schemas.Where(schema => seen.Add(SchemaFacts.Follow(schema) ?? schema))];
    }

    private Schema Make(string keyword, List<Schema> parts, SchemaSite owner, SchemaRole role, string? word)
    {
        var targets = parts.ConvertAll(part => SchemaFacts.Follow(part) ?? part);
        var key = keyword + ' ' + string.Join(' ', targets.Select(target => target.Pointer));
        if (known.TryGetValue(key, out var schema))
            return schema;
        if (known.Count >= Limits.Intersections)
            return parts[0];
        schema = owner.Schema.MakeInside(keyword, word ?? "items");
        if (keyword == "allOf")
            schema.AllOf = targets;
        else
            schema.AnyOf = targets;
        schema.Description = parts.FindLast(part => part.Description is not null)?.Description;
        schema.Default = parts.FindLast(part => part.Default is not null)?.Default;
        schema.IsDeprecated = parts.Exists(part => part.IsDeprecated);
        known.Add(key, schema);
        sites.Adopt(schema, owner, role, word, targets);
        return schema;
    }
}
