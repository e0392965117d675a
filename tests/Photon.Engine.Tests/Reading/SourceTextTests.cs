using Photon.Engine.Diagnostics;
using Photon.Engine.Text;

namespace Photon.Engine.Tests.Reading;

public class SourceTextTests
{
    [Theory]
    [InlineData("ab\ncd", 3, 2, 1)]
    [InlineData("ab\r\ncd", 5, 2, 2)]
    [InlineData("ab\rcd", 4, 2, 2)]
    [InlineData("äb\n", 2, 1, 2)]
    [InlineData("😀x", 4, 1, 3)]
    [InlineData("a", 99, 1, 2)]
    public void OffsetsBecomeLinesAndColumns(string text, int offset, int line, int column) =>
        Assert.Equal(new Location("a.yaml", line, column), new SourceText("a.yaml", text).LocationAt(offset));

    [Fact]
    public void PlacesInOneLongLineAreFoundQuickly()
    {
        var text = string.Concat(Enumerable.Repeat("aé😀", 1_000_000));
        var source = new SourceText("a.json", text);
        var clock = System.Diagnostics.Stopwatch.StartNew();
        for (var i = 0; i < 100_000; i++)
            Assert.Equal((i * 40) + 2, source.LocationAt((i * 70) + 1).Column);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 20);
    }

    [Fact]
    public void ByteOrderMarksAreRemoved()
    {
        Assert.Equal("a"u8.ToArray(), new SourceText("a", new byte[] { 0xEF, 0xBB, 0xBF, 0x61 }).Utf8.ToArray());
        Assert.Equal("a"u8.ToArray(), new SourceText("a", new byte[] { 0xFF, 0xFE, 0x61, 0 }).Utf8.ToArray());
        Assert.Equal("a"u8.ToArray(), new SourceText("a", new byte[] { 0xFE, 0xFF, 0, 0x61 }).Utf8.ToArray());
    }
}
