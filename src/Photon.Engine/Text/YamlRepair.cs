using System.Buffers;

namespace Photon.Engine.Text;

/// <summary>
/// Blank lines at the head of a block scalar without the blanks in them. They mean the same (YAML 1.2.2, section 8.1.1.1), but YamlDotNet 16.3
/// refuses some that other readers take, such as a scalar of one line of blanks. Knows the way back to offsets of the text as it was.
/// </summary>
internal sealed class YamlRepair
{
    /// <summary>From which repaired offset on, how many bytes are gone in all.</summary>
    private readonly List<(int From, int Removed)> cuts = [];

    public YamlRepair(ReadOnlySpan<byte> utf8)
    {
        var repaired = new ArrayBufferWriter<byte>(utf8.Length);
        var isHead = false;
        var removed = 0;
        var at = 0;
        while (at < utf8.Length)
        {
            var length = utf8[at..].IndexOf((byte)'\n') + 1;
            var line = length == 0 ? utf8[at..] : utf8.Slice(at, length);
            var content = line.TrimEnd("\r\n"u8);
            var isBlank = content.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
            if (isHead && isBlank && content.Length > 0)
            {
                repaired.Write(line[content.Length..]);
                removed += content.Length;
                cuts.Add((repaired.WrittenCount - (line.Length - content.Length), removed));
            }
            else
            {
                repaired.Write(line);
            }

            isHead = isBlank ? isHead : EndsWithBlockHeader(content);
            at += line.Length;
        }

        Utf8 = repaired.WrittenMemory;
    }

    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The offset in the text as it was.</summary>
    public int Restore(int offset)
    {
        var index = cuts.BinarySearch((offset, int.MaxValue));
        var before = index < 0 ? ~index : index + 1;
        return before == 0 ? offset : offset + cuts[before - 1].Removed;
    }

    /// <summary><c>|</c>, <c>&gt;-</c>, <c>|2+</c> and the like end the line.</summary>
    private static bool EndsWithBlockHeader(ReadOnlySpan<byte> line)
    {
        var header = line.TrimEnd(" \t"u8);
        var end = header.Length;
        while (end > 0 && header.Length - end < 2 && header[end - 1] is (byte)'+' or (byte)'-' or (>= (byte)'1' and <= (byte)'9'))
            end--;
        return end > 0 && header[end - 1] is (byte)'|' or (byte)'>';
    }
}
