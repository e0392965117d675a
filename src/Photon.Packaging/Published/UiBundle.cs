namespace Photon.Packaging.Published;

/// <summary>A folder that a bundler wrote: <c>ui/dist</c>.</summary>
public static class UiBundle
{
    /// <summary>The files, by paths below the folder, sorted ordinally. None is ever executable.</summary>
    /// <exception cref="IOException">The folder is not there, or holds what can't be delivered.</exception>
    public static IReadOnlyList<DeliveredFile> Read(string folder) =>
        [.. FolderFiles.Of(folder).Select(file => new DeliveredFile(file.Path, file.Source, IsExecutable: false) { Layer = FileLayer.Assets })];
}
