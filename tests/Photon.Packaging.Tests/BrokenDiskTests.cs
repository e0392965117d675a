namespace Photon.Packaging.Tests;

/// <summary>Disks that are full or refuse: the earlier output stays whole.</summary>
public sealed class BrokenDiskTests : IDisposable
{
    private readonly Workplace workplace = new Workplace().Publish();

    [Theory]
    [InlineData("dir")]
    [InlineData("zip")]
    public void FullDiskLeavesTheOutputWhole(string format)
    {
        SkipUnlessRoot();
        Directory.CreateDirectory(workplace.Output);
        Judge.Ask("mount", workplace.PathOf("."), "-t", "tmpfs", "-o", "size=400k", "tmpfs", workplace.Output);
        try
        {
            workplace.Pack(format);
            var before = Hashes();
            workplace.Write("publish/a.txt", "small, and first");
            workplace.Write("publish/large.br", new byte[500_000]);
            Assert.Equal("PHOT7007", workplace.Fail().Code);
            Assert.Equal(before, Hashes());
        }
        finally
        {
            Judge.Ask("umount", workplace.PathOf("."), workplace.Output);
        }
    }

    [Fact]
    public void FileThatCanNotBeReplacedLeavesTheOutputWhole()
    {
        SkipUnlessRoot();
        workplace.Pack();
        var busy = workplace.PathOf("dist/api/Shop.dll");
        var before = Hashes();
        // A mount point can be neither renamed nor replaced, as a file in use on Windows.
        Judge.Ask("mount", workplace.PathOf("."), "--bind", busy, busy);
        try
        {
            workplace.Write("publish/Aaa.dll", "new, and first");
            File.Delete(workplace.PathOf("publish/appsettings.json"));
            workplace.Write("publish/Shop.dll", "new code");
            Assert.Equal("PHOT7006", workplace.Fail().Code);
            Assert.Equal(before, Hashes());
        }
        finally
        {
            Judge.Ask("umount", workplace.PathOf("."), busy);
        }

        workplace.Pack();
        Assert.Equal(workplace.Hash("publish/Shop.dll"), workplace.Hash("dist/api/Shop.dll"));
        Assert.False(File.Exists(workplace.PathOf("dist/api/appsettings.json")));
    }

    [Fact]
    public void OutputThatIsAFileIsReported()
    {
        workplace.Write("dist", "a file");
        Assert.Equal("PHOT7008", workplace.Fail().Code);
    }

    public void Dispose() => workplace.Dispose();

    private static void SkipUnlessRoot() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");

    private List<(string, string)> Hashes() => [.. workplace.Delivered().Select(path => (path, workplace.Hash("dist/" + path)))];
}
