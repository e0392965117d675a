using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>Words to name a schema by: its own name, else what surrounds it.</summary>
internal sealed class SchemaNames(CaseNames cases)
{
    /// <summary>The words without regard to the direction: <c>Order</c>, <c>line</c>.</summary>
    public IReadOnlyList<string> PartsOf(SchemaSite site)
    {
        if (site.Role == SchemaRole.Root || site.Parent is not { } parent)
            return site.RootParts;
        return site.Role switch
        {
            SchemaRole.InPlace => PartsOf(parent),
            SchemaRole.Property => [.. PartsOf(parent), site.Word ?? "value"],
            SchemaRole.Item => site.Word is { } place ? [.. PartsOf(parent), place] : InsideOf(parent, "item"),
            SchemaRole.MapValue => InsideOf(parent, "value"),
            SchemaRole.Case => [.. PartsOf(parent), .. site.Word is { } word ? [word] : cases.WordsOf(parent.Schema, site.Schema)],
            _ => [.. PartsOf(parent), "constraint"],
        };
    }

    /// <summary>The words of one shape: those of a request end in <c>request</c> where the schema is also used in responses.</summary>
    public IReadOnlyList<string> PartsOf(SchemaSite site, Directions shape) =>
        site.NeedsTwoNames && shape == Directions.Request ? [.. PartsOf(site), "request"] : PartsOf(site);

    /// <summary>One of <c>lines</c> is a <c>line</c>; what has no plural name gives its own name and a word more, unless it is data by itself.</summary>
    private IReadOnlyList<string> InsideOf(SchemaSite container, string word)
    {
        var place = container.Place;
        if (place is not { Role: SchemaRole.Property, Parent: { } owner, Word: { } name })
            return [.. PartsOf(container), word];
        var singular = Singular.Of(name);
        var isFree = singular != name && !owner.Schema.Properties.Any(property => property.Name.Equals(singular, StringComparison.OrdinalIgnoreCase));
        var isOnlyList = word == "item" && singular == name && (place.Schema.Types & ~(JsonTypes.Array | JsonTypes.Null)) == JsonTypes.None;
        return isFree || isOnlyList ? [.. PartsOf(owner), singular] : [.. PartsOf(owner), name, word];
    }
}
