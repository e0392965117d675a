namespace Photon.Packaging.Sboms;

/// <summary>A part of an app that somebody made: a package, or a project of the same sources.</summary>
/// <param name="Reference">Names it in the bill: its package URL, or <c>project:Shop.Core@1.0.0</c>.</param>
/// <param name="Name"><c>YamlDotNet</c>, <c>core</c></param>
/// <param name="Version"><c>16.3.0</c></param>
public sealed record Component(string Reference, string Name, string Version)
{
    /// <summary>What stands before the name: the scope of an npm package, <c>@babel</c>.</summary>
    public string? Group { get; init; }

    /// <summary>Whether it comes from a registry, so that its reference is a package URL.</summary>
    public bool IsPackage { get; init; } = true;

    public ComponentScope Scope { get; init; } = ComponentScope.Required;

    /// <summary>Hashes of the package by the algorithm's name, <c>SHA-512</c>, in lower-case hexadecimal.</summary>
    public IReadOnlyList<(string Algorithm, string Hash)> Hashes { get; init; } = [];

    /// <summary>As the package says it: <c>MIT</c>, <c>(MIT OR Apache-2.0)</c>; null where it does not.</summary>
    public string? License { get; init; }

    /// <summary>References of what it needs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];
}
