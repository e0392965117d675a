using Photon.Packaging.Records;

namespace Photon.Packaging.Formats;

/// <summary><c>dir</c>: the files in the output folder itself.</summary>
internal sealed class FolderFormat : IFormat
{
    public string Name => "dir";

    public Packed? Pack(Deliverable deliverable, Workshop workshop)
    {
        // The layouts without folders are what hosts take as archives.
        var files = LayoutFiles.Of(deliverable, workshop with { Layout = Layout.Full });
        return files is null
            ? null
            : new Packed(".", files, [.. files.Select(file => new PackedFile(file.Path, workshop.Contents.Of(file.Source).Length, null, file.Layer, file.Package))]);
    }
}
