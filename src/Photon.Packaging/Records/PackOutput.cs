namespace Photon.Packaging.Records;

/// <summary>One thing in the output folder that a person takes away.</summary>
/// <param name="Path">Below the output folder, with <c>/</c>: <c>Shop.zip</c>; <c>.</c> where the folder itself is the deliverable; <c>shop:latest</c> of an image that is sent.</param>
/// <param name="Bytes">Its size; a folder's is that of its files.</param>
/// <param name="Sha256">In lower-case hexadecimal; a folder's is that of its SHA256SUMS' lines, an image's is its digest.</param>
public sealed record PackOutput(string Path, long Bytes, string Sha256);
