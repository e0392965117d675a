namespace Photon.Engine.Model;

/// <summary>Bounds that no honest contract meets, so that a hostile one ends in a diagnostic and not in an overflow.</summary>
internal static class Limits
{
    /// <summary>How deeply schemas are followed through <c>allOf</c>, unions, items and references to such, before a named type ends the descent.</summary>
    public const int Nesting = 200;

    /// <summary>How many types may stand between one and the first that it derives from: each repeats what it inherits.</summary>
    public const int Inheritance = 50;

    /// <summary>How many properties <c>allOf</c> may copy into other schemas, over the whole contract.</summary>
    public const int MergedProperties = 300_000;

    /// <summary>How deeply callbacks may have callbacks.</summary>
    public const int Callbacks = 8;

    /// <summary>How many schemas binding makes up to intersect properties that several members of <c>allOf</c> declare.</summary>
    public const int Intersections = 20_000;
}
