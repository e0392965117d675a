using Photon.Manifest;

namespace Photon.Tasks.Ui;

/// <summary>What vite made of the UI, in a folder that the app is served from.</summary>
/// <param name="Root">A folder for it alone, absolute: <c>/code/Shop/obj/photon-ui-dist/</c>.</param>
internal sealed record UiBundle(string Root)
{
    /// <summary>All files, relative to the root.</summary>
    private const string FileList = "files";

    /// <summary>Those with a hash of their content in their names, as they are served: <c>assets/index-DqQksVyv.css</c>.</summary>
    private const string HashedList = "hashed";

    /// <summary>All others, such as <c>index.html</c>.</summary>
    private const string OtherList = "other";

    private const string WebRoot = "wwwroot/";

    /// <summary>Where vite writes first: what is served is never half of one build and half of another.</summary>
    public string Fresh => Path.Combine(Root, "fresh");

    /// <summary>Takes over what lies in <see cref="Fresh"/>. A file whose bytes are the same stays as it is, so that nothing after it is done again.</summary>
    public void TakeFresh(string stamp)
    {
        var output = new OutputFolder(Root);
        var hashed = ViteManifest.HashedFiles(File.ReadAllBytes(Path.Combine(Fresh, ViteManifest.Path)));
        // Before the page that names them come the files that it names.
        var paths = Directory.EnumerateFiles(Fresh, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Fresh, path).Replace('\\', '/'))
            .Where(path => path != ViteManifest.Path)
            .OrderBy(path => path.EndsWith(".html", StringComparison.OrdinalIgnoreCase)).ThenBy(path => path, StringComparer.Ordinal)
            .ToList();
        output.Replace(
            [.. paths.Select(path => new OutputFile(WebRoot + path, File.ReadAllBytes(Path.Combine(Fresh, path))))],
            output.ReadRecord(FileList)[FileList],
            new BuildRecord(new Dictionary<string, IReadOnlyList<string>>
            {
                [FileList] = [.. paths.Select(path => WebRoot + path)],
                [HashedList] = [.. paths.Where(hashed.Contains)],
                [OtherList] = [.. paths.Where(path => !hashed.Contains(path))],
            }));
        output.Stamp(stamp);
        Directory.Delete(Fresh, recursive: true);
    }

    public void Discard()
    {
        if (Directory.Exists(Fresh))
            Directory.Delete(Fresh, recursive: true);
    }
}
