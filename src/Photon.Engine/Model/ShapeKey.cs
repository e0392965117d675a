using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>A schema in one of its shapes; <see cref="Model.Directions.Response"/> for the many that have but one.</summary>
internal readonly record struct ShapeKey(Schema Schema, Directions Direction)
{
    /// <summary>
    /// The shape that a direction has. A schema that operations use in one direction only has that direction's shape alone, also where a
    /// schema that nothing uses refers to it.
    /// </summary>
    public static ShapeKey Of(SchemaSite site, Directions direction)
    {
        if (!site.HasTwoShapes)
            return new ShapeKey(site.Schema, Directions.Response);
        return new ShapeKey(site.Schema, site.Directions is Directions.Request or Directions.Response ? site.Directions : direction);
    }

    /// <summary>The pointer of a shape: the request's has a mark of its own where both are used.</summary>
    public static string PointerOf(SchemaSite site, Directions shape) =>
        site.NeedsTwoNames && shape == Directions.Request ? site.Schema.Pointer + "?request" : site.Schema.Pointer;
}
