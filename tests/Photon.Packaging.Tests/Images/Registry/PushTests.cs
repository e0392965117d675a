using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

public sealed class PushTests : RegistryTestCase
{
    [Fact]
    public async Task TagsComeLastAndTheIndexAfterItsManifests()
    {
        var image = TestImages.Double(("a", "one"), ("b", "two"));
        var result = await PushAsync(image, "me/shop:1.0", "latest");

        Assert.Equal(image.Root.Descriptor.Digest, result.Digest);
        Assert.Equal((4, 0, 0), (result.BlobsSent, result.BlobsMounted, result.BlobsExisting));
        Assert.Equal(["me/shop:1.0", "me/shop:latest"], Registry.Tags);
        var writes = Registry.Requests.Where(r => r.StartsWith("PUT ", StringComparison.Ordinal)).ToList();
        Assert.All(writes[..4], write => Assert.Contains("/blobs/uploads/", write, StringComparison.Ordinal));
        Assert.Equal(
            [.. image.Platforms.Select(p => p.Descriptor.Digest.ToString()), image.Root.Descriptor.Digest.ToString(), "1.0", "latest"],
            writes[4..].Select(write => write.Split('/')[^1]));
        Assert.Equal(image.Platforms.SelectMany(p => p.Layers.Append(p.ConfigBlob)).DistinctBy(b => b.Descriptor.Digest).Sum(b => b.Descriptor.Size)
            + image.Platforms.Sum(p => p.Descriptor.Size) + (3 * image.Root.Descriptor.Size), result.BytesSent);
    }

    [Fact]
    public async Task UnchangedImageSendsNothing()
    {
        var image = TestImages.Single(("a", "one"), ("b", "two"));
        await PushAsync(image);
        Registry.Requests.Clear();
        var again = await PushAsync(image);
        Assert.Equal((0, 0, 3, 0L), (again.BlobsSent, again.BlobsMounted, again.BlobsExisting, again.BytesSent));
        Assert.Equal(2, Registry.Requests.Count);
        Assert.Equal(2, Registry.Count("HEAD "));
    }

    [Fact]
    public async Task WhatIsSaidOfAnImageGoesBeforeItsTagAndOnlyOnce()
    {
        var image = TestImages.Single(("a", "one"));
        var artifact = Artifact.Attach(image.Root.Descriptor, MediaTypes.CycloneDx, "sbom.cdx.json", "[]"u8.ToArray());
        await PushAsync(image);
        var first = await PushAsync(image with { Artifacts = [artifact] });
        Assert.Equal((2, 2), (first.BlobsSent, first.BlobsExisting));
        Assert.Contains($"shop@{artifact.Root.Descriptor.Digest}", Registry.Manifests.Keys);
        var again = await PushAsync(image with { Artifacts = [artifact] });
        Assert.Equal((0, 4, 0L), (again.BlobsSent, again.BlobsExisting, again.BytesSent));
    }

    [Fact]
    public async Task RegistryThatTakesNoPiecesGetsTheBlobWhole()
    {
        Registry.Fault = context =>
        {
            if (context.Request.HttpMethod != "PATCH")
                return false;
            RegistryDouble.Answer(context, 405);
            return true;
        };
        var noise = TestImages.Noise(3_000_000);
        var image = TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (noise, noise.Descriptor.Digest));
        await PushAsync(new BuiltImage([image]));
        Assert.Equal(3_000_000, Registry.Blobs[$"shop@{noise.Descriptor.Digest}"].Length);
    }

    [Fact]
    public async Task ChangedLayerIsSentAlone()
    {
        await PushAsync(TestImages.Single(("a", "one"), ("b", "two")));
        var result = await PushAsync(TestImages.Single(("a", "one"), ("b", "three")));
        Assert.Equal((2, 1), (result.BlobsSent, result.BlobsExisting));
    }

    [Fact]
    public async Task LargeBlobGoesInPieces()
    {
        var image = Noise(200_000);
        var seen = new List<BlobProgress>();
        var result = await new RegistryDestination(Client(), Name("shop:1"), []).PutAsync(image, new Listener(seen), Cancellation);
        Assert.Equal(4, Registry.Count("PATCH "));
        Assert.Equal(2, result.BlobsSent);
        var layer = image.Platforms[0].Layers[0].Descriptor;
        Assert.Equal(layer.Size, Registry.Blobs[$"shop@{layer.Digest}"].Length);
        Assert.Contains(seen, p => p.Blob.Digest == layer.Digest && p is { State: BlobState.Sending, Bytes: 200_000 });
        Assert.Equal(2, seen.Count(p => p.State == BlobState.Sent));
    }

    [Theory]
    [InlineData(200_000, 100_000)]
    [InlineData(200_000, 30_000)]
    [InlineData(50_000, 30_000)]
    public async Task BrokenUploadIsTakenUpAgain(int length, int cut)
    {
        await using var proxy = new CutProxy(Registry.Port, cut);
        var image = Noise(length);
        var result = await PushThroughAsync(proxy, image);
        var layer = image.Platforms[0].Layers[0].Descriptor;
        Assert.Equal(layer.Digest, Digest.Of(Registry.Blobs[$"shop@{layer.Digest}"]));
        Assert.Equal(1, proxy.Cuts);
        Assert.Equal(["shop:1"], Registry.Tags);
        Assert.Equal(1, Registry.Count("GET /v2/shop/blobs/uploads/"));
        // What had arrived was not sent again, but for what was on its way.
        Assert.Equal(2, Registry.Count("POST "));
        Assert.InRange(result.BytesSent, length, length + 66_000 + 3000);
    }

    [Fact]
    public async Task ConnectionThatIsCutAgainAndAgainIsEnoughAsLongAsBytesArrive()
    {
        await using var proxy = new CutProxy(Registry.Port, 0, everyAfter: 20_000);
        await PushThroughAsync(proxy, Noise(300_000));
        Assert.Equal(["shop:1"], Registry.Tags);
        Assert.True(proxy.Cuts > new RegistrySettings().MostAttempts);
    }

    [Fact]
    public async Task ConnectionThatIsAlwaysCutIsReportedWithoutATag()
    {
        await using var proxy = new CutProxy(Registry.Port, 0, everyAfter: 1);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => PushThroughAsync(proxy, Noise(500_000)));
        Assert.Equal("PHOT7151", problem.Rule.Code);
        Assert.Empty(Registry.Tags);
    }

    [Fact]
    public async Task UploadThatTheRegistryForgotBeginsAnew()
    {
        var forgets = true;
        Registry.Fault = context =>
        {
            if (context.Request.HttpMethod != "PATCH" || context.Request.Headers["Content-Range"]!.StartsWith('0') || !forgets)
                return false;
            forgets = false;
            RegistryDouble.Answer(context, 404, """{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN"}]}""");
            Registry.ForgetUpload(context.Request.Url!.Segments[^1]);
            return true;
        };
        await PushAsync(Noise(200_000));
        Assert.Equal(["shop:1"], Registry.Tags);
        Assert.Equal(3, Registry.Count("POST "));
    }

    [Fact]
    public async Task BlobOfTheSameRegistryIsMounted()
    {
        await PushAsync(TestImages.Single(("a", "base")), "base:1");
        using var reader = Client();
        var source = await new RegistrySource(reader, PathOf("cache")).ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation);
        var image = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (source.Layers[0], source.Config.DiffIds[0]), TestImages.Layer(("b", "app")))]);
        Registry.Requests.Clear();

        var result = await PushAsync(image, "shop:1");
        Assert.Equal((2, 1, 0), (result.BlobsSent, result.BlobsMounted, result.BlobsExisting));
        Assert.Equal(0, Registry.Count("GET "));
    }

    [Fact]
    public async Task BlobThatIsNotLentIsCopied()
    {
        await PushAsync(TestImages.Single(("a", "base")), "base:1");
        Registry.CanMount = false;
        var source = await new RegistrySource(Client(), PathOf("cache")).ReadAsync(Name("base:1"), TestImages.Amd64, Cancellation);
        var result = await PushAsync(new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (source.Layers[0], source.Config.DiffIds[0]))]), "shop:1");
        Assert.Equal((2, 0, 0), (result.BlobsSent, result.BlobsMounted, result.BlobsExisting));
        Assert.Contains("shop@" + source.Layers[0].Descriptor.Digest, Registry.Blobs.Keys);
    }

    private Task<PushResult> PushThroughAsync(CutProxy proxy, BuiltImage image) =>
        new RegistryDestination(Client(), ImageReference.Parse($"{proxy.Host}/shop:1"), []).PutAsync(image, null, Cancellation);

    private sealed class Listener(List<BlobProgress> seen) : IProgress<BlobProgress>
    {
        public void Report(BlobProgress value)
        {
            lock (seen)
                seen.Add(value);
        }
    }
}
