using System.Text;
using System.Text.Unicode;

namespace Photon.Engine.Text;

/// <summary>Places in UTF-8.</summary>
internal static class Utf8Places
{
    /// <summary>The offset of the first byte that is not UTF-8, or -1.</summary>
    public static int FirstInvalid(ReadOnlySpan<byte> utf8)
    {
        if (Utf8.IsValid(utf8))
            return -1;
        var at = 0;
        while (Rune.DecodeFromUtf8(utf8[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
            at += length;
        return at;
    }

    /// <summary>The offset at which a 0-based line (ended by <c>\n</c> only, as Utf8JsonReader counts) begins.</summary>
    public static int StartOfLine(ReadOnlySpan<byte> utf8, long line)
    {
        var at = 0;
        for (; line > 0; line--)
        {
            var next = utf8[at..].IndexOf((byte)'\n');
            if (next < 0)
                break;
            at += next + 1;
        }

        return at;
    }
}

/// <summary>
/// Turns indexes in UTF-16 code units into byte offsets. Quick where the indexes come about in order, as a parser's do.
/// </summary>
internal sealed class CharIndexMap(ReadOnlyMemory<byte> utf8)
{
    private readonly bool isAscii = Ascii.IsValid(utf8.Span);
    private int offset;
    private long index;

    public int OffsetOf(long wanted)
    {
        if (isAscii)
            return (int)Math.Min(wanted, utf8.Length);
        var bytes = utf8.Span;
        while (index < wanted && offset < bytes.Length)
        {
            index += bytes[offset] >= 0xF0 ? 2 : 1;
            offset++;
            while (offset < bytes.Length && IsContinuation(bytes[offset]))
                offset++;
        }

        while (index > wanted && offset > 0)
        {
            offset--;
            while (IsContinuation(bytes[offset]))
                offset--;
            index -= bytes[offset] >= 0xF0 ? 2 : 1;
        }

        return offset;
    }

    private static bool IsContinuation(byte b) => (b & 0xC0) == 0x80;
}
