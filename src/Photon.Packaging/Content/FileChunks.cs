using System.Buffers;

namespace Photon.Packaging.Content;

/// <summary>
/// Reads files in pieces of one fixed size. A compressor's output may depend on the pieces it is given, so that only the last may be shorter.
/// </summary>
internal static class FileChunks
{
    private const int Size = 256 * 1024;

    internal delegate void Chunk(ReadOnlySpan<byte> bytes);

    public static FileStream Open(string path) =>
        new(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.SequentialScan });

    /// <summary>Hands over everything that is left of a stream.</summary>
    /// <returns>How many bytes that was.</returns>
    public static long Read(Stream stream, Chunk chunk)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(Size);
        try
        {
            var total = 0L;
            int count;
            while ((count = stream.ReadAtLeast(buffer.AsSpan(0, Size), Size, throwOnEndOfStream: false)) > 0)
            {
                chunk(buffer.AsSpan(0, count));
                total += count;
            }

            return total;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
