namespace Photon.Engine.Model;

/// <summary>The types that the declaration of a type names.</summary>
public static class TypeReferences
{
    public static IEnumerable<TypeDefinition> Of(TypeDefinition definition) => definition switch
    {
        ObjectDefinition target =>
        [
            .. target.Properties.SelectMany(property => In(property.Type)),
            .. In(target.AdditionalType),
            .. target.Base is { } parent ? [parent] : Array.Empty<TypeDefinition>(),
            .. In(target.Discriminator),
        ],
        UnionDefinition union => [.. union.Cases.SelectMany(unionCase => In(unionCase.Type)), .. In(union.Discriminator)],
        TupleDefinition tuple => [.. tuple.Items.SelectMany(item => In(item.Type)), .. In(tuple.Rest)],
        ListDefinition list => In(list.Item),
        MapDefinition map => In(map.Value),
        _ => [],
    };

    private static IEnumerable<TypeDefinition> In(UnionDiscriminator? discriminator) =>
        discriminator is null ? []
        : discriminator.Default is { } other ? [.. discriminator.Values.Select(value => value.Value), other]
        : discriminator.Values.Select(value => value.Value);

    private static IEnumerable<TypeDefinition> In(TypeUse? use) => use is null ? [] : In(use.Type);

    private static IEnumerable<TypeDefinition> In(ApiType type) => type switch
    {
        DefinedType defined => [defined.Definition],
        ArrayType list => In(list.Item.Type),
        MapType map => In(map.Value.Type),
        _ => [],
    };
}
