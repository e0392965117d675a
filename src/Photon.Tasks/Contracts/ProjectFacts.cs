namespace Photon.Tasks.Contracts;

/// <summary>What defaults are made of.</summary>
/// <param name="Directory">The project's folder: <c>/work/Shop</c>.</param>
/// <param name="File">The project file, where mistakes in its properties are reported.</param>
/// <param name="RootNamespace"><c>Contoso.Shop.Api</c></param>
/// <param name="Type"><c>PhotonProjectType</c>: <c>fullstack</c>, <c>api</c>, <c>client</c> or <c>ui</c>.</param>
/// <param name="ExpectsContract">A project without a contract is probably a mistake.</param>
internal sealed record ProjectFacts(string Directory, string File, string RootNamespace, string Type, bool ExpectsContract);
