using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Photon.Packaging.Content;

/// <summary>A way to make a file smaller whose output depends on the file's bytes alone.</summary>
/// <param name="kind">Names the way, its level and the library behind it: outputs of other kinds are never mixed.</param>
/// <param name="open">Lends a stream that compresses what is written to it.</param>
public sealed class Compression(string kind, Func<Stream, Stream> open)
{
    private readonly bool isGzip = kind.StartsWith("gzip", StringComparison.Ordinal);

    public string Kind { get; } = kind;

    /// <summary>A bare deflate stream (RFC 1951), as archives hold it.</summary>
    public static Compression Deflate(int level) => new($"deflate{level}-{Library()}", into => OpenDeflate(into, level));

    /// <summary>A gzip file (RFC 1952) at the highest level.</summary>
    public static Compression Gzip() => new($"gzip9-{Library()}", into => OpenDeflate(into, 9));

    /// <summary>A brotli file (RFC 7932) at the highest level.</summary>
    public static Compression Brotli() =>
        new($"brotli11-{Library()}", into => new BrotliStream(into, new BrotliCompressionOptions { Quality = 11 }, leaveOpen: true));

    /// <summary>None: for what is compressed already. Only the checksum is worked out.</summary>
    public static Compression None() => new("none", into => into);

    /// <summary>Compresses a file whose content is known already.</summary>
    /// <returns>The checksum of the file.</returns>
    /// <exception cref="IOException">The file changed since it was looked at, or can't be read.</exception>
    public uint Compress(string source, FileContent content, Stream into)
    {
        var crc = new Crc32();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        if (isGzip)
            WriteGzipHeader(into);
        long length;
        using (var compressor = open(into))
        using (var stream = FileChunks.Open(source))
        {
            length = FileChunks.Read(stream, chunk =>
            {
                crc.Append(chunk);
                hash.AppendData(chunk);
                compressor.Write(chunk);
            });
        }

        // Else the cache would keep the new bytes under the old name for ever.
        if (Convert.ToHexStringLower(hash.GetHashAndReset()) != content.Sha256)
            throw new IOException($"'{source}' was changed while it was packed.");
        if (isGzip)
            WriteGzipTrailer(into, crc.Value, length);
        return crc.Value;
    }

    /// <summary>No time, no name, and no system: zlib would write the one it runs on.</summary>
    internal static void WriteGzipHeader(Stream into) => into.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 2, 0xFF]);

    internal static void WriteGzipTrailer(Stream into, uint crc, long length)
    {
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)length);
        into.Write(trailer);
    }

    internal static DeflateStream OpenDeflate(Stream into, int level) =>
        new(into, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true);

    /// <summary>The runtime brings the library along, and may bring another with its next version.</summary>
    internal static string Library() =>
        $"{RuntimeInformation.FrameworkDescription}-{RuntimeInformation.RuntimeIdentifier}".Replace(' ', '-').ToLowerInvariant();
}
