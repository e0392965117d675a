using System.Text;
using Photon.Engine.Diagnostics;

namespace Photon.Toml.Tests;

/// <summary>Mistakes are named at their place, all in one reading, and hide nothing that is right.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData("name = shop", "1,8: PHOT5001: The TOML is broken: 'shop' is no value; put a text in quotes. Correct the text here.")]
    [InlineData("a = True", "1,5: PHOT5001: The TOML is broken: 'True' is no value; write true. Correct the text here.")]
    [InlineData("a = 01", "1,5: PHOT5001: The TOML is broken: '01' is no value; a number has no leading zeros. Correct the text here.")]
    [InlineData("a = 9223372036854775808", "1,5: PHOT5001: The TOML is broken: '9223372036854775808' is no value; whole numbers have at most 64 bits. Correct the text here.")]
    [InlineData("a = 2026-02-30", "1,5: PHOT5001: The TOML is broken: '2026-02-30' is no value; there is no such date or time. Correct the text here.")]
    [InlineData("a = \"x", "1,5: PHOT5001: The TOML is broken: the text that begins here has no closing \" in its line. Correct the text here.")]
    [InlineData("a = 1 b = 2", "1,7: PHOT5001: The TOML is broken: expected the end of the line, found 'b'. Correct the text here.")]
    [InlineData("[a", "1,3: PHOT5001: The TOML is broken: expected ']', found the end of the file. Correct the text here.")]
    [InlineData("a = 1\nb = 2\na = 3", "3,1: PHOT5003: 'a' stands in line 1 already. Keep one of the two.")]
    public void MistakeIsNamed(string toml, string report) => Assert.Equal(report, Assert.Single(Reports(toml, out _)));

    [Fact]
    public void AllMistakesAreReportedAndTheRestIsRead()
    {
        const string Toml = """
            [one]
            a = x
            b = [
              1,
              oops,
              2,
            ]
            c = "kept"
            [two
            d = "not lost"
            [three]
            e = "ä\q"
            f = true
            """;
        var reports = Reports(Toml, out var document);

        Assert.Equal(["2,5", "5,3", "9,5", "12,7"], reports.Select(r => r.Split(':')[0]));
        Assert.Equal("kept", ((TomlString)((TomlTable)document.Root["one"]!)["c"]!).Value);
        Assert.True(((TomlBoolean)((TomlTable)document.Root["three"]!)["f"]!).Value);
    }

    [Fact]
    public void NestingIsBounded() => Assert.Contains("nested more than", Assert.Single(Reports("a = " + new string('[', 100_000), out _)), StringComparison.Ordinal);

    [Fact]
    public void BytesThatAreNoUtf8AreReported()
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(TomlDocument.Read("photon.toml", [(byte)'a', (byte)'\n', (byte)'b', 0xFF], diagnostics));
        Assert.Equal(new Location("photon.toml", 2, 2), Assert.Single(diagnostics.ToSortedList()).Location);
    }

    private static List<string> Reports(string toml, out TomlDocument document)
    {
        var diagnostics = new DiagnosticBag();
        document = TomlDocument.Read("photon.toml", Encoding.UTF8.GetBytes(toml), diagnostics)!;
        return [.. diagnostics.ToSortedList().Select(d => $"{d.Location.Line},{d.Location.Column}: {d.Code}: {d.Message}")];
    }
}
