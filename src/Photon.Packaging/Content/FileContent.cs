namespace Photon.Packaging.Content;

/// <summary>What a file holds, without its bytes.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In lower-case hexadecimal.</param>
public sealed record FileContent(long Length, string Sha256);
