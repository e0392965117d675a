using System.IO;

namespace Photon.Runtime;

/// <summary>A file in a multipart form.</summary>
/// <param name="Content">Its bytes. Who made the part disposes it.</param>
/// <param name="FileName">Its name, without folders.</param>
/// <param name="ContentType">Its media type; null leaves it to the contract.</param>
public sealed record FilePart(Stream Content, string? FileName = null, string? ContentType = null);
