using System.Buffers;
using System.Net;
using System.Net.Http.Headers;

namespace Photon.Packaging.Images.Registry;

/// <summary>A part of a blob as a request's body.</summary>
internal sealed class BlobContent : HttpContent
{
    private const int BufferSize = 128 * 1024;

    private readonly Func<Stream> open;
    private readonly long start;
    private readonly long length;
    private readonly Action<long> moved;

    public BlobContent(Func<Stream> open, long start, long length, Action<long> moved)
    {
        (this.open, this.start, this.length, this.moved) = (open, start, length, moved);
        Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        Headers.ContentLength = length;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var source = open();
        await SkipAsync(source, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
        try
        {
            for (var left = length; left > 0;)
            {
                var count = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, BufferSize)), cancellationToken);
                if (count == 0)
                    throw new EndOfStreamException("A blob is shorter than its descriptor says.");
                await stream.WriteAsync(buffer.AsMemory(0, count), cancellationToken);
                left -= count;
                moved(count);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    protected override bool TryComputeLength(out long length)
    {
        length = this.length;
        return true;
    }

    private async Task SkipAsync(Stream source, CancellationToken cancellation)
    {
        if (source.CanSeek)
        {
            source.Seek(start, SeekOrigin.Begin);
            return;
        }

        var buffer = new byte[BufferSize];
        for (var left = start; left > 0;)
        {
            var count = await source.ReadAsync(buffer.AsMemory(0, (int)Math.Min(left, BufferSize)), cancellation);
            if (count == 0)
                throw new EndOfStreamException("A blob is shorter than its descriptor says.");
            left -= count;
        }
    }
}
