using Photon.Engine;

namespace Photon.Tasks.Contracts;

/// <summary>What defaults are made of.</summary>
/// <param name="Directory">The project's folder: <c>/code/Shop</c>.</param>
/// <param name="File">The project file, where mistakes in its properties are reported.</param>
internal sealed record ProjectFacts(string Directory, string File)
{
    /// <summary><c>Contoso.Shop.Api</c></summary>
    public required string RootNamespace { get; init; }

    /// <summary><c>PhotonProjectType</c>: <c>fullstack</c>, <c>api</c>, <c>client</c> or <c>ui</c>.</summary>
    public required string Type { get; init; }

    /// <summary><c>PhotonRuntimeNamespace</c>: where helpers live; empty for the first contract's namespace.</summary>
    public string RuntimeNamespace { get; init; } = "";

    /// <summary>What a contract that names no parts doesn't get, though the type would give it.</summary>
    public EmitParts LeftOut { get; init; }

    /// <summary>A project without a contract is probably a mistake.</summary>
    public bool ExpectsContract { get; init; }
}
