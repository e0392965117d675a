using System.IO.Compression;
using System.Text;
using Photon.Packaging.Content;
using Photon.Packaging.Zip;

namespace Photon.Packaging.Tests;

public sealed class ZipTests : IDisposable
{
    private readonly Workplace workplace = new Workplace().Publish();

    private string Archive => workplace.PathOf("dist/Shop.zip");

    [Fact]
    public void FrameworkReadsEveryEntryBack()
    {
        var packed = workplace.Pack("zip");
        using var archive = ZipFile.OpenRead(Archive);
        Assert.Equal(packed.Record.Files.Select(f => f.Path), archive.Entries.Select(e => e.FullName));
        var app = archive.GetEntry("api/Shop.dll")!;
        using var reader = new StreamReader(app.Open());
        Assert.Equal(File.ReadAllText(workplace.PathOf("publish/Shop.dll")), reader.ReadToEnd());
        Assert.Equal(new DateTime(1980, 1, 1), app.LastWriteTime.DateTime);
        Assert.Equal(0x81A4, app.ExternalAttributes >>> 16);
        Assert.Equal(0x81ED, archive.GetEntry("api/Shop")!.ExternalAttributes >>> 16);
    }

    [Fact]
    public void EntriesAreSortedOrdinally()
    {
        workplace.Write("publish/Z.txt", "");
        workplace.Write("publish/a.txt", "");
        workplace.Write("publish/ä.txt", "");
        workplace.Pack("zip");
        using var archive = ZipFile.OpenRead(Archive);
        var names = archive.Entries.Select(e => e.FullName).ToList();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
        Assert.Contains("api/ä.txt", names);
    }

    [Fact]
    public void InfoZipFindsModesAndBytesRight()
    {
        workplace.Pack("zip");
        Assert.Contains("No errors detected", Judge.Ask("unzip", workplace.Output, "-t", "Shop.zip"), StringComparison.Ordinal);
        var listed = Judge.Ask("zipinfo", workplace.Output, "Shop.zip").Split('\n');
        Assert.StartsWith("-rwxr-xr-x  2.0 unx", Assert.Single(listed, l => l.EndsWith(" api/Shop", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.StartsWith("-rw-r--r--  2.0 unx", Assert.Single(listed, l => l.EndsWith(" api/Shop.dll", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.All(listed.Where(l => l.Contains("unx", StringComparison.Ordinal)), l => Assert.Contains("80-Jan-01 00:00", l, StringComparison.Ordinal));

        Judge.Ask("unzip", workplace.Output, "-q", "Shop.zip", "-d", "unpacked");
        Judge.Ask("test", workplace.Output, "-x", "unpacked/api/Shop");
        Judge.Ask("sha256sum", Path.Combine(workplace.Output, "unpacked"), "--strict", "-c", "SHA256SUMS");
    }

    [Fact]
    public void PythonFindsModesAndBytesRight()
    {
        workplace.Write("publish/ein Gruß.txt", "ä");
        workplace.Pack("zip");
        const string Script = """
            import zipfile
            z = zipfile.ZipFile("Shop.zip")
            assert z.testzip() is None
            for i in z.infolist():
                print(i.filename, oct(i.external_attr >> 16), i.create_system, i.date_time == (1980, 1, 1, 0, 0, 0), len(z.read(i)) == i.file_size, i.flag_bits & 8)
            """;
        workplace.Write("dist/check.py", Script);
        var lines = Judge.Ask("python3", workplace.Output, "-X", "utf8", "check.py").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains("api/Shop 0o100755 3 True True 0", lines);
        Assert.Contains("api/ein Gruß.txt 0o100644 3 True True 0", lines);
        Assert.All(lines, line => Assert.EndsWith("3 True True 0", line, StringComparison.Ordinal));
    }

    [Fact]
    public void SameFilesElsewhereGiveTheSameBytes()
    {
        workplace.Pack("zip");
        using var other = new Workplace();
        foreach (var file in Directory.EnumerateFiles(workplace.PathOf("publish"), "*", SearchOption.AllDirectories).Reverse())
        {
            var path = other.Write(Path.GetRelativePath(workplace.PathOf("."), file), File.ReadAllBytes(file));
            File.SetLastWriteTimeUtc(path, new DateTime(2001, 2, 3, 4, 5, 6, DateTimeKind.Utc));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(path, File.GetUnixFileMode(file) & ~(UnixFileMode.GroupRead | UnixFileMode.OtherRead));
        }

        other.Pack("zip");
        Assert.Equal(workplace.Hash("dist/Shop.zip"), other.Hash("dist/Shop.zip"));
    }

    [Fact]
    public void WhatIsCompressedAlreadyOrGrowsIsStored()
    {
        workplace.Write("publish/wwwroot/app.js.br", new byte[5000]);
        workplace.Write("publish/noise.bin", Noise(5000));
        workplace.Pack("zip");
        using var archive = ZipFile.OpenRead(Archive);
        Assert.Equal(5000, archive.GetEntry("api/wwwroot/app.js.br")!.CompressedLength);
        Assert.Equal(5000, archive.GetEntry("api/noise.bin")!.CompressedLength);
        Assert.True(archive.GetEntry("api/Shop.dll")!.CompressedLength < 500);
    }

    [Fact]
    public void SecondPackCompressesNothing()
    {
        var first = workplace.Pack("zip");
        Assert.Equal(0, first.Record.Cache.Hits);
        var second = workplace.Pack("zip");
        Assert.Equal((0, first.Record.Cache.Misses), (second.Record.Cache.Misses, second.Record.Cache.Hits));
        Assert.Equal(0, second.Written);
    }

    [Fact]
    public void ChangedFileAloneIsCompressedAgain()
    {
        workplace.Pack("zip");
        workplace.Write("publish/Shop.dll", string.Concat(Enumerable.Repeat("other code; ", 500)));
        // SHA256SUMS is the other.
        Assert.Equal(2, workplace.Pack("zip").Record.Cache.Misses);
    }

    [Fact]
    public void DamagedCacheIsFoundOut()
    {
        workplace.Pack("zip");
        var good = workplace.Hash("dist/Shop.zip");
        foreach (var blob in Directory.EnumerateFiles(workplace.PathOf("obj/pack"), "*", SearchOption.AllDirectories))
        {
            using var stream = new FileStream(blob, FileMode.Open);
            if (stream.Length > 3)
                stream.SetLength(stream.Length - 3);
        }

        File.Delete(Archive);
        workplace.Pack("zip");
        Assert.Equal(good, workplace.Hash("dist/Shop.zip"));
    }

    [Fact]
    public void MoreEntriesThanTheOldFormatCounts()
    {
        var blob = new Blob(workplace.Write("one", "x"), 1, 0x8CDC1683, IsStored: true);
        var entries = Enumerable.Range(0, 65_600).Select(i => new ZipEntry($"{i:x8}", false, 1, blob)).ToList();
        Directory.CreateDirectory(workplace.Output);
        using (var stream = File.Create(Archive))
            ZipWriter.Write(stream, entries, TestContext.Current.CancellationToken);
        using var archive = ZipFile.OpenRead(Archive);
        Assert.Equal(65_600, archive.Entries.Count);
        Judge.Ask("unzip", workplace.Output, "-tqq", "Shop.zip");
    }

    /// <summary>Takes a minute and 4 GB of disk for a moment.</summary>
    [Fact(Explicit = true)]
    public void FileLargerThanTheOldFormatCounts()
    {
        const long Length = (4L << 30) + 5;
        using (var stream = File.Create(workplace.PathOf("publish/large.zip")))
            stream.SetLength(Length);
        workplace.Write("publish/zzz.txt", "after it");
        workplace.Request = workplace.Request with { Layout = "flat" };
        workplace.Pack("zip");
        using var archive = ZipFile.OpenRead(Archive);
        Assert.Equal((Length, Length), (archive.GetEntry("large.zip")!.Length, archive.GetEntry("large.zip")!.CompressedLength));
        using var reader = new StreamReader(archive.GetEntry("zzz.txt")!.Open());
        Assert.Equal("after it", reader.ReadToEnd());
        Judge.Ask("unzip", workplace.Output, "-tqq", "Shop.zip");
    }

    [Fact]
    public void FlatLayoutHasTheAppAtTheRoot()
    {
        workplace.Request = workplace.Request with { Layout = "flat" };
        var files = workplace.Pack("zip").Record.Files.Select(f => f.Path).ToList();
        Assert.Contains("Shop.dll", files);
        Assert.Contains("wwwroot/index.html", files);
        Assert.DoesNotContain("SHA256SUMS", files);
    }

    [Theory]
    [InlineData("libcoreclr.so", "exec './Shop' \"$@\"")]
    [InlineData("README", "exec dotnet 'Shop.dll' \"$@\"")]
    public void LambdaLayoutStartsTheApp(string besides, string command)
    {
        workplace.Write("publish/" + besides, "");
        Assert.Contains(command, Bootstrap(), StringComparison.Ordinal);
    }

    [Fact]
    public void OwnBootstrapIsKept()
    {
        workplace.Write("publish/bootstrap", "#!/bin/sh\necho mine\n");
        Assert.Contains("echo mine", Bootstrap(), StringComparison.Ordinal);
    }

    [Fact]
    public void LambdaLayoutNeedsSomethingToStart()
    {
        File.Delete(workplace.PathOf("publish/Shop"));
        File.Delete(workplace.PathOf("publish/Shop.dll"));
        workplace.Request = workplace.Request with { Format = "zip", Layout = "lambda" };
        Assert.Equal("PHOT7012", workplace.Fail().Code);
    }

    public void Dispose() => workplace.Dispose();

    /// <summary>The text of the layout's script, which must be executable.</summary>
    private string Bootstrap()
    {
        workplace.Request = workplace.Request with { Layout = "lambda" };
        workplace.Pack("zip");
        using var archive = ZipFile.OpenRead(Archive);
        var entry = archive.GetEntry("bootstrap")!;
        Assert.Equal(0x81ED, entry.ExternalAttributes >>> 16);
        using var reader = new StreamReader(entry.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Bytes that no compressor makes fewer, the same in each run.</summary>
    private static byte[] Noise(int length)
    {
        var noise = new byte[length];
        var state = 1u;
        for (var i = 0; i < length; i++)
            noise[i] = (byte)((state = (state * 1664525) + 1013904223) >> 24);
        return noise;
    }
}
