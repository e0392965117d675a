namespace Photon.Packaging.Images.Destinations;

/// <summary>How far a blob is.</summary>
/// <param name="Blob">Which.</param>
/// <param name="State">What happens to it.</param>
/// <param name="Bytes">How much of it went out.</param>
public sealed record BlobProgress(Descriptor Blob, BlobState State, long Bytes);
