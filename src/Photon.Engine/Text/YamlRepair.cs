using System.Buffers;

namespace Photon.Engine.Text;

/// <summary>
/// A text that YamlDotNet 16.3 refuses and other readers take, changed so that it means the same and is read. Knows the way back to offsets of
/// the text as it was.
/// </summary>
internal sealed class YamlRepair
{
    private readonly ArrayBufferWriter<byte> repaired;

    /// <summary>From which repaired offset on, how many bytes are gone in all; fewer than none where some were added.</summary>
    private readonly List<(int From, int Removed)> cuts = [];

    private int removed;

    private YamlRepair(int length)
    {
        repaired = new ArrayBufferWriter<byte>(length);
    }

    /// <summary>
    /// Blank lines at the head of a block scalar without the blanks in them. They mean the same (YAML 1.2.2, section 8.1.1.1); a scalar of one line
    /// of blanks is refused.
    /// </summary>
    public static YamlRepair OfBlankHeads(ReadOnlySpan<byte> utf8)
    {
        var repair = new YamlRepair(utf8.Length);
        var isHead = false;
        while (utf8.Length > 0)
        {
            var length = utf8.IndexOf((byte)'\n') + 1;
            var line = length == 0 ? utf8 : utf8[..length];
            var content = line.TrimEnd("\r\n"u8);
            var isBlank = content.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0;
            if (isHead && isBlank)
                repair.Shift(content.Length);
            repair.repaired.Write(isHead && isBlank ? line[content.Length..] : line);
            isHead = isBlank ? isHead : EndsWithBlockHeader(content);
            utf8 = utf8[line.Length..];
        }

        return repair;
    }

    /// <summary>
    /// Quoted texts of several lines with their further lines indented. Blanks there are no part of the text (YAML 1.2.2, section 7.3.1), and only
    /// the grammar asks for them.
    /// </summary>
    /// <param name="utf8">The text as it is.</param>
    /// <param name="starts">Offsets of the opening quotes, in order.</param>
    public static YamlRepair OfQuotedLines(ReadOnlySpan<byte> utf8, IReadOnlyList<int> starts)
    {
        var repair = new YamlRepair(utf8.Length);
        var at = 0;
        foreach (var start in starts)
        {
            if (start < at || start >= utf8.Length)
                continue;
            var column = start - (utf8[..start].LastIndexOf((byte)'\n') + 1);
            var end = start + LengthOfQuoted(utf8[start..]);
            while (at < end)
            {
                var length = utf8[at..end].IndexOf((byte)'\n') + 1;
                var line = utf8[at..(length == 0 ? end : at + length)];
                repair.repaired.Write(line);
                at += line.Length;
                if (length == 0 || at <= start)
                    continue;
                repair.repaired.Write(Enumerable.Repeat((byte)' ', column + 1).ToArray());
                repair.Shift(-(column + 1));
            }
        }

        repair.repaired.Write(utf8[at..]);
        return repair;
    }

    public ReadOnlyMemory<byte> Utf8 => repaired.WrittenMemory;

    /// <summary>The offset in the text as it was.</summary>
    public int Restore(int offset)
    {
        var index = cuts.BinarySearch((offset, int.MaxValue));
        var before = index < 0 ? ~index : index + 1;
        return before == 0 ? offset : offset + cuts[before - 1].Removed;
    }

    /// <summary>From here on the text lies so many more bytes further ahead.</summary>
    private void Shift(int bytes)
    {
        if (bytes == 0)
            return;
        removed += bytes;
        cuts.Add((repaired.WrittenCount, removed));
    }

    private static int LengthOfQuoted(ReadOnlySpan<byte> text)
    {
        var quote = text[0];
        for (var at = 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && quote == '"')
                at++;
            else if (text[at] == quote && quote == '\'' && at + 1 < text.Length && text[at + 1] == quote)
                at++;
            else if (text[at] == quote)
                return at + 1;
        }

        return text.Length;
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
