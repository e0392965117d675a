using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

public sealed class PullTests : RegistryTestCase
{
    [Fact]
    public async Task ImageIsReadForItsPlatformAndThenWithoutNetwork()
    {
        var image = TestImages.Double(("a", "base"));
        await PushAsync(image, "base:1");
        var arm = new Platform("linux", "arm64");
        var digest = await Source().ResolveAsync(Name("base:1"), Cancellation);
        Assert.Equal(image.Root.Descriptor.Digest, digest);
        var pinned = Name("base:1") with { Digest = digest };
        var read = await Source().ReadAsync(pinned, arm, Cancellation);
        Assert.Equal(image.Platforms[1].Descriptor.Digest, read.Descriptor.Digest);
        await ((IRemoteBlob)read.Layers[0]).FetchAsync(Cancellation);

        Registry.Requests.Clear();
        var again = await Source().ReadAsync(pinned, arm, Cancellation);
        await ((IRemoteBlob)again.Layers[0]).FetchAsync(Cancellation);
        Assert.Empty(Registry.Requests);
        Assert.Equal(image.Platforms[1].Config.DiffIds, again.Config.DiffIds);
    }

    [Fact]
    public async Task BrokenPullAsksForTheRest()
    {
        var layer = await BaseLayerAsync(100_000);
        Registry.CutAfter = 60_000;
        await layer.FetchAsync(Cancellation);
        Assert.Equal(layer.Descriptor.Digest, await DigestOfAsync(layer));
        Assert.Equal(2, Registry.Count($"GET /v2/base/blobs/{layer.Descriptor.Digest}"));
    }

    [Fact]
    public async Task WhatAnEarlierBuildLeftIsGoneOnWith()
    {
        var layer = await BaseLayerAsync(100_000);
        var path = PathOf("cache/" + layer.Descriptor.Digest.Hex);
        await File.WriteAllBytesAsync(path + ".unfinished", Registry.Blobs[$"base@{layer.Descriptor.Digest}"][..40_000], Cancellation);
        await layer.FetchAsync(Cancellation);
        Assert.Equal(layer.Descriptor.Digest, await DigestOfAsync(layer));
        Assert.Equal([path], Directory.GetFiles(PathOf("cache"), layer.Descriptor.Digest.Hex + "*"));
    }

    [Fact]
    public async Task DamagedBlobOfTheCacheIsPulledAnew()
    {
        var layer = await BaseLayerAsync(1000);
        await layer.FetchAsync(Cancellation);
        var path = PathOf("cache/" + layer.Descriptor.Digest.Hex);
        var bytes = await File.ReadAllBytesAsync(path, Cancellation);
        bytes[500] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Cancellation);
        await layer.FetchAsync(Cancellation);
        Assert.Equal(layer.Descriptor.Digest, await DigestOfAsync(layer));
    }

    [Fact]
    public async Task OtherBytesThanAskedForAreNotKept()
    {
        var layer = await BaseLayerAsync(1000);
        Registry.Blobs[$"base@{layer.Descriptor.Digest}"][10] ^= 1;
        var problem = await Assert.ThrowsAsync<DestinationException>(() => layer.FetchAsync(Cancellation));
        Assert.Equal(Codes.ImageDigestMismatch, problem.Rule);
        Assert.Empty(Directory.GetFiles(PathOf("cache"), layer.Descriptor.Digest.Hex + "*"));
    }

    [Fact]
    public async Task ManifestOfOtherBytesIsRefused()
    {
        await PushAsync(TestImages.Single(("a", "base")), "base:1");
        var key = Registry.Manifests.Keys.Single(k => k.Contains('@', StringComparison.Ordinal));
        Registry.Manifests[key] = (MediaTypes.Manifest, [.. Registry.Manifests[key].Bytes, (byte)' ']);
        var pinned = ImageReference.Parse($"{Registry.Host}/{key}");
        var problem = await Assert.ThrowsAsync<DestinationException>(() => Source().ReadAsync(pinned, TestImages.Amd64, Cancellation));
        Assert.Equal("PHOT7157", problem.Rule.Code);
    }

    [Fact]
    public async Task ConfigurationOfAnotherImageIsRefused()
    {
        var image = TestImages.Single(("a", "base"));
        await PushAsync(image, "base:1");
        var twice = image.Platforms[0].Manifest with { Layers = [.. image.Platforms[0].Manifest.Layers, .. image.Platforms[0].Manifest.Layers] };
        Registry.Manifests["base:1"] = Registry.Manifests[$"base@{Digest.Of(twice.ToJson())}"] = (MediaTypes.Manifest, twice.ToJson());
        var problem = await Assert.ThrowsAsync<DestinationException>(() => Source().ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation));
        Assert.Equal(Codes.RegistryFailed, problem.Rule);
        Assert.Contains("2 layers", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PlatformThatIsNotThereIsReported()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        var problem = await Assert.ThrowsAsync<DestinationException>(() => Source().ReadAsync(Name("base:1"), new Platform("linux", "s390x"), Cancellation));
        Assert.Equal(Codes.ImagePlatformMissing, problem.Rule);
        Assert.Contains("linux/amd64, linux/arm64", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BuildsAtTheSameTimeShareACache()
    {
        var layer = await BaseLayerAsync(500_000);
        var others = await Task.WhenAll(Enumerable.Range(0, 6).Select(async _ =>
            (IRemoteBlob)(await Source().ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation)).Layers[0]));
        await Task.WhenAll(others.Select(other => other.FetchAsync(Cancellation)));
        Assert.Equal(layer.Descriptor.Digest, await DigestOfAsync(layer));
    }

    [Fact]
    public async Task RedirectedPullShowsNoCredentialElsewhere()
    {
        var layer = await BaseLayerAsync(1000);
        await using var elsewhere = new RegistryDouble();
        elsewhere.Blobs[$"base@{layer.Descriptor.Digest}"] = Registry.Blobs[$"base@{layer.Descriptor.Digest}"];
        Credentials = new FixedCredentials(new RegistryCredential { UserName = "me", Password = "secret" });
        Registry.Fault = context =>
        {
            if (context.Request.Headers["Authorization"] is null)
                RegistryDouble.Answer(context, 401, "", ("WWW-Authenticate", "Basic realm=\"here\""));
            else if (context.Request.Url!.AbsolutePath.EndsWith(layer.Descriptor.Digest.ToString(), StringComparison.Ordinal))
                RegistryDouble.Answer(context, 307, "", ("Location", $"http://{elsewhere.Host}{context.Request.Url.AbsolutePath}"));
            else
                return false;
            return true;
        };
        var read = await Source().ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation);
        await ((IRemoteBlob)read.Layers[0]).FetchAsync(Cancellation);
        Assert.Equal([null], elsewhere.Authorizations);
        Assert.Contains(Registry.Authorizations, shown => shown is not null);
    }

    [Fact]
    public async Task FullDiskIsReported()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        Directory.CreateDirectory(PathOf("cache"));
        Judge.Ask("mount", PathOf("."), "-t", "tmpfs", "-o", "size=64k", "tmpfs", PathOf("cache"));
        try
        {
            var layer = await BaseLayerAsync(300_000);
            var problem = await Assert.ThrowsAsync<DestinationException>(() => layer.FetchAsync(Cancellation));
            Assert.Equal("PHOT7162", problem.Rule.Code);
            Assert.False(File.Exists(PathOf("cache/" + layer.Descriptor.Digest.Hex)));
        }
        finally
        {
            Judge.Ask("umount", PathOf("."), PathOf("cache"));
        }
    }

    [Fact]
    public async Task CacheThatIsAFileIsReported()
    {
        await PushAsync(Noise(100), "base:1");
        await File.WriteAllTextAsync(PathOf("cache"), "a file", Cancellation);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => Source().ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation));
        Assert.Equal(Codes.ImageCacheUnwritable, problem.Rule);
    }

    private RegistrySource Source() => new(Client(), PathOf("cache"));

    private async Task<IRemoteBlob> BaseLayerAsync(int length)
    {
        await PushAsync(Noise(length), "base:1");
        return (IRemoteBlob)(await Source().ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation)).Layers[0];
    }

    private static async Task<Digest> DigestOfAsync(IBlobSource blob)
    {
        await using var stream = blob.OpenRead();
        return Digest.OfHash(await System.Security.Cryptography.SHA256.HashDataAsync(stream, Cancellation));
    }
}
