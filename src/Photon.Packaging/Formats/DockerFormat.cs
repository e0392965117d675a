using Photon.Packaging.Images;
using Photon.Packaging.Images.Records;

namespace Photon.Packaging.Formats;

/// <summary><c>docker</c>: a container image for an engine or a registry. What it is made of stays where it lies; <see cref="ImageSender"/> sends it, in each build.</summary>
internal sealed class DockerFormat : IFormat
{
    public string Name => "docker";

    public Packed? Pack(Deliverable deliverable, Workshop workshop)
    {
        var request = workshop.Image!;
        using var pack = new ImagePack(request, workshop);
        if (pack.Make(deliverable) is not { } made)
            return null;
        new ImageRecord(made.Image).Write(request.RecordFile);
        return new Packed(ImageOutput.ReferenceFile, [.. ImageOutput.Beside(made, workshop)], made.Contents) { Told = ImageOutput.Tell(made, $"{made.Name.Familiar}:{made.Name.Tags[0]}"), Inputs = made.Inputs, Kept = [.. made.Layers, request.RecordFile] };
    }
}
