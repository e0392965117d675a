using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Tests.Images.Building;

namespace Photon.Packaging.Tests.Images.Layout;

public sealed class ArchiveDestinationTests : IClassFixture<RealParts>, IDisposable
{
    private readonly Workplace workplace = new();
    private readonly AppImage app;
    private readonly RealParts parts;

    public ArchiveDestinationTests(RealParts parts)
    {
        this.parts = parts;
        app = new AppImage(workplace);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Archive => workplace.PathOf("out/shop.tar");

    [Fact]
    public async Task SkopeoReadsTheArchive()
    {
        if (!File.Exists("/usr/bin/skopeo"))
            parts.Require();
        var image = app.Build(AppImage.Arm64);
        await PutAsync(image, "shop:1.2.0");
        using var inspected = JsonDocument.Parse(Judge.Ask("skopeo", workplace.PathOf(""), "--override-arch", "arm64", "inspect", $"oci-archive:{Archive}:1.2.0"));
        Assert.Equal(image.Root.Descriptor.Digest.ToString(), inspected.RootElement.GetProperty("Digest").GetString());
        using var docker = JsonDocument.Parse(Judge.Ask("skopeo", workplace.PathOf(""), "--override-arch", "arm64", "inspect", $"docker-archive:{Archive}:shop:1.2.0"));
        Assert.Equal("Shop", docker.RootElement.GetProperty("Labels").GetProperty("org.opencontainers.image.title").GetString());
    }

    [Fact]
    public async Task ArchiveIsTheSameEachTime()
    {
        using var elsewhere = new Workplace();
        await PutAsync(app.BuildIndex(), "b", "a");
        var other = elsewhere.PathOf("shop.tar");
        await new ArchiveDestination(other, Names("a", "b")).PutAsync(new AppImage(elsewhere).BuildIndex(), null, Cancellation);
        Assert.Equal(await File.ReadAllBytesAsync(Archive, Cancellation), await File.ReadAllBytesAsync(other, Cancellation));
    }

    [Fact]
    public async Task UnchangedArchiveIsNotWrittenAgain()
    {
        var image = app.BuildIndex();
        var first = await PutAsync(image, "shop");
        Assert.Equal((0, image.Blobs.Sum(blob => blob.Descriptor.Size)), (first.BlobsExisting, first.BytesSent));
        var written = File.GetLastWriteTimeUtc(Archive);
        var again = await PutAsync(image, "shop");
        Assert.Equal((0, first.BlobsSent, 0L), (again.BlobsSent, again.BlobsExisting, again.BytesSent));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Archive));
        Assert.Equal(first.BlobsSent, (await PutAsync(image, "shop:2")).BlobsSent);
    }

    [Fact]
    public async Task CutArchiveIsWrittenAgain()
    {
        var image = app.Build(AppImage.Amd64);
        await PutAsync(image, "shop");
        var whole = await File.ReadAllBytesAsync(Archive, Cancellation);
        await File.WriteAllBytesAsync(Archive, whole[..^512], Cancellation);
        await PutAsync(image, "shop");
        Assert.Equal(whole, await File.ReadAllBytesAsync(Archive, Cancellation));
    }

    [Fact]
    public async Task FailureLeavesTheEarlierArchive()
    {
        await PutAsync(app.Build(AppImage.Amd64), "shop");
        var before = await File.ReadAllBytesAsync(Archive, Cancellation);
        app.Options = app.Options with { StopSignal = "SIGINT" };
        var image = app.Build(AppImage.Amd64);
        File.Delete(image.Platforms[0].Layers.OfType<FileBlob>().Last().Path);
        Assert.Equal(Codes.ImageBlobUnusable, (await FailAsync(image)).Rule);
        Assert.Equal(before, await File.ReadAllBytesAsync(Archive, Cancellation));
        Assert.Equal([Archive], Directory.GetFiles(workplace.PathOf("out")));
    }

    [Fact]
    public async Task FolderInTheWayIsReported()
    {
        Directory.CreateDirectory(Archive);
        Assert.Equal("PHOT7008", (await FailAsync(app.Build(AppImage.Amd64))).Rule.Code);
        Assert.Empty(Directory.GetFiles(workplace.PathOf("out")));
    }

    [Fact]
    public async Task FullDiskIsReported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        Directory.CreateDirectory(workplace.PathOf("out"));
        Judge.Ask("mount", workplace.PathOf("."), "-t", "tmpfs", "-o", "size=64k", "tmpfs", workplace.PathOf("out"));
        try
        {
            var large = Artifact.Attach(app.Build(AppImage.Amd64).Root.Descriptor, MediaTypes.CycloneDx, "sbom.cdx.json", new byte[300_000]);
            Assert.Equal(Codes.DiskFull, (await FailAsync(app.Build(AppImage.Amd64) with { Artifacts = [large] })).Rule);
            Assert.Empty(Directory.GetFiles(workplace.PathOf("out")));
        }
        finally
        {
            Judge.Ask("umount", workplace.PathOf("."), workplace.PathOf("out"));
        }
    }

    public void Dispose() => workplace.Dispose();

    private static List<ImageReference> Names(params string[] names) => [.. names.Select(ImageReference.Parse)];

    private Task<PushResult> PutAsync(BuiltImage image, params string[] names) => new ArchiveDestination(Archive, Names(names)).PutAsync(image, null, Cancellation);

    private async Task<DestinationException> FailAsync(BuiltImage image) => await Assert.ThrowsAsync<DestinationException>(() => PutAsync(image, "shop"));
}
