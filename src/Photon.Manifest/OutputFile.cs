namespace Photon.Manifest;

/// <summary>A file to have in an <see cref="OutputFolder"/>.</summary>
/// <param name="RelativePath">Below the folder, with <c>/</c>: <c>Shop/Models/Product.g.cs</c>.</param>
/// <param name="Bytes">The whole content.</param>
public sealed record OutputFile(string RelativePath, ReadOnlyMemory<byte> Bytes);
