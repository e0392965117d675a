using Photon.Packaging.Content;

namespace Photon.Packaging.Zip;

/// <summary>A file in an archive.</summary>
/// <param name="Path">With <c>/</c>.</param>
/// <param name="IsExecutable">Whether it gets mode 0755 and not 0644.</param>
/// <param name="Length">Of the file itself.</param>
/// <param name="Blob">Its compressed form.</param>
internal sealed record ZipEntry(string Path, bool IsExecutable, long Length, Blob Blob);
