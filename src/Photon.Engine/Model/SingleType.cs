using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>One of the types that a composition allows, as a schema of its own.</summary>
internal static class SingleType
{
    public static Schema Of(Composition composition, JsonTypes type)
    {
        var schema = composition.Root.MakeInside("type", type.ToString().ToLowerInvariant());
        schema.Types = type;
        switch (type)
        {
            case JsonTypes.Object:
                schema.Properties = [.. composition.Properties.Select(property => property.First)];
                schema.Required = [.. composition.Required];
                schema.AdditionalProperties = composition.Additional is [var others, ..] ? others : null;
                schema.PatternProperties = composition.Patterns;
                break;
            case JsonTypes.Array:
                schema.Items = composition.Items is [var item, ..] ? item : null;
                schema.PrefixItems = composition.PrefixItems;
                (schema.MinItems, schema.MaxItems) = composition.ItemCount;
                schema.UniqueItems = composition.HasUniqueItems;
                break;
            default:
                schema.Format = composition.Format;
                schema.ContentEncoding = composition.ContentEncoding;
                schema.ContentMediaType = composition.ContentMediaType;
                break;
        }

        return schema;
    }
}
