using System.Text;
using Photon.Packaging.Images.Layers;

namespace Photon.Packaging.Tests.Images.Layers;

public sealed class TarWriterTests : IDisposable
{
    private readonly Workplace workplace = new();

    [Fact]
    public void ArchiveIsReadByTarAsItWasWritten()
    {
        var longest = string.Join('/', Enumerable.Repeat(new string('d', 90), 4)) + "/file";
        var archive = Write(tar =>
        {
            tar.Folder("app");
            tar.File("app/run", isExecutable: true, 2, into => into.Write("ok"u8));
            tar.File("app/" + new string('x', 120) + "/name.txt", isExecutable: false, 0, _ => { });
            tar.File(longest, isExecutable: false, 600, into => into.Write(new byte[600]));
            tar.File("app/Größe.txt", isExecutable: false, 1, into => into.Write("1"u8));
            tar.Link("lib", "usr/lib");
        });
        var list = Judge.Ask("tar", workplace.PathOf(""), "--utc", "--numeric-owner", "--full-time", "--quoting-style=literal", "-tvf", archive);
        var lines = list.TrimEnd('\n').Split('\n');
        Assert.Equal(6, lines.Length);
        Assert.Matches("^drwxr-xr-x 0/1654 +0 1980-01-01 00:00:00 app/$", lines[0]);
        Assert.Matches("^-rwxr-xr-x 0/1654 +2 1980-01-01 00:00:00 app/run$", lines[1]);
        Assert.EndsWith("x/name.txt", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(" " + longest, lines[3], StringComparison.Ordinal);
        Assert.EndsWith("lib -> usr/lib", lines[5], StringComparison.Ordinal);
        using var stream = File.OpenRead(archive);
        using var reader = new System.Formats.Tar.TarReader(stream);
        var names = new List<string>();
        while (reader.GetNextEntry() is { } entry)
            names.Add(entry.Name);
        Assert.Contains("app/Größe.txt", names);
        Assert.Contains(longest, names);
    }

    [Fact]
    public void ArchiveEndsWithTwoEmptyBlocks()
    {
        var bytes = File.ReadAllBytes(Write(tar => tar.File("a", isExecutable: false, 1, into => into.Write("a"u8))));
        Assert.Equal(4 * 512, bytes.Length);
        Assert.All(bytes[1024..], b => Assert.Equal(0, b));
    }

    [Fact]
    public void HeaderForLongNamesHoldsNoProcessId()
    {
        var bytes = File.ReadAllBytes(Write(tar => tar.Folder(new string('n', 300))));
        Assert.Equal("PaxHeaders/entry\0", Encoding.ASCII.GetString(bytes, 0, 17));
        Assert.Equal("311 path=", Encoding.ASCII.GetString(bytes, 512, 9));
    }

    [Fact]
    public void SizeThatAHeaderHasNoRoomForIsInThePaxHeader()
    {
        var bytes = File.ReadAllBytes(Write(tar => tar.File("large", isExecutable: false, 10L << 30, _ => { })));
        Assert.Equal("20 size=10737418240\n", Encoding.ASCII.GetString(bytes, 512, 20));
    }

    public void Dispose() => workplace.Dispose();

    private string Write(Action<TarWriter> write)
    {
        using var stream = new MemoryStream();
        var tar = new TarWriter(stream, 0, 1654);
        write(tar);
        tar.Finish();
        return workplace.Write("archive.tar", stream.ToArray());
    }
}
