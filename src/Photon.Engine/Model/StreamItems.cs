namespace Photon.Engine.Model;

/// <summary>
/// What one item of JSON Lines or of an event stream is. <c>itemSchema</c> (3.2) says it; before, contracts gave the item's schema, or that of
/// all items as an array, under <c>schema</c>.
/// </summary>
internal static class StreamItems
{
    private static readonly HashSet<string> EventFields = new(["data", "event", "id", "retry"], StringComparer.Ordinal);

    public static ApiContent Settle(ApiContent content, SchemaBinder schemas)
    {
        var item = content.ItemType ?? (content.Type is { Type: ArrayType list } ? list.Item : content.Type);
        if (content.Kind != ContentKind.EventStream || item is null)
            return content with { ItemType = item };
        if (item.Type is AnyType or ScalarType { Kind: Scalar.String or Scalar.Binary })
            return content with { ItemType = null };
        schemas.Drain(); // so that the properties of a new object are there
        return content with { ItemType = item, Event = EventOf(item.Type, isSure: content.ItemType is not null) };
    }

    /// <summary>The shape where every alternative has the fields of an event and no others; else the schema is of the data.</summary>
    private static ApiEventShape? EventOf(ApiType type, bool isSure)
    {
        var alternatives = AlternativesOf(type);
        if (alternatives.Count == 0 || !alternatives.TrueForAll(alternative => IsEvent(alternative, isSure)))
            return null;
        var properties = alternatives.SelectMany(PropertiesOf).ToList();
        return new ApiEventShape(
            properties.Where(property => property.Name == "data").All(property => IsText(property.Type.Type)),
            properties.Exists(property => property is { Name: "event", IsRequired: true }));
    }

    private static List<ObjectDefinition?> AlternativesOf(ApiType type) => type switch
    {
        DefinedType { Definition: ObjectDefinition definition } => [definition],
        DefinedType { Definition: UnionDefinition union } => [.. union.Cases.Select(c => (c.Type.Type as DefinedType)?.Definition as ObjectDefinition)],
        _ => [],
    };

    /// <summary>Under <c>schema</c> an object with <c>id</c> and <c>data</c> may as well be the data; the event's name makes it sure.</summary>
    private static bool IsEvent(ObjectDefinition? definition, bool isSure)
    {
        var names = PropertiesOf(definition).Select(property => property.Name).ToHashSet(StringComparer.Ordinal);
        return names.IsSubsetOf(EventFields) && (isSure ? names.Contains("data") || names.Contains("event") : names.Contains("data") && names.Contains("event"));
    }

    private static IEnumerable<ObjectProperty> PropertiesOf(ObjectDefinition? definition)
    {
        var seen = new HashSet<ObjectDefinition>();
        for (; definition is not null && seen.Add(definition); definition = definition.Base)
        {
            foreach (var property in definition.Properties)
                yield return property;
        }
    }

    private static bool IsText(ApiType type) => type is ScalarType
    {
        Kind: not (Scalar.Boolean or Scalar.Int32 or Scalar.Int64 or Scalar.UInt64 or Scalar.Single or Scalar.Double or Scalar.Decimal),
    } or DefinedType { Definition: EnumDefinition { Kind: EnumKind.String } };
}
