using System.Text;
using Photon.Engine.Diagnostics;

namespace Photon.Engine.Text;

/// <summary>A text with a name: all the engine knows of a file. From here on the path travels only inside it.</summary>
public sealed class SourceText
{
    private const int BlockSize = 1024;
    private int[]? lineStarts;
    private int[]? unitsBeforeBlock;

    /// <param name="path">Shown in diagnostics; relative to the project, with <c>/</c>.</param>
    /// <param name="utf8">The bytes as they lie on disk, with or without a byte order mark; also UTF-16 with one.</param>
    public SourceText(string path, ReadOnlyMemory<byte> utf8)
    {
        Path = path;
        Utf8 = WithoutByteOrderMark(utf8);
    }

    public SourceText(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    public string Path { get; }

    /// <summary>The text as UTF-8, without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>Where a byte offset lies: line and column from 1, the column in UTF-16 code units.</summary>
    public Location LocationAt(int offset)
    {
        var starts = lineStarts ??= FindLineStarts();
        offset = Math.Clamp(offset, 0, Utf8.Length);
        var line = Array.BinarySearch(starts, offset);
        if (line < 0)
            line = ~line - 1;
        return new Location(Path, line + 1, UnitsBefore(offset) - UnitsBefore(starts[line]) + 1);
    }

    /// <summary>UTF-16 code units before an offset. Counted by blocks, as a text of many megabytes may be a single line.</summary>
    private int UnitsBefore(int offset)
    {
        var blocks = unitsBeforeBlock ??= CountBlocks();
        var block = offset / BlockSize;
        return blocks[block] + CountUnits(Utf8.Span[(block * BlockSize)..offset]);
    }

    private int[] CountBlocks()
    {
        var span = Utf8.Span;
        var counts = new int[(span.Length / BlockSize) + 1];
        for (var block = 1; block < counts.Length; block++)
            counts[block] = counts[block - 1] + CountUnits(span.Slice((block - 1) * BlockSize, BlockSize));
        return counts;
    }

    /// <summary>A unit for each byte that begins a character, and a second one for those beyond the basic plane, so that a block may end inside a character.</summary>
    private static int CountUnits(ReadOnlySpan<byte> utf8)
    {
        if (Ascii.IsValid(utf8))
            return utf8.Length;
        var count = 0;
        foreach (var value in utf8)
            count += ((value & 0xC0) != 0x80 ? 1 : 0) + (value >= 0xF0 ? 1 : 0);
        return count;
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => bytes[3..],
        [0xFF, 0xFE, ..] => Encoding.UTF8.GetBytes(Encoding.Unicode.GetString(bytes.Span[2..])),
        [0xFE, 0xFF, ..] => Encoding.UTF8.GetBytes(Encoding.BigEndianUnicode.GetString(bytes.Span[2..])),
        _ => bytes,
    };

    private int[] FindLineStarts()
    {
        var starts = new List<int> { 0 };
        var span = Utf8.Span;
        for (var i = 0; i < span.Length; i++)
        {
            if (span[i] == '\n')
                starts.Add(i + 1);
            else if (span[i] == '\r' && !(i + 1 < span.Length && span[i + 1] == '\n'))
                starts.Add(i + 1);
        }

        return [.. starts];
    }
}
