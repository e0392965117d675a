using Photon.Engine.Text;

namespace Photon.Engine.OpenApi;

/// <summary>The names that a contract gives its schemas.</summary>
internal static class SchemaNames
{
    /// <summary>The name of the schema that stands here, or null for an inline one.</summary>
    public static string? Find(Spot spot)
    {
        var place = spot.Place;
        if (place.Parent is not { } parent)
            return FileName(spot.File.Source.Path);
        if (IsSection(parent))
            return place.Name;

        // A file of schemas: "models.yaml#/Product".
        var isInFileOfSchemas = parent.Parent is null && !spot.File.HasHeader && !IsSchema(spot.File.Root);
        return isInFileOfSchemas ? place.Name : null;
    }

    private static bool IsSection(Place place) => place.Name switch
    {
        "schemas" => place.Parent is { } above && (above.Parent is null || above.Name == "components"),
        "definitions" or "$defs" => place.Parent is not { Name: "properties" or "patternProperties" },
        _ => false,
    };

    /// <summary><c>schemas/Product.v2.yaml</c> is <c>Product.v2</c>.</summary>
    private static string FileName(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name;
    }

    private static bool IsSchema(Node root) =>
        root is ObjectNode node && (node["type"] ?? node["properties"] ?? node["allOf"] ?? node["oneOf"] ?? node["anyOf"] ?? node["$schema"] ?? node["$ref"]) is not null;
}
