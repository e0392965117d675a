using System;

namespace Photon.Runtime;

/// <summary>The path of an operation with its parameters filled in, as <c>ShopRoutes.GetProduct(id)</c> answers it.</summary>
/// <param name="Value">Percent-encoded, such as <c>/products/4f2c</c>.</param>
public readonly record struct RoutePath(string Value)
{
    public static implicit operator string(RoutePath path) => path.Value;

    public static implicit operator Uri(RoutePath path) => new(path.Value, UriKind.Relative);

    public override string ToString() => Value;
}
