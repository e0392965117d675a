using System.IO.Compression;
using System.Security.Cryptography;
using Photon.Packaging.Content;

namespace Photon.Packaging.Images.Layers;

/// <summary>Turns the tar archive that is written to it into a layer's blob, and learns both their digests on the way (OCI image-spec 1.1, config.md, "Layer DiffID").</summary>
internal sealed class LayerStream : Stream
{
    private readonly IncrementalHash archiveHash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Crc32 crc = new();
    private readonly HashedStream blob;
    private readonly DeflateStream deflate;
    private long length;

    public LayerStream(Stream into, int compressionLevel)
    {
        blob = new HashedStream(into);
        Compression.WriteGzipHeader(blob);
        deflate = Compression.OpenDeflate(blob, compressionLevel);
    }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        archiveHash.AppendData(buffer);
        crc.Append(buffer);
        deflate.Write(buffer);
        length += buffer.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <summary>Nothing is passed on early: it would change the compressed bytes.</summary>
    public override void Flush()
    {
    }

    /// <summary>Ends the blob.</summary>
    public LayerRecord Finish()
    {
        deflate.Dispose();
        Compression.WriteGzipTrailer(blob, crc.Value, length);
        return new LayerRecord(Digest.OfHash(blob.Hash()), Digest.OfHash(archiveHash.GetHashAndReset()), blob.Length);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            deflate.Dispose();
            blob.Dispose();
            archiveHash.Dispose();
        }

        base.Dispose(disposing);
    }
}
