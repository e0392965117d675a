using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Layout;

namespace Photon.Packaging.Formats;

/// <summary><c>oci</c>: a container image as an OCI layout, a folder or one archive, without any engine.</summary>
internal sealed class OciFormat : IFormat
{
    private const string Folder = "image";

    public string Name => "oci";

    public Packed? Pack(Deliverable deliverable, Workshop workshop)
    {
        var request = workshop.Image!;
        using var pack = new ImagePack(request, workshop);
        if (pack.Make(deliverable) is not { } made)
            return null;
        var main = request.IsArchive ? $"{deliverable.Name}.oci.tar" : Folder;
        var place = Path.Combine(workshop.StageFolder, main);
        IImageDestination destination = request.IsArchive ? new ArchiveDestination(place, made.Name.References) : new LayoutDestination(place, made.Name.Tags);
        destination.PutAsync(made.Image, null, workshop.Cancellation).GetAwaiter().GetResult();
        var files = request.IsArchive ? [new DeliveredFile(main, place, IsExecutable: false)] : FilesOf(place);
        return new Packed(main, [.. files, .. ImageOutput.Beside(made, workshop)], made.Contents) { Told = ImageOutput.Tell(made, main), Inputs = made.Inputs };
    }

    private static IEnumerable<DeliveredFile> FilesOf(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => new DeliveredFile($"{Folder}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}", file, IsExecutable: false))
            .OrderBy(file => file.Path, StringComparer.Ordinal);
}
