namespace Photon.Packaging.Content;

/// <summary>A file in its compressed form.</summary>
/// <param name="Path">Where the compressed bytes lie; the file itself where it does not get smaller.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Crc32">The checksum of the file.</param>
/// <param name="IsStored">Whether these are the file's own bytes, as no compression makes them fewer.</param>
public sealed record Blob(string Path, long Length, uint Crc32, bool IsStored);
