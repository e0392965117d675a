namespace Photon.Runtime;

/// <summary>A security scheme of the contract, as an operation asks for it.</summary>
/// <param name="Scheme">Its name in the contract.</param>
/// <param name="Scopes">The scopes or roles that are needed.</param>
internal sealed record SecurityUse(string Scheme, params string[] Scopes);
