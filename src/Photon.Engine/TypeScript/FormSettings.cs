using Photon.Engine.Diagnostics;

namespace Photon.Engine.TypeScript;

/// <summary>A <c>PhotonForm</c> or <c>PhotonField</c> item: how the project wants a form or a field, whatever the contract says.</summary>
/// <param name="Target"><c>NewProduct</c> for a form, <c>NewProduct/name</c> for a field.</param>
/// <param name="Words">What is set, by the name that <c>x-photon-</c> has for it, such as <c>label</c> or <c>no-validate</c>; never empty texts.</param>
/// <param name="Location">Of the item.</param>
public sealed record FormSettings(string Target, IReadOnlyDictionary<string, string> Words, Location Location);
