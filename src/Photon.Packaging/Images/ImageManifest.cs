using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>One image for one platform, or an artifact (OCI image-spec 1.1, manifest.md).</summary>
public sealed record ImageManifest
{
    /// <summary>Docker's of the same shape is read too.</summary>
    public string MediaType { get; init; } = MediaTypes.Manifest;

    /// <summary>What an artifact is; null for an image.</summary>
    public string? ArtifactType { get; init; }

    public required Descriptor Config { get; init; }

    /// <summary>From the lowest to the highest.</summary>
    public required IReadOnlyList<Descriptor> Layers { get; init; }

    /// <summary>The manifest that this one is about; null where it stands for itself.</summary>
    public Descriptor? Subject { get; init; }

    public IReadOnlyDictionary<string, string> Annotations { get; init; } = ImageJson.NoTexts;

    /// <summary>The bytes that its digest is of.</summary>
    public byte[] ToJson() => ImageJson.Format(writer =>
    {
        writer.WriteStartObject();
        writer.WriteNumber("schemaVersion", 2);
        writer.WriteString("mediaType", MediaType);
        ImageJson.WriteOptional(writer, "artifactType", ArtifactType);
        writer.WritePropertyName("config");
        Config.Write(writer);
        ImageJson.WriteDescriptors(writer, "layers", Layers);
        if (Subject is not null)
        {
            writer.WritePropertyName("subject");
            Subject.Write(writer);
        }

        ImageJson.WriteTexts(writer, "annotations", Annotations);
        writer.WriteEndObject();
    });

    /// <exception cref="JsonException">It is no manifest.</exception>
    public static ImageManifest Read(ReadOnlySpan<byte> json)
    {
        var root = ImageJson.Root(json);
        return new ImageManifest
        {
            MediaType = ImageJson.OptionalText(root, "mediaType") ?? MediaTypes.Manifest,
            ArtifactType = ImageJson.OptionalText(root, "artifactType"),
            Config = Descriptor.Read(ImageJson.Member(root, "config") ?? throw new JsonException("'config' is missing.")),
            Layers = [.. ImageJson.Items(root, "layers").Select(Descriptor.Read)],
            Subject = ImageJson.Member(root, "subject") is { } subject ? Descriptor.Read(subject) : null,
            Annotations = ImageJson.Texts(root, "annotations"),
        };
    }
}
