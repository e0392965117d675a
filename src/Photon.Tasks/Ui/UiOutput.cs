using Photon.Manifest;

namespace Photon.Tasks.Ui;

/// <summary>The TypeScript of all contracts of a project. It is the same for each framework and configuration, so it has a folder of its own, which imports can name.</summary>
/// <param name="Folder">Absolute: <c>/code/Shop/obj/photon-ui/</c>.</param>
/// <param name="Frontend">Where the UI's <c>package.json</c> lies, absolute.</param>
internal sealed record UiOutput(string Folder, string Frontend)
{
    private const string FileList = "ui";

    /// <summary>Makes the folder hold these files and no others of an earlier run; without any, there is no folder.</summary>
    public void Write(IReadOnlyList<OutputFile> files)
    {
        if (files.Count == 0 && !Directory.Exists(Folder))
            return;
        var output = new OutputFolder(Folder);
        List<OutputFile> all = files.Count == 0 ? [] : [.. files, UiConfig.Make(Folder, Frontend)];
        output.Replace(all, output.ReadRecord(FileList)[FileList], new BuildRecord(new Dictionary<string, IReadOnlyList<string>> { [FileList] = [.. all.Select(file => file.RelativePath)] }));
    }
}
