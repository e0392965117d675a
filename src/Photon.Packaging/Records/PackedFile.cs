namespace Photon.Packaging.Records;

/// <summary>A file as it was delivered.</summary>
/// <param name="Path">In the deliverable, with <c>/</c>: <c>api/Shop.dll</c>.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="CompressedBytes">What it takes in an archive; null in a folder.</param>
/// <param name="Layer">How it came into the app.</param>
/// <param name="Package">The package it comes from, <c>YamlDotNet/16.3.0</c>; null where it comes from none.</param>
public sealed record PackedFile(string Path, long Bytes, long? CompressedBytes, FileLayer Layer, string? Package);
