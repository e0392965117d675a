using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>Says of bytes what they are, which, and how many (OCI image-spec 1.1, descriptor.md).</summary>
/// <param name="MediaType"><c>application/vnd.oci.image.layer.v1.tar+gzip</c></param>
/// <param name="Digest">Which.</param>
/// <param name="Size">How many.</param>
public sealed record Descriptor(string MediaType, Digest Digest, long Size)
{
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = ImageJson.NoTexts;

    /// <summary>What the image runs on; only within an index.</summary>
    public Platform? Platform { get; init; }

    /// <summary>What an artifact is that a manifest holds; null for an image.</summary>
    public string? ArtifactType { get; init; }

    /// <summary>Describes bytes that are at hand.</summary>
    public static Descriptor Of(string mediaType, ReadOnlySpan<byte> bytes) => new(mediaType, Digest.Of(bytes), bytes.Length);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("mediaType", MediaType);
        writer.WriteString("digest", Digest.ToString());
        writer.WriteNumber("size", Size);
        if (Platform is not null)
        {
            writer.WritePropertyName("platform");
            Platform.Write(writer);
        }

        ImageJson.WriteOptional(writer, "artifactType", ArtifactType);
        ImageJson.WriteTexts(writer, "annotations", Annotations);
        writer.WriteEndObject();
    }

    internal static Descriptor Read(JsonElement element) =>
        new(ImageJson.Text(element, "mediaType"), ImageJson.Digest(element, "digest"), ImageJson.Size(element, "size"))
        {
            Platform = ImageJson.Member(element, "platform") is { } platform ? Platform.Read(platform) : null,
            ArtifactType = ImageJson.OptionalText(element, "artifactType"),
            Annotations = ImageJson.Texts(element, "annotations"),
        };
}
