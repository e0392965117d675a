namespace Photon.Packaging.Images.Engine;

/// <summary>What an engine says of itself.</summary>
/// <param name="Version"><c>20.10.24</c></param>
/// <param name="Platform">What its containers run on.</param>
/// <param name="IsPodman">Podman speaks the same API; it wants every layer in a load.</param>
public sealed record EngineFacts(string Version, Platform Platform, bool IsPodman);
