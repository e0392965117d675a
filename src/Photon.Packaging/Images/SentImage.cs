namespace Photon.Packaging.Images;

/// <summary>What became of an image that was to be sent.</summary>
/// <param name="Digest">Of the image: of its index, where it has one.</param>
/// <param name="Place">Where it is now: <c>shop:latest</c>, <c>ghcr.io/team/shop:1.2.0, 1.2</c>, a path.</param>
/// <param name="Summary">What went over the wire, for people.</param>
/// <param name="IsChanged">Whether anything did.</param>
public sealed record SentImage(Digest Digest, string Place, string Summary, bool IsChanged);
