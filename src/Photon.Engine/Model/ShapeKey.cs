using Photon.Engine.OpenApi;

namespace Photon.Engine.Model;

/// <summary>A schema in one of its shapes; <see cref="Model.Directions.Response"/> for the many that have but one.</summary>
internal readonly record struct ShapeKey(Schema Schema, Directions Direction)
{
    public static ShapeKey Of(SchemaSite site, Directions direction) =>
        new(site.Schema, site.HasTwoShapes && direction == Directions.Request ? Directions.Request : Directions.Response);

    /// <summary>The pointer of a shape: the request's has a mark of its own where both are used.</summary>
    public static string PointerOf(SchemaSite site, Directions shape) =>
        site.NeedsTwoNames && shape == Directions.Request ? site.Schema.Pointer + "?request" : site.Schema.Pointer;
}
