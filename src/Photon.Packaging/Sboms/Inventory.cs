namespace Photon.Packaging.Sboms;

/// <summary>What one package manager resolved.</summary>
/// <param name="Components">Each once.</param>
/// <param name="Roots">References of what the project itself asks for.</param>
public sealed record Inventory(IReadOnlyList<Component> Components, IReadOnlyList<string> Roots)
{
    public static Inventory Empty { get; } = new([], []);

    /// <summary>Both, as parts of one app; what both have is there once.</summary>
    public Inventory And(Inventory other) =>
        new([.. Components.Concat(other.Components).DistinctBy(component => component.Reference)], [.. Roots.Concat(other.Roots).Distinct(StringComparer.Ordinal)]);
}
