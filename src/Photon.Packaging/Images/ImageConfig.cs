using System.Text.Json;
using Photon.Packaging.Images.Manifest;

namespace Photon.Packaging.Images;

/// <summary>How an image is run and what its file system is made of (OCI image-spec 1.1, config.md).</summary>
public sealed record ImageConfig
{
    private static readonly string[] Known = ["architecture", "author", "config", "created", "history", "os", "os.version", "rootfs", "variant"];

    public required Platform Platform { get; init; }

    /// <summary>When it was made (RFC 3339), as it was given; null where nobody said.</summary>
    public string? Created { get; init; }

    public string? Author { get; init; }

    public ContainerConfig Config { get; init; } = new();

    /// <summary>What the layers are without compression, from the lowest to the highest.</summary>
    public required IReadOnlyList<Digest> DiffIds { get; init; }

    public IReadOnlyList<HistoryEntry> History { get; init; } = [];

    /// <summary>What else a base image says.</summary>
    public IReadOnlyDictionary<string, JsonElement> Others { get; init; } = ImageJson.NoOthers;

    /// <summary>The bytes that its digest is of.</summary>
    public byte[] ToJson() => ImageJson.Format(writer =>
    {
        writer.WriteStartObject();
        ImageJson.WriteOptional(writer, "created", Created);
        ImageJson.WriteOptional(writer, "author", Author);
        writer.WriteString("architecture", Platform.Architecture);
        writer.WriteString("os", Platform.Os);
        ImageJson.WriteOptional(writer, "os.version", Platform.OsVersion);
        ImageJson.WriteOptional(writer, "variant", Platform.Variant);
        writer.WritePropertyName("config");
        Config.Write(writer);
        writer.WriteStartObject("rootfs");
        writer.WriteString("type", "layers");
        ImageJson.WriteList(writer, "diff_ids", DiffIds.Select(id => id.ToString()));
        writer.WriteEndObject();
        writer.WriteStartArray("history");
        foreach (var entry in History)
            entry.Write(writer);
        writer.WriteEndArray();
        ImageJson.WriteOthers(writer, Others);
        writer.WriteEndObject();
    });

    /// <exception cref="JsonException">It is no image's configuration.</exception>
    public static ImageConfig Read(ReadOnlySpan<byte> json)
    {
        var root = ImageJson.Root(json);
        var layers = ImageJson.Member(root, "rootfs") ?? throw new JsonException("'rootfs' is missing.");
        return new ImageConfig
        {
            Platform = Platform.Read(root),
            Created = ImageJson.OptionalText(root, "created"),
            Author = ImageJson.OptionalText(root, "author"),
            Config = ImageJson.Member(root, "config") is { } config ? ContainerConfig.Read(config) : new ContainerConfig(),
            DiffIds = [.. (ImageJson.List(layers, "diff_ids") ?? []).Select(ImageJson.ToDigest)],
            History = [.. ImageJson.Items(root, "history").Select(HistoryEntry.Read)],
            Others = ImageJson.Others(root, Known),
        };
    }
}
