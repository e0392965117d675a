using System;
using System.Buffers;
using System.Collections.Generic;
using System.IO;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>Items between separators.</summary>
/// <param name="separator">The byte that stands between two items, and in none.</param>
/// <param name="begins">Whether it begins an item; else it ends one.</param>
internal sealed class WireLines(byte separator, bool begins) : WireItems
{
    private const int BufferSize = 32 * 1024;

    public override async IAsyncEnumerable<byte[]> ReadAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(bufferSize: BufferSize, leaveOpen: true));
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            var rest = result.Buffer;
            while (rest.PositionOf(separator) is { } end)
            {
                if (Trim(rest.Slice(0, end)) is { Length: > 0 } item)
                    yield return item;
                rest = rest.Slice(rest.GetPosition(1, end));
            }

            if (!result.IsCompleted)
            {
                reader.AdvanceTo(rest.Start, rest.End);
                continue;
            }

            if (Trim(rest) is { Length: > 0 } last)
                yield return last;
            await reader.CompleteAsync().ConfigureAwait(false);
            yield break;
        }
    }

    public override void Write(IBufferWriter<byte> output, byte[] json)
    {
        if (begins)
            output.Write([separator]);
        output.Write(json);
        output.Write("\n"u8);
    }

    /// <summary>Without white space and a byte order mark.</summary>
    private static byte[] Trim(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray().AsSpan();
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        return bytes.Trim(" \t\r\n"u8).ToArray();
    }
}
