namespace Photon.Packaging.Images.Engine;

/// <summary>An image of an engine.</summary>
/// <param name="Id">What the engine calls it; Docker takes the digest of its configuration.</param>
/// <param name="Layers">What its layers are without compression, from the lowest.</param>
internal sealed record EngineImage(string Id, IReadOnlyList<string> Layers);
