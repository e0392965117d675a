using System.Text.Json;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Manifest;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Images.Records;

/// <summary>A blob in a record: its descriptor, and its bytes, its file, or the image that it is of and the cache that it is brought to.</summary>
internal sealed class BlobJson(RegistryClient client)
{
    public static void Write(Utf8JsonWriter writer, string name, IBlobSource blob)
    {
        writer.WritePropertyName(name);
        Write(writer, blob);
    }

    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<IBlobSource> blobs)
    {
        writer.WriteStartArray();
        foreach (var blob in blobs)
            Write(writer, blob);
        writer.WriteEndArray();
    }

    /// <exception cref="JsonException">It says nothing usable.</exception>
    public IBlobSource Read(JsonElement element, string name) =>
        ImageJson.Member(element, name) is { } blob ? Read(blob) : throw new JsonException($"'{name}' is missing.");

    /// <exception cref="JsonException">It says nothing usable.</exception>
    public IBlobSource Read(JsonElement element)
    {
        var descriptor = Descriptor.Read(ImageJson.Member(element, "descriptor") ?? throw new JsonException("'descriptor' is missing."));
        if (ImageJson.OptionalText(element, "file") is { } file)
            return new FileBlob(descriptor, file);
        if (ImageJson.OptionalText(element, "origin") is { } origin)
        {
            return ImageReference.TryParse(origin, out var image, out var reason)
                ? new PulledBlob(new BlobPull(client, client.ToRead(image), ImageJson.Text(element, "cache")), image, descriptor)
                : throw new JsonException(reason);
        }

        return ImageJson.Member(element, "bytes") is { ValueKind: JsonValueKind.String } text && text.TryGetBytesFromBase64(out var bytes) && Digest.Of(bytes) == descriptor.Digest
            ? new BytesBlob(descriptor, bytes)
            : throw new JsonException("The bytes are not those of the digest.");
    }

    /// <summary>The bytes of a part that is read here: a manifest, a configuration.</summary>
    /// <exception cref="JsonException">They are not in the record.</exception>
    public static byte[] BytesOf(IBlobSource blob) =>
        blob is BytesBlob bytes ? bytes.Bytes : throw new JsonException($"'{blob.Descriptor.Digest}' should be in the record.");

    private static void Write(Utf8JsonWriter writer, IBlobSource blob)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("descriptor");
        blob.Descriptor.Write(writer);
        switch (blob)
        {
            case BytesBlob bytes:
                writer.WriteBase64String("bytes", bytes.Bytes);
                break;
            case FileBlob file:
                writer.WriteString("file", file.Path);
                break;
            case IRemoteBlob remote:
                writer.WriteString("origin", remote.Origin.ToString());
                writer.WriteString("cache", remote.CacheFolder);
                break;
            default:
                throw new ArgumentException($"A {blob.GetType().Name} can't be found again.", nameof(blob));
        }

        writer.WriteEndObject();
    }
}
