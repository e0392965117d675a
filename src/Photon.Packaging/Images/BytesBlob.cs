namespace Photon.Packaging.Images;

/// <summary>A few bytes that are at hand: a manifest, a configuration.</summary>
public sealed class BytesBlob(Descriptor descriptor, byte[] bytes) : IBlobSource
{
    public BytesBlob(string mediaType, byte[] bytes)
        : this(Descriptor.Of(mediaType, bytes), bytes)
    {
    }

    public Descriptor Descriptor { get; } = descriptor;

    internal byte[] Bytes => bytes;

    public Stream OpenRead() => new MemoryStream(bytes, writable: false);
}
