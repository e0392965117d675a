using System.Formats.Tar;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Photon.Packaging.Images.Engine;

/// <summary>
/// An image as <c>docker load</c> reads it, written as it is sent: the configuration, layers as they are (engines decompress them), and
/// <c>manifest.json</c>. Layers that the engine has are listed there and left out. It bears no tag: those come when all is there.
/// </summary>
internal sealed class DockerArchive : HttpContent
{
    private readonly BuiltPlatform image;
    private readonly int known;
    private readonly Action<IBlobSource> moved;

    public DockerArchive(BuiltPlatform image, int known, Action<IBlobSource> moved)
    {
        (this.image, this.known, this.moved) = (image, known, moved);
        Headers.ContentType = new MediaTypeHeaderValue("application/x-tar");
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var tar = new TarWriter(stream, TarEntryFormat.Ustar, leaveOpen: true);
        await using (var config = image.ConfigBlob.OpenRead())
            await WriteAsync(tar, ConfigName, config, cancellationToken);
        // A layer twice in an image is one file.
        foreach (var layer in image.Layers.Skip(known).DistinctBy(layer => layer.Descriptor.Digest))
        {
            await using var bytes = layer.OpenRead();
            await WriteAsync(tar, NameOf(layer), bytes, cancellationToken);
            moved(layer);
        }

        using var manifest = new MemoryStream(Manifest());
        await WriteAsync(tar, "manifest.json", manifest, cancellationToken);
    }

    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    private string ConfigName => image.ConfigBlob.Descriptor.Digest.Hex + ".json";

    private static string NameOf(IBlobSource layer) => layer.Descriptor.Digest.Hex + ".tar";

    private byte[] Manifest()
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartArray();
            json.WriteStartObject();
            json.WriteString("Config", ConfigName);
            json.WriteNull("RepoTags");
            json.WriteStartArray("Layers");
            foreach (var layer in image.Layers)
                json.WriteStringValue(NameOf(layer));
            json.WriteEndArray();
            json.WriteEndObject();
            json.WriteEndArray();
        }

        return stream.ToArray();
    }

    private static Task WriteAsync(TarWriter tar, string name, Stream bytes, CancellationToken cancellation) => tar.WriteEntryAsync(
        new UstarTarEntry(TarEntryType.RegularFile, name)
        {
            Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead,
            ModificationTime = DateTimeOffset.UnixEpoch,
            DataStream = bytes,
        },
        cancellation);
}
