using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Engine;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images.Real;

/// <summary>Against Debian's registry and engine, one at a time.</summary>
[CollectionDefinition(nameof(RealCollection), DisableParallelization = true)]
public sealed class RealCollection : ICollectionFixture<RealParts>;

[Collection(nameof(RealCollection))]
public sealed class RealTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ph-");
    private readonly HttpClient http = RegistryHttp.Create();
    private readonly RegistryClient client;

    public RealTests(RealParts parts)
    {
        client = new RegistryClient(http, new NoCredentials(), new RegistrySettings { ChunkSize = 256 * 1024 }, TimeProvider.System);
        parts.Require();
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task RegistryTakesAnIndexLendsLayersAndResumes()
    {
        using var registry = await RealRegistry.StartAsync(PathOf("registry"), Cancellation);
        var image = TestImages.Double(("a", "base"), ("b", "app"));
        var first = await PushAsync(image, $"{registry.Host}/base:1");
        Assert.Equal(4, first.BlobsSent);
        Assert.Equal((0, 0L), (await PushAsync(image, $"{registry.Host}/base:1")) is var again ? (again.BlobsSent, again.BytesSent) : default);
        Assert.Equal(image.Root.Descriptor.Digest.ToString(), Skopeo("inspect", "--tls-verify=false", "--raw", $"docker://{registry.Host}/base:1") is var raw ? Digest.Of(System.Text.Encoding.UTF8.GetBytes(raw)).ToString() : "");

        // Another tool takes all of it, and finds every digest right.
        Skopeo("copy", "--all", "--src-tls-verify=false", $"docker://{registry.Host}/base:1", "dir:" + PathOf("copied"));
        Assert.Equal(image.Root.Descriptor.Digest, Digest.Of(await File.ReadAllBytesAsync(PathOf("copied/manifest.json"), Cancellation)));

        var source = await new RegistrySource(client, PathOf("cache")).ReadAsync(ImageReference.Parse($"{registry.Host}/base:1"), TestImages.Amd64, Cancellation);
        var derived = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (source.Layers[0], source.Config.DiffIds[0]), (source.Layers[1], source.Config.DiffIds[1]), TestImages.Layer(("c", "mine")))]);
        var result = await PushAsync(derived, $"{registry.Host}/derived:1");
        Assert.Equal((2, 2, 0), (result.BlobsSent, result.BlobsMounted, result.BlobsExisting));
        Assert.False(File.Exists(PathOf("cache/" + source.Layers[0].Descriptor.Digest.Hex)));
    }

    [Fact]
    public async Task RegistryWithoutReferrersGetsAListOfThem()
    {
        using var registry = await RealRegistry.StartAsync(PathOf("registry"), Cancellation);
        var image = TestImages.Double(("a", "app"));
        var bill = Artifact.Attach(image.Root.Descriptor, MediaTypes.CycloneDx, "sbom.cdx.json", "{}"u8.ToArray());
        var provenance = Artifact.Attach(image.Root.Descriptor, MediaTypes.InToto, "provenance.json", "{}"u8.ToArray());
        var tag = $"docker://{registry.Host}/shop:sha256-{image.Root.Descriptor.Digest.Hex}";
        await PushAsync(image with { Artifacts = [bill] }, $"{registry.Host}/shop:1");
        await PushAsync(image with { Artifacts = [bill, provenance] }, $"{registry.Host}/shop:1");
        var index = ImageIndex.Read(System.Text.Encoding.UTF8.GetBytes(Skopeo("inspect", "--tls-verify=false", "--raw", tag)));
        Assert.Equal([bill.Root.Descriptor.Digest, provenance.Root.Descriptor.Digest], index.Manifests.Select(entry => entry.Digest));
        Assert.Equal(MediaTypes.CycloneDx, index.Manifests[0].ArtifactType);
    }

    [Theory]
    [InlineData(150_000, 100_000)]
    [InlineData(1_000_000, 100_000)]
    [InlineData(1_000_000, 600_000)]
    public async Task RegistryWhoseConnectionBreaksGetsTheBlobAllTheSame(int length, int cut)
    {
        using var registry = await RealRegistry.StartAsync(PathOf("registry"), Cancellation);
        await using var proxy = new CutProxy(registry.Port, cut);
        var noise = TestImages.Noise(length);
        var image = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (noise, noise.Descriptor.Digest))]);
        await PushAsync(image, $"{proxy.Host}/shop:1");
        Assert.Equal(1, proxy.Cuts);
        Skopeo("copy", "--src-tls-verify=false", $"docker://{registry.Host}/shop:1", "dir:" + PathOf("copied"));
        Assert.True(File.Exists(PathOf("copied/" + noise.Descriptor.Digest.Hex)));
    }

    [Fact]
    public async Task FullRegistryIsReportedWithoutATag()
    {
        Directory.CreateDirectory(PathOf("small"));
        Judge.Ask("mount", "/", "-t", "tmpfs", "-o", "size=400k", "tmpfs", PathOf("small"));
        try
        {
            using var registry = await RealRegistry.StartAsync(PathOf("small/registry"), Cancellation);
            var noise = TestImages.Noise(2_000_000);
            var image = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (noise, noise.Descriptor.Digest))]);
            var problem = await Assert.ThrowsAsync<DestinationException>(() => PushAsync(image, $"{registry.Host}/shop:1"));
            Assert.Equal(Codes.RegistryFull, problem.Rule);
            var tags = await http.GetStringAsync(new Uri($"http://{registry.Host}/v2/_catalog"), Cancellation);
            Assert.DoesNotContain("\"tags\"", tags, StringComparison.Ordinal);
        }
        finally
        {
            Judge.Ask("umount", "/", PathOf("small"));
        }
    }

    [Fact]
    public async Task EngineGetsOnlyWhatItLacksAndRunsIt()
    {
        using var engine = await RealEngine.StartAsync(PathOf("e"), PathOf("data"), Cancellation);
        var root = RootFolder.Layer();
        var first = await LoadAsync(engine, Runnable(root, "one"), "shop:1", "ghcr.io/me/shop:1");
        Assert.Equal((2, 0), (first.BlobsSent, first.BlobsExisting));
        Assert.Equal("one\n", Run(engine, "shop:1"));
        Assert.Equal("one\n", Run(engine, "ghcr.io/me/shop:1"));

        var second = Runnable(root, "two");
        var changed = await LoadAsync(engine, second, "shop:1");
        Assert.Equal((1, 1), (changed.BlobsSent, changed.BlobsExisting));
        Assert.InRange(changed.BytesSent, 1, 3000);
        Assert.Equal("two\n", Run(engine, "shop:1"));
        Assert.Equal(second.Platforms[0].ConfigBlob.Descriptor.Digest.ToString(), engine.Docker("images", "-q", "--no-trunc", "shop:1").Trim());

        var unchanged = await LoadAsync(engine, second, "shop:1");
        Assert.Equal((0, 2, 0L), (unchanged.BlobsSent, unchanged.BlobsExisting, unchanged.BytesSent));
    }

    [Fact]
    public async Task EngineThatLacksWhatWasLeftOutGetsAll()
    {
        using var engine = await RealEngine.StartAsync(PathOf("e"), PathOf("data"), Cancellation);
        var image = TestImages.Single(("a", "one"), ("b", "two"));
        using var straight = EngineHttp.Create(engine.Address);
        using var lying = new LyingEngine(straight, [image.Platforms[0].Config.DiffIds[0].ToString()]);
        using var through = new HttpClient(lying, disposeHandler: false) { BaseAddress = straight.BaseAddress };
        var result = await new EngineDestination(new EngineClient(through, engine.Address), [ImageReference.Parse("shop:1")]).PutAsync(image, null, Cancellation);
        Assert.Equal((2, 2, 0), (lying.Loads, result.BlobsSent, result.BlobsExisting));
        Assert.Equal(image.Platforms[0].ConfigBlob.Descriptor.Digest.ToString(), engine.Docker("images", "-q", "--no-trunc", "shop:1").Trim());
    }

    [Fact]
    public async Task EngineLoadsTheArchive()
    {
        using var engine = await RealEngine.StartAsync(PathOf("e"), PathOf("data"), Cancellation);
        var image = Runnable(RootFolder.Layer(), "from an archive");
        await new ArchiveDestination(PathOf("shop.tar"), [ImageReference.Parse("shop:1"), ImageReference.Parse("ghcr.io/me/shop")]).PutAsync(image, null, Cancellation);
        engine.Docker("load", "-i", PathOf("shop.tar"));
        Assert.Equal("from an archive\n", Run(engine, "shop:1"));
        Assert.Equal(image.Platforms[0].ConfigBlob.Descriptor.Digest.ToString(), engine.Docker("images", "-q", "--no-trunc", "ghcr.io/me/shop:latest").Trim());
    }

    [Fact]
    public async Task EngineThatIsFullKeepsItsNames()
    {
        Directory.CreateDirectory(PathOf("small"));
        Judge.Ask("mount", "/", "-t", "tmpfs", "-o", "size=12m", "tmpfs", PathOf("small"));
        try
        {
            using var engine = await RealEngine.StartAsync(PathOf("e"), PathOf("small/data"), Cancellation);
            await LoadAsync(engine, TestImages.Single(("a", "one")), "shop:1");
            var before = engine.Docker("images", "--no-trunc", "--format", "{{.Repository}}:{{.Tag}} {{.ID}}");
            var noise = new byte[40_000_000];
            Random(noise);
            var layer = TestImages.Compressed(noise);
            var image = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), layer)]);
            var problem = await Assert.ThrowsAsync<DestinationException>(() => LoadAsync(engine, image, "shop:1", "shop:2"));
            Assert.Contains(problem.Rule, new[] { Codes.EngineFull, Codes.EngineInterrupted });
            Assert.Equal(before, engine.Docker("images", "--no-trunc", "--format", "{{.Repository}}:{{.Tag}} {{.ID}}"));
        }
        finally
        {
            Judge.Ask("umount", "/", PathOf("small"));
        }
    }

    [Fact]
    public async Task EngineThatIsKilledWhileItLoadsIsReported()
    {
        using var engine = await RealEngine.StartAsync(PathOf("e"), PathOf("data"), Cancellation);
        var noise = new KillingBlob(engine, TestImages.Noise(20_000_000));
        var image = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (noise, noise.Descriptor.Digest))]);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => LoadAsync(engine, image, "shop:1"));
        Assert.Equal(Codes.EngineInterrupted, problem.Rule);
        var after = await Assert.ThrowsAsync<DestinationException>(() => LoadAsync(engine, image, "shop:1"));
        Assert.Equal(Codes.EngineMissing, after.Rule);
    }

    public void Dispose()
    {
        client.Dispose();
        http.Dispose();
        folder.Delete(recursive: true);
    }

    private static void Random(byte[] bytes) => System.Security.Cryptography.RandomNumberGenerator.Fill(bytes);

    private static BuiltImage Runnable((IBlobSource Blob, Digest DiffId) root, string text)
    {
        var container = new ContainerConfig { Entrypoint = ["/bin/sh", "/say"], User = "1654" };
        return new BuiltImage([TestImages.OfLayers(TestImages.Amd64, container, root, TestImages.Layer(("say", $"echo {text}\n")))]);
    }

    private static string Run(RealEngine engine, string name) => engine.Docker("run", "--rm", "--network", "host", "--read-only", "--cap-drop", "ALL", name);

    private static string Skopeo(params ReadOnlySpan<string> arguments) => Judge.Ask("/usr/bin/skopeo", "/", ["--insecure-policy", .. arguments]);

    private static Task<PushResult> LoadAsync(RealEngine engine, BuiltImage image, params string[] names) =>
        new EngineDestination(engine.Client, [.. names.Select(ImageReference.Parse)]).PutAsync(image, null, Cancellation);

    private Task<PushResult> PushAsync(BuiltImage image, string name) =>
        new RegistryDestination(client, ImageReference.Parse(name), []).PutAsync(image, null, Cancellation);

    private string PathOf(string path) => Path.Combine(folder.FullName, path);

    /// <summary>Kills the engine in the middle of its bytes.</summary>
    private sealed class KillingBlob(RealEngine engine, IBlobSource blob) : IBlobSource
    {
        public Descriptor Descriptor => blob.Descriptor;

        public Stream OpenRead()
        {
            engine.Kill();
            return blob.OpenRead();
        }
    }
}
