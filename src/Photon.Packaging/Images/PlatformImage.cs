namespace Photon.Packaging.Images;

/// <summary>An image for one platform.</summary>
/// <param name="Platform">Which.</param>
/// <param name="Manifest">The manifest's value.</param>
/// <param name="Descriptor">Of the manifest's bytes.</param>
/// <param name="Config">The configuration's value.</param>
/// <param name="Base">Of the manifest it is based on.</param>
public sealed record PlatformImage(Platform Platform, ImageManifest Manifest, Descriptor Descriptor, ImageConfig Config, Descriptor Base);
