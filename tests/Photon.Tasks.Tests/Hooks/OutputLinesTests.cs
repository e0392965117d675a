using System.Text;
using Photon.Tasks.Hooks;

namespace Photon.Tasks.Tests.Hooks;

public sealed class OutputLinesTests
{
    private static readonly Secrets NoSecrets = Secrets.Of(new Dictionary<string, string>());

    [Theory]
    [InlineData("a\nb\n", "a|b")]
    [InlineData("a\r\nb", "a|b")]
    [InlineData("a\n\nb\n", "a||b")]
    [InlineData("10 %\r20 %\r100 %\ndone\n", "100 %|done")]
    [InlineData("10 %\r20 %\r", "20 %")]
    [InlineData("a\r\r\nb\r\n", "a|b")]
    [InlineData("", "")]
    [InlineData("caf\u00e9 \U0001f375\n", "caf\u00e9 \U0001f375")]
    [InlineData("\u001b[31mred\u001b[0m\u001b[K \u001b]8;;https://example.com\u001b\\link\u001b]8;;\a\n", "red link")]
    [InlineData("\u001b[1;32mok\u001b(B\u001b[m \u001b[?25l\u001b[2K\u001b[1Gnext\n", "ok next")]
    [InlineData("\u009b31mred\u009d0;title\u0007!\n", "red!")]
    [InlineData("bell\a back\b nul\0 tab\there\n", "bell back nul tab\there")]
    [InlineData("\u202eevil\u2066 \u2028sep\n", "evil sep")]
    [InlineData("\ufeffmarked\n", "marked")]
    [InlineData("\u001b]0;never closed\n", "0;never closed")]
    [InlineData("\u001b\n\u001b[\n\u001b[3", "||")]
    public void LinesAreWhatATerminalWouldLeave(string output, string lines)
    {
        var bytes = Encoding.UTF8.GetBytes(output);
        foreach (var size in (int[])[1, 2, 3, 5, 100])
        {
            var read = Read([.. bytes.Chunk(size)]);
            Assert.Equal(lines, string.Join('|', read));
        }
    }

    [Fact]
    public void BytesThatAreNoTextAreReplaced()
    {
        Assert.Equal(["a\ufffdb", "\ufffd\ufffd", "\ufffd"], Read([(byte)'a', 0xff, (byte)'b', (byte)'\n'], [0xc0], [0x80, (byte)'\n'], [0xe2, 0x82]));
    }

    [Fact]
    public void LineWithoutAnEndComesInPieces()
    {
        var lines = new List<string>();
        var output = new OutputLines(NoSecrets, lines.Add);
        var chunk = Encoding.UTF8.GetBytes(new string('x', 8192));
        for (var i = 0; i < 100; i++)
            output.Add(chunk);
        Assert.Equal(50, lines.Count);
        output.Complete();
        Assert.Equal(819_200, lines.Sum(line => line.Length));
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 16_384));
    }

    private static List<string> Read(params byte[][] reads)
    {
        var lines = new List<string>();
        var output = new OutputLines(NoSecrets, lines.Add);
        foreach (var bytes in reads)
            output.Add(bytes);
        output.Complete();
        return lines;
    }
}
