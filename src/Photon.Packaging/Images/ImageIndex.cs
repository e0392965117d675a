using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>The same image for several platforms, or what a layout holds (OCI image-spec 1.1, image-index.md and image-layout.md).</summary>
public sealed record ImageIndex
{
    /// <summary>Docker's of the same shape is read too.</summary>
    public string MediaType { get; init; } = MediaTypes.Index;

    public required IReadOnlyList<Descriptor> Manifests { get; init; }

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = ImageJson.NoTexts;

    /// <summary>The bytes that its digest is of.</summary>
    public byte[] ToJson() => ImageJson.Format(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", 2);
        writer.WriteString("mediaType", MediaType);
        ImageJson.WriteDescriptors(writer, "manifests", Manifests);
        ImageJson.WriteTexts(writer, "annotations", Annotations);
        writer.WriteEndObject();
    });

    /// <exception cref="JsonException">It is no index.</exception>
    public static ImageIndex Read(ReadOnlySpan<byte> json)
    {
        var root = ImageJson.Root(json);
        return new ImageIndex
        {
            MediaType = ImageJson.OptionalText(root, "mediaType") ?? MediaTypes.Index,
            Manifests = [.. ImageJson.Items(root, "manifests").Select(Descriptor.Read)],
            Annotations = ImageJson.Texts(root, "annotations"),
        };
    }
}
