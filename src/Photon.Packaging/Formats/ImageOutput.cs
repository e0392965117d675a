using System.Text;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Provenances;
using Photon.Packaging.Records;

namespace Photon.Packaging.Formats;

/// <summary>What lies beside an image, whatever its form.</summary>
internal static class ImageOutput
{
    /// <summary>A line with the image's name and digest, <c>ghcr.io/team/shop@sha256:…</c>: what is signed, and what is deployed.</summary>
    public const string ReferenceFile = "image.ref";

    /// <summary>The reference and the statement of provenance.</summary>
    public static IEnumerable<DeliveredFile> Beside(MadeImage made, Workshop workshop) =>
    [
        workshop.Make(ReferenceFile, Encoding.UTF8.GetBytes($"{made.Name.Familiar}@{made.Image.Root.Descriptor.Digest}\n")),
        workshop.Make(Provenance.FileName, made.Provenance),
    ];

    /// <summary>How the image is told of.</summary>
    /// <param name="place">Where it is: a path below the output folder, or its name.</param>
    public static PackOutput Tell(MadeImage made, string place) =>
        new(place, made.Image.Blobs.Sum(blob => blob.Descriptor.Size), made.Image.Root.Descriptor.Digest.Hex);
}
