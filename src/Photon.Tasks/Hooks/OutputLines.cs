using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>
/// Makes lines of the bytes of one stream. A carriage return alone goes back to the beginning of the line, as on a terminal, so that of a
/// progress bar its last state is left. A line without an end comes in pieces.
/// </summary>
/// <param name="secrets">None of them is cut in two.</param>
/// <param name="line">Takes each line, without its end.</param>
internal sealed class OutputLines(Secrets secrets, Action<string> line)
{
    private const int LongestLine = 16_384;

    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder text = new();
    private char[] characters = [];
    private bool isAtStart;

    public void Add(ReadOnlySpan<byte> bytes) => Add(bytes, isLast: false);

    /// <summary>What stands without a line's end.</summary>
    public void Complete()
    {
        Add([], isLast: true);
        if (text.Length > 0)
            EndLine();
    }

    private void Add(ReadOnlySpan<byte> bytes, bool isLast)
    {
        var most = Encoding.UTF8.GetMaxCharCount(bytes.Length);
        if (characters.Length < most)
            characters = new char[most];
        var count = decoder.GetChars(bytes, characters, isLast);
        foreach (var c in characters.AsSpan(0, count))
            Add(c);
    }

    private void Add(char c)
    {
        if (c == '\n')
        {
            EndLine();
            return;
        }

        if (c == '\r')
        {
            isAtStart = true;
            return;
        }

        if (isAtStart)
            text.Clear();
        isAtStart = false;
        text.Append(c);
        // With a whole secret beyond the cut, one that begins before it is seen.
        if (text.Length >= LongestLine + secrets.LongestLength)
            EndPiece();
    }

    private void EndLine()
    {
        isAtStart = false;
        line(TerminalText.Clean(text.ToString()));
        text.Clear();
    }

    private void EndPiece()
    {
        var clean = TerminalText.Clean(text.ToString());
        var cut = secrets.CutNear(clean, Math.Min(LongestLine, clean.Length));
        line(clean[..cut]);
        text.Clear().Append(clean, cut, clean.Length - cut);
    }
}
