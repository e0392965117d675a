namespace Photon.Packaging.Images;

/// <summary>A published app and what it runs on: a portable one on several platforms, one for a runtime identifier on that alone.</summary>
/// <param name="PublishFolder">What <c>dotnet publish</c> wrote: an absolute path.</param>
/// <param name="RuntimeIdentifiers"><c>linux-x64</c>, <c>linux-arm64</c>; at least one.</param>
/// <param name="IsPortable">Whether it was published for no runtime identifier in particular.</param>
public sealed record ImageBuild(string PublishFolder, IReadOnlyList<string> RuntimeIdentifiers, bool IsPortable);
