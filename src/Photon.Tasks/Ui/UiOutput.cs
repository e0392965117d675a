using Photon.Manifest;

namespace Photon.Tasks.Ui;

/// <summary>The TypeScript of all contracts of a project. It is the same for each framework and configuration, so it has a folder of its own, which imports can name.</summary>
/// <param name="Folder">Absolute: <c>/code/Shop/obj/photon-ui/</c>.</param>
/// <param name="Frontend">Where the UI's <c>package.json</c> lies, absolute.</param>
/// <param name="Project">The project file, absolute.</param>
internal sealed record UiOutput(string Folder, string Frontend, string Project)
{
    private const string FileList = "ui";

    /// <summary>Makes the folder hold these files and no others of an earlier run; without any, there is no folder.</summary>
    /// <param name="files">The TypeScript.</param>
    /// <param name="contracts">What it was made of, absolute.</param>
    /// <param name="roots">How the contracts' paths begin.</param>
    public void Write(IReadOnlyList<OutputFile> files, IReadOnlyList<string> contracts, IReadOnlyCollection<string> roots)
    {
        if (files.Count == 0 && !Directory.Exists(Folder))
            return;
        var output = new OutputFolder(Folder);
        List<OutputFile> all = files.Count == 0 ? [] : [.. files, UiConfig.Make(Folder, Frontend), UiFacts.Make(Folder, Project, contracts, roots)];
        output.Replace(all, output.ReadRecord(FileList)[FileList], new BuildRecord(new Dictionary<string, IReadOnlyList<string>> { [FileList] = [.. all.Select(file => file.RelativePath)] }));
    }
}
