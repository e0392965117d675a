using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Output;
using Photon.Packaging.Tests.Images.Building;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images.Layout;

public sealed class LayoutDestinationTests : RegistryTestCase
{
    private readonly Workplace workplace = new();
    private readonly AppImage app;

    public LayoutDestinationTests() => app = new AppImage(workplace);

    private OciLayout Layout => new(PathOf("dist"));

    [Fact]
    public async Task ImageIsPutOnce()
    {
        var image = app.BuildIndex();
        var seen = new List<BlobProgress>();
        var first = await PutAsync(image, "1", seen);
        var blobs = image.Blobs.Count(blob => !MediaTypes.IsTree(blob.Descriptor.MediaType));
        Assert.Equal((image.Root.Descriptor.Digest, blobs, 0), (first.Digest, first.BlobsSent, first.BlobsExisting));
        Assert.Equal(image.Blobs.Sum(blob => blob.Descriptor.Size), first.BytesSent);
        Assert.Equal(blobs, seen.Count(progress => progress.State == BlobState.Sent));

        var again = await PutAsync(image, "2");
        Assert.Equal((0, blobs, 0L), (again.BlobsSent, again.BlobsExisting, again.BytesSent));
        Assert.Equal(["1", "2"], Names());
        Assert.Equal(["blobs", "index.json", "oci-layout"], Directory.GetFileSystemEntries(PathOf("dist")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("""{"imageLayoutVersion":"1.0.0"}""", await File.ReadAllTextAsync(PathOf("dist/oci-layout"), Cancellation));
    }

    [Fact]
    public async Task BaseOfARegistryIsFetchedUnlessItIsThere()
    {
        await PushAsync(TestImages.Single(("a", "base")), "base:1");
        var built = await BuildOnRegistryAsync();
        await PutAsync(built, "1");
        Assert.Equal(built.Root.Descriptor.Digest, BaseImage.Choose(LayoutSource.Find(Layout, "1")!, AppImage.Amd64)!.Descriptor.Digest);

        Registry.Requests.Clear();
        Directory.Delete(PathOf("bases"), recursive: true);
        Assert.Equal(0, (await PutAsync(built, "1")).BlobsSent);
        Assert.Empty(Registry.Requests);
    }

    [Fact]
    public async Task BaseThatTheRegistryLostEndsInNoImage()
    {
        await PushAsync(TestImages.Single(("a", "base")), "base:1");
        var built = await BuildOnRegistryAsync();
        Registry.Blobs.Clear();
        Assert.Equal(Codes.RegistryNotFound, (await RefuseAsync(built)).Rule);
        Assert.False(File.Exists(PathOf("dist/index.json")));
    }

    [Fact]
    public async Task BuildsAtTheSameTimeLoseNoImage()
    {
        var images = Enumerable.Range(0, 8).Select(number => TestImages.Single(("same", "base"), ("own", $"{number}"))).ToList();
        await Task.WhenAll(images.Select((image, number) => PutAsync(image, $"{number}")));
        Assert.Equal(Enumerable.Range(0, 8).Select(number => $"{number}"), Names());
        Assert.All(images.SelectMany(image => image.Blobs), blob => Assert.True(Layout.Has(blob.Descriptor)));
    }

    [Fact]
    public async Task WaitingForAnotherBuildEnds()
    {
        Directory.CreateDirectory(PathOf("dist"));
        using var other = OutputLock.Take(PathOf("dist/oci-layout"), TimeSpan.Zero, Cancellation);
        Assert.Equal("PHOT7009", (await RefuseAsync(TestImages.Single(("a", "one")))).Rule.Code);
    }

    [Fact]
    public async Task DamagedBlobOfTheLayoutIsReplaced()
    {
        var image = TestImages.Single(("a", "one"));
        await PutAsync(image, "1");
        var path = PathOf("dist/blobs/sha256/" + image.Platforms[0].Layers[0].Descriptor.Digest.Hex);
        await File.WriteAllBytesAsync(path, new byte[new FileInfo(path).Length], Cancellation);
        Assert.Equal(1, (await PutAsync(image, "1")).BlobsSent);
        Assert.True(Layout.Has(image.Platforms[0].Layers[0].Descriptor));
    }

    [Fact]
    public async Task WhatABuildLeftInTheMiddleGoes()
    {
        var image = TestImages.Single(("a", "one"));
        var blobs = PathOf("dist/blobs/sha256");
        Directory.CreateDirectory(blobs);
        var left = Path.Combine(blobs, Digest.Of("x"u8).Hex + ".abc.def");
        var others = Path.Combine(blobs, "others.txt");
        await File.WriteAllTextAsync(left, "half", Cancellation);
        await File.WriteAllTextAsync(others, "somebody's own", Cancellation);
        await PutAsync(image, "1");
        Assert.False(File.Exists(left));
        Assert.True(File.Exists(others));
    }

    [Fact]
    public async Task DamagedCacheEndsInNoImage()
    {
        var image = app.Build(AppImage.Amd64);
        var path = image.Platforms[0].Layers.OfType<FileBlob>().Last().Path;
        File.Delete(path);
        var problem = await RefuseAsync(image);
        Assert.Equal(Codes.ImageBlobUnusable, problem.Rule);
        Assert.Contains(path, problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(PathOf("dist/index.json")));
    }

    [Fact]
    public async Task IndexThatIsNoneIsReportedAndStays()
    {
        Directory.CreateDirectory(PathOf("dist"));
        await File.WriteAllTextAsync(PathOf("dist/index.json"), "{", Cancellation);
        Assert.Equal("PHOT7131", (await RefuseAsync(TestImages.Single(("a", "one")))).Rule.Code);
        Assert.Equal("{", await File.ReadAllTextAsync(PathOf("dist/index.json"), Cancellation));
    }

    [Fact]
    public async Task FolderThatIsAFileIsReported()
    {
        await File.WriteAllTextAsync(PathOf("dist"), "a file", Cancellation);
        var problem = await RefuseAsync(TestImages.Single(("a", "one")));
        Assert.Equal(Codes.OutputUnwritable, problem.Rule);
        Assert.Contains(PathOf("dist"), problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FullDiskIsReportedAndLeavesTheEarlierImage()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        Directory.CreateDirectory(PathOf("dist"));
        Judge.Ask("mount", PathOf("."), "-t", "tmpfs", "-o", "size=200k", "tmpfs", PathOf("dist"));
        try
        {
            await PutAsync(TestImages.Single(("a", "one")), "1");
            Assert.Equal(Codes.DiskFull, (await RefuseAsync(Noise(300_000))).Rule);
            Assert.Equal(["1"], Names());
            Assert.Equal(3, Directory.GetFiles(PathOf("dist/blobs/sha256")).Length);
        }
        finally
        {
            Judge.Ask("umount", PathOf("."), PathOf("dist"));
        }
    }

    [Fact]
    public async Task CancelledBuildPutsNoImage()
    {
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new LayoutDestination(PathOf("dist"), ["1"]).PutAsync(TestImages.Single(("a", "one")), null, ended.Token));
        Assert.False(File.Exists(PathOf("dist/index.json")));
    }

    protected override void Dispose(bool disposing)
    {
        workplace.Dispose();
        base.Dispose(disposing);
    }

    private Task<PushResult> PutAsync(BuiltImage image, string name, List<BlobProgress>? seen = null) =>
        new LayoutDestination(PathOf("dist"), [name]).PutAsync(image, seen is null ? null : new Listener(seen), Cancellation);

    private async Task<DestinationException> RefuseAsync(BuiltImage image) => await Assert.ThrowsAsync<DestinationException>(
        () => new LayoutDestination(PathOf("dist"), ["1"]) { Patience = TimeSpan.Zero }.PutAsync(image, null, Cancellation));

    private IEnumerable<string> Names() => Layout.ReadIndex().Manifests.Select(entry => entry.Annotations[OciLayout.RefName]).Order(StringComparer.Ordinal);

    private async Task<BuiltImage> BuildOnRegistryAsync()
    {
        var on = await new RegistrySource(Client(), PathOf("bases")).ReadAsync(Name("base:1"), AppImage.Amd64, Cancellation);
        return new ImageBuilder(app.Options, app.Diagnostics, new Location("Shop.csproj", 0, 0)).Build(on, app.Layers())!;
    }

    private sealed class Listener(List<BlobProgress> seen) : IProgress<BlobProgress>
    {
        public void Report(BlobProgress value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}
