using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images.Building;

public sealed class BaseImagesTests : RegistryTestCase
{
    private static readonly Platform Arm64 = new("linux", "arm64");

    private readonly DiagnosticBag diagnostics = new();

    private BaseSettings Usual => new() { LockFile = PathOf("code/photon.lock"), CacheFolder = PathOf("bases"), Patience = TimeSpan.FromSeconds(30) };

    private string Base => $"{Registry.Host}/base:1";

    private PhotonLock Lock => PhotonLock.Read(Usual.LockFile, diagnostics)!;

    [Fact]
    public async Task FirstBuildPinsTheRootAndEachPlatform()
    {
        var image = TestImages.Double(("a", "base"));
        await PushAsync(image, "base:1");
        var found = await FindAsync(Usual, Base, TestImages.Amd64, Arm64);
        Assert.Equal(["linux/amd64", "linux/arm64"], found.Select(one => one.Config.Platform.ToString()));
        var (name, pin) = Assert.Single(Lock.Images);
        Assert.Equal(Base, name);
        Assert.Equal(image.Root.Descriptor.Digest, pin.Digest);
        Assert.Equal(found.Select(one => one.Descriptor.Digest), [pin.Platforms["linux/amd64"], pin.Platforms["linux/arm64"]]);
        Assert.Empty(diagnostics.ToSortedList());
    }

    [Fact]
    public async Task NameWithoutATagIsPinnedAsLatest()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:latest");
        await FindAsync(Usual, $"{Registry.Host}/base", TestImages.Amd64);
        Assert.Equal($"{Registry.Host}/base:latest", Assert.Single(Lock.Images).Key);
    }

    [Fact]
    public async Task PinnedImageOfAWarmCacheNeedsNoNetwork()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        var before = await FindAsync(Usual, Base, TestImages.Amd64, Arm64);
        using var none = new NoNetwork();
        using var http = new HttpClient(none);
        using var client = new RegistryClient(http, Credentials, new RegistrySettings(), Clock);
        foreach (var name in new[] { Base, $"{Registry.Host}/base@{Lock.Images[Base].Digest}" })
        {
            var again = await FindAsync(Usual with { IsLocked = true }, client, name, TestImages.Amd64, Arm64);
            Assert.Equal(before.Select(one => one.Descriptor.Digest), again!.Select(one => one.Descriptor.Digest));
            Assert.Equal(before[0].Layers.Select(layer => layer.Descriptor.Digest), again![0].Layers.Select(layer => layer.Descriptor.Digest));
        }
    }

    [Fact]
    public async Task TagThatMovedChangesNothingUntilItIsAskedFor()
    {
        var first = TestImages.Double(("a", "base"));
        await PushAsync(first, "base:1");
        await FindAsync(Usual, Base, TestImages.Amd64, Arm64);
        var bytes = await File.ReadAllBytesAsync(Usual.LockFile, Cancellation);

        var second = TestImages.Double(("a", "a newer base"));
        await PushAsync(second, "base:1");
        await FindAsync(Usual, Base, TestImages.Amd64);
        await FindAsync(Usual with { Update = true, IsLocked = true }, Base, TestImages.Amd64);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Usual.LockFile, Cancellation));

        var updated = await FindAsync(Usual with { Update = true }, Base, TestImages.Amd64);
        var pin = Assert.Single(Lock.Images).Value;
        Assert.Equal(second.Root.Descriptor.Digest, pin.Digest);
        Assert.Equal(updated[0].Descriptor.Digest, pin.Platforms["linux/amd64"]);
        Assert.NotEqual(PhotonLock.Parse(bytes).Images[Base].Platforms["linux/arm64"], pin.Platforms["linux/arm64"]);
    }

    [Fact]
    public async Task UpdateForgetsAPlatformThatTheTagHasNoMore()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        await FindAsync(Usual, Base, TestImages.Amd64, Arm64);
        await PushAsync(TestImages.Single(("a", "for amd64 alone")), "base:1");
        await FindAsync(Usual with { Update = true }, Base, TestImages.Amd64);
        Assert.Equal(["linux/amd64"], Lock.Images[Base].Platforms.Keys);
        Assert.Empty(diagnostics.ToSortedList());
    }

    [Fact]
    public async Task PlatformOfLaterIsPinnedFromTheSameRoot()
    {
        var first = TestImages.Double(("a", "base"));
        await PushAsync(first, "base:1");
        await FindAsync(Usual, Base, TestImages.Amd64);
        await PushAsync(TestImages.Double(("a", "a newer base")), "base:1");
        var later = await FindAsync(Usual, Base, Arm64);
        Assert.Equal(first.Root.Descriptor.Digest, Lock.Images[Base].Digest);
        Assert.Equal(["linux/amd64", "linux/arm64"], Lock.Images[Base].Platforms.Keys);
        Assert.Equal(Lock.Images[Base].Platforms["linux/arm64"], later[0].Descriptor.Digest);
    }

    [Fact]
    public async Task OtherImagesStayPinned()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        await PushAsync(TestImages.Double(("a", "other")), "other:1");
        await FindAsync(Usual, Base, TestImages.Amd64);
        await FindAsync(Usual, $"{Registry.Host}/other:1", TestImages.Amd64);
        Assert.Equal([Base, $"{Registry.Host}/other:1"], Lock.Images.Keys);
    }

    [Fact]
    public async Task BuildsAtTheSameTimeLoseNoPin()
    {
        var names = Enumerable.Range(0, 6).Select(i => $"base{i}").ToList();
        foreach (var name in names)
            await PushAsync(TestImages.Double(("a", name)), name + ":1");
        var client = Client();
        await Task.WhenAll(names.Select(name => Task.Run(() => FindAsync(Usual, client, $"{Registry.Host}/{name}:1", TestImages.Amd64))));
        Assert.Equal(names.Select(name => $"{Registry.Host}/{name}:1"), Lock.Images.Keys);
    }

    [Fact]
    public async Task LockedBuildWithoutAPinIsReportedForEachPlatform()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        Assert.Null(await FindAsync(Usual with { IsLocked = true }, Client(), Base, TestImages.Amd64, Arm64));
        Assert.Equal([Codes.BaseImageNotPinned, Codes.BaseImageNotPinned], diagnostics.ToSortedList().Select(one => one.Rule));
        Assert.False(File.Exists(Usual.LockFile));

        await FindAsync(Usual, Base, TestImages.Amd64);
        Assert.Null(await FindAsync(Usual with { IsLocked = true }, Client(), Base, TestImages.Amd64, Arm64));
        Assert.Equal(["linux/amd64"], Lock.Images[Base].Platforms.Keys);
        Assert.Equal(2, diagnostics.Count); // the same as before about arm64
    }

    [Fact]
    public async Task PinThatTheRegistryLostIsReported()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        await FindAsync(Usual, Base, TestImages.Amd64);
        Directory.Delete(PathOf("bases"), recursive: true);
        Registry.Manifests.Clear();
        var problem = await FailAsync(Usual, Base);
        Assert.Equal(Codes.PinnedImageGone, problem.Rule);
        Assert.Contains("PhotonContainerUpdateBase=true", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TagThatNeverWasIsNoLostPin() => Assert.Equal(Codes.RegistryNotFound, (await FailAsync(Usual, Base)).Rule);

    [Theory]
    [InlineData("manifest")]
    [InlineData("config")]
    public async Task DamagedFileOfTheCacheIsReadAnew(string kind)
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        var image = (await FindAsync(Usual, Base, TestImages.Amd64))[0];
        var path = PathOf("bases/" + (kind == "manifest" ? image.Descriptor.Digest : image.Manifest.Config.Digest).Hex);
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes[10] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancellation);
        Assert.Equal(image.Descriptor.Digest, (await FindAsync(Usual, Base, TestImages.Amd64))[0].Descriptor.Digest);
        bytes[10] ^= 1;
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Cancellation));
    }

    [Fact]
    public async Task UseKeepsAnImageInTheCache()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        var layer = (IRemoteBlob)(await FindAsync(Usual, Base, TestImages.Amd64))[0].Layers[0];
        await layer.FetchAsync(Cancellation);
        foreach (var path in Directory.GetFiles(PathOf("bases")))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-31));
        await FindAsync(Usual, Base, TestImages.Amd64);
        new ImageCache(PathOf(""), Clock).Prune();
        Assert.Equal(3, Directory.GetFiles(PathOf("bases")).Count(path => !path.EndsWith(".turn", StringComparison.Ordinal))); // manifest, configuration, layer; not the index
    }

    [Fact]
    public async Task CacheThatCanOnlyBeReadServes()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        await FindAsync(Usual, Base, TestImages.Amd64);
        foreach (var path in Directory.GetFiles(PathOf("bases")))
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddDays(-2));
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a folder.");
        Judge.Ask("mount", PathOf(""), "--bind", "-o", "ro", PathOf("bases"), PathOf("bases"));
        try
        {
            Assert.Single(await FindAsync(Usual, Base, TestImages.Amd64));
        }
        finally
        {
            Judge.Ask("umount", PathOf(""), PathOf("bases"));
        }
    }

    [Fact]
    public async Task DigestNeedsNoPin()
    {
        var image = TestImages.Double(("a", "base"));
        await PushAsync(image, "base:1");
        Registry.Manifests.TryRemove("base:1", out _);
        var found = await FindAsync(Usual with { IsLocked = true }, $"{Base}@{image.Root.Descriptor.Digest}", Arm64);
        Assert.Equal("linux/arm64", found[0].Config.Platform.ToString());
        Assert.False(File.Exists(Usual.LockFile));
    }

    [Fact]
    public async Task PlatformThatTheImageLacksIsReported()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        Assert.Null(await FindAsync(Usual, Client(), Base, TestImages.Amd64, new Platform("linux", "s390x"), new Platform("linux", "riscv64")));
        Assert.Equal([Codes.ImagePlatformMissing, Codes.ImagePlatformMissing], diagnostics.ToSortedList().Select(one => one.Rule));
        Assert.False(File.Exists(Usual.LockFile));
    }

    [Fact]
    public async Task BrokenLockFileEndsTheBuild()
    {
        Directory.CreateDirectory(PathOf("code"));
        await File.WriteAllTextAsync(Usual.LockFile, "<<<<<<< HEAD", Cancellation);
        Assert.Equal(Codes.LockUnreadable, (await FailAsync(Usual, Base)).Rule);
    }

    [Fact]
    public async Task LockFileThatCanNotBeWrittenIsReported()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        await File.WriteAllTextAsync(PathOf("code"), "a file where the folder should be", Cancellation);
        var problem = await FailAsync(Usual, Base);
        Assert.Equal("PHOT7112", problem.Code);
        Assert.Contains(Usual.LockFile, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildThatDoesNotEndIsNotWaitedForForEver()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        using var other = await LockTurn.TakeAsync(Usual, Cancellation);
        Assert.Equal(Codes.LockNotWritten, (await FailAsync(Usual with { Patience = TimeSpan.Zero }, Base)).Rule);
    }

    [Fact]
    public async Task CacheThatCanNotBeWrittenIsReported()
    {
        var image = TestImages.Double(("a", "base"));
        await PushAsync(image, "base:1");
        await File.WriteAllTextAsync(PathOf("bases"), "a file", Cancellation);
        Assert.Equal(Codes.ImageCacheUnwritable, (await FailAsync(Usual, $"{Base}@{image.Root.Descriptor.Digest}")).Rule);
    }

    [Fact]
    public async Task NameThatIsNoneIsReported() => Assert.Equal(Codes.ImageReferenceMalformed, (await FailAsync(Usual, "Not A Name")).Rule);

    [Fact]
    public async Task LayoutNeedsNeitherANetworkNorALock()
    {
        TestBase.Tiny(PathOf("base"));
        using var none = new NoNetwork();
        using var http = new HttpClient(none);
        using var client = new RegistryClient(http, Credentials, new RegistrySettings(), Clock);
        foreach (var name in new[] { $"oci:{PathOf("base/layout")}:10.0", $"oci:{PathOf("base/layout")}" })
        {
            var found = await FindAsync(Usual with { IsLocked = true }, client, name, TestImages.Amd64, Arm64);
            Assert.Equal(["linux/amd64", "linux/arm64/v8"], found!.Select(one => one.Config.Platform.ToString()));
        }

        Assert.False(File.Exists(Usual.LockFile));
    }

    [Theory]
    [InlineData("example.org/dotnet/aspnet:10.0", "example.org/dotnet/aspnet:10.0")]
    [InlineData("oci:/home/me/base:10.0", "")]
    public void FolderIsNoNameForOthers(string name, string expected) => Assert.Equal(expected, BaseImages.PublicName(name));

    [Fact]
    public async Task LayoutWithoutTheImageIsReported()
    {
        TestBase.Tiny(PathOf("base"));
        var problem = await FailAsync(Usual, $"oci:{PathOf("base/layout")}:9.0");
        Assert.Equal(Codes.BaseLayoutUnusable, problem.Rule);
        Assert.Contains("9.0", problem.Message, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<BaseImage>> FindAsync(BaseSettings settings, string name, params Platform[] platforms)
    {
        var found = await FindAsync(settings, Client(), name, platforms);
        Assert.True(found is not null, string.Join('\n', diagnostics.ToSortedList()));
        return found;
    }

    private Task<IReadOnlyList<BaseImage>?> FindAsync(BaseSettings settings, RegistryClient client, string name, params Platform[] platforms) =>
        new BaseImages(settings, client, diagnostics, new Location("Shop.csproj", 0, 0)).ResolveAsync(name, platforms, Cancellation);

    private async Task<Diagnostic> FailAsync(BaseSettings settings, string name)
    {
        Assert.Null(await FindAsync(settings, Client(), name, TestImages.Amd64));
        return Assert.Single(diagnostics.ToSortedList());
    }
}
