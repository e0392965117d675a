using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>How a layer came about (OCI image-spec 1.1, config.md, "history").</summary>
/// <param name="CreatedBy"><c>photon: packages</c></param>
public sealed record HistoryEntry(string? CreatedBy)
{
    public string? Created { get; init; }

    public string? Author { get; init; }

    public string? Comment { get; init; }

    /// <summary>Whether it changed the configuration alone.</summary>
    public bool IsEmptyLayer { get; init; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        ImageJson.WriteOptional(writer, "created", Created);
        ImageJson.WriteOptional(writer, "created_by", CreatedBy);
        ImageJson.WriteOptional(writer, "author", Author);
        ImageJson.WriteOptional(writer, "comment", Comment);
        if (IsEmptyLayer)
            writer.WriteBoolean("empty_layer", true);
        writer.WriteEndObject();
    }

    internal static HistoryEntry Read(JsonElement element) => new(ImageJson.OptionalText(element, "created_by"))
    {
        Created = ImageJson.OptionalText(element, "created"),
        Author = ImageJson.OptionalText(element, "author"),
        Comment = ImageJson.OptionalText(element, "comment"),
        IsEmptyLayer = ImageJson.Member(element, "empty_layer") is { ValueKind: JsonValueKind.True },
    };
}
