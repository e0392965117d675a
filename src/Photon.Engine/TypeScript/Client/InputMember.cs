namespace Photon.Engine.TypeScript.Client;

/// <summary>One member of what a call is given.</summary>
/// <param name="Name">As the contract has it, unless another member has it already.</param>
/// <param name="Type">In TypeScript.</param>
/// <param name="IsRequired">Whether it must be there.</param>
/// <param name="Description">What the contract says of it.</param>
/// <param name="IsDeprecated">Whether it should be left out.</param>
internal sealed record InputMember(string Name, string Type, bool IsRequired, string? Description, bool IsDeprecated);
