namespace Photon.Packaging;

/// <summary>A file of a deliverable.</summary>
/// <param name="Path">Where it goes, relative, with <c>/</c>: <c>api/Shop.dll</c>.</param>
/// <param name="Source">Where its bytes lie: an absolute path.</param>
/// <param name="IsExecutable">Whether it gets mode 0755 and not 0644.</param>
public sealed record DeliveredFile(string Path, string Source, bool IsExecutable)
{
    public FileLayer Layer { get; init; } = FileLayer.App;

    /// <summary>The package it comes from, <c>YamlDotNet/16.3.0</c>; null where it comes from none.</summary>
    public string? Package { get; init; }
}
