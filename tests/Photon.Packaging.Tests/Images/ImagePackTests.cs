using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Engine;
using Photon.Packaging.Images.Files;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images;

/// <summary>The formats <c>oci</c> and <c>docker</c>: a published app becomes an image, and the image gets to where it is wanted.</summary>
public sealed class ImagePackTests : IDisposable
{
    private readonly Workplace shop = new Workplace().Publish();

    public ImagePackTests() => TestBase.Tiny(shop.PathOf("base"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void LayoutHoldsTheAppInLayersByKind()
    {
        Ask();
        var image = Built();
        Assert.Equal(["linux/amd64"], image.Select(config => config.Platform.ToString()));
        var config = image[0];
        Assert.Equal(["dotnet", "/app/Shop.dll"], config.Config.Entrypoint);
        Assert.Equal(("1654", "/app/"), (config.Config.User, config.Config.WorkingDir));
        Assert.Equal(["photon: packages", "photon: projects", "photon: assets", "photon: app"], config.History.Select(entry => entry.CreatedBy).Where(text => text!.StartsWith("photon", StringComparison.Ordinal)));
        Assert.Equal("Shop of teas", config.Config.Labels["org.opencontainers.image.title"]);
        Assert.Matches("^shop@sha256:[0-9a-f]{64}\n$", File.ReadAllText(shop.PathOf("dist/image.ref")));
    }

    [Fact]
    public void DigestIsTheSameFromAnotherFolderAndAnEmptyCache()
    {
        Ask();
        shop.Pack("oci");
        using var other = new Workplace().Publish();
        TestBase.Tiny(other.PathOf("base"));
        other.Request = other.Request with { Image = RequestIn(other) };
        other.Pack("oci");
        Assert.Equal(File.ReadAllText(shop.PathOf("dist/image.ref")), File.ReadAllText(other.PathOf("dist/image.ref")));
        Assert.Equal(shop.Hash("dist/provenance.intoto.json"), other.Hash("dist/provenance.intoto.json"));
    }

    [Fact]
    public void PortableAppOfTwoPlatformsSharesItsLayers()
    {
        Ask(request => request with { Builds = [new ImageBuild(shop.PathOf("publish"), ["linux-x64", "linux-arm64"], IsPortable: true)] });
        var images = Built();
        Assert.Equal(["linux/amd64", "linux/arm64/v8"], images.Select(config => config.Platform.ToString()));
        Assert.Equal(images[0].DiffIds, images[1].DiffIds);
    }

    [Fact]
    public void AppOfEachRuntimeIdentifierHasLayersOfItsOwn()
    {
        foreach (var path in Directory.GetFiles(shop.PathOf("publish"), "*", SearchOption.AllDirectories))
            shop.Write("arm/" + Path.GetRelativePath(shop.PathOf("publish"), path), File.ReadAllBytes(path));
        shop.Write("arm/Shop.dll", "code for arm");
        Ask(request => request with
        {
            Builds = [new ImageBuild(shop.PathOf("publish"), ["linux-x64"], IsPortable: false), new ImageBuild(shop.PathOf("arm"), ["linux-arm64"], IsPortable: false)],
        });
        var images = Built();
        // The package's native code is for the first alone.
        Assert.Equal([true, true, false, true, true, false], images[0].DiffIds.Zip(images[1].DiffIds, (one, other) => one == other));
    }

    [Fact]
    public void DockersFormHasItsTypesAndTheSameLayers()
    {
        Ask(request => request with { Builds = [new ImageBuild(shop.PathOf("publish"), ["linux-x64", "linux-arm64"], IsPortable: true)] });
        var modern = Built();
        Ask(request => request with { IsDockerForm = true, Builds = [new ImageBuild(shop.PathOf("publish"), ["linux-x64", "linux-arm64"], IsPortable: true)] });
        Assert.Equal(modern.Select(config => Digest.Of(config.ToJson())), Built().Select(config => Digest.Of(config.ToJson())));

        var layout = new OciLayout(shop.PathOf("dist/image"));
        var root = LayoutSource.Find(layout, "latest")!.Root;
        Assert.Equal(MediaTypes.DockerIndex, root.MediaType);
        var manifest = ImageManifest.Read(layout.Read(ImageIndex.Read(layout.Read(root)).Manifests[0]));
        Assert.Equal((MediaTypes.DockerManifest, MediaTypes.DockerConfig), (manifest.MediaType, manifest.Config.MediaType));
        Assert.All(manifest.Layers, layer => Assert.Equal(MediaTypes.DockerLayer, layer.MediaType));
    }

    [Fact]
    public void ImageForAnotherSystemIsRefused()
    {
        Ask(request => request with { Builds = [new ImageBuild(shop.PathOf("publish"), ["linux-x64", "win-x64"], IsPortable: true)] });
        var problem = shop.Fail();
        Assert.Equal("PHOT7191", problem.Code);
        Assert.Contains("win-x64", problem.Message, StringComparison.Ordinal);
        Assert.Empty(shop.Delivered());
    }

    [Theory]
    [InlineData("linux-x64", "linux-musl-x64")]
    [InlineData("linux-musl-x64", "linux-arm64")]
    public void RuntimeIdentifiersOfTwoBasesAreRefused(string one, string other)
    {
        Ask(request => request with { Builds = [new ImageBuild(shop.PathOf("publish"), [one, other], IsPortable: true)] });
        Assert.Equal("PHOT7192", shop.Fail().Code);
    }

    [Theory]
    [InlineData("harbor", "Shop", "harbor", "shop", "harbor/shop")]
    [InlineData("harbor:8443/team", "Shop", "harbor:8443", "team/shop", "harbor:8443/team/shop")]
    [InlineData("ghcr.io/team/", "Shop", "ghcr.io", "team/shop", "ghcr.io/team/shop")]
    [InlineData("docker.io", "Shop", "docker.io", "library/shop", "docker.io/library/shop")]
    [InlineData("", "Shop", "docker.io", "library/shop", "shop")]
    [InlineData("", "team/shop", "docker.io", "team/shop", "team/shop")]
    public void RegistryIsAHostWhateverItLooksLike(string registry, string given, string host, string repository, string familiar)
    {
        var name = ImageName.Of(registry, given, [], new DiagnosticBag(), new Location("Shop.csproj", 0, 0))!;
        Assert.Equal((host, repository, familiar), (name.Repository.Registry, name.Repository.Repository, name.Familiar));
    }

    [Theory]
    [InlineData("app")]
    [InlineData("/srv/../etc")]
    [InlineData("C:\\app\\")]
    public void WorkingDirectoryIsAFolderOfTheImage(string folder)
    {
        Ask(request => request with { Options = request.Options with { WorkingDirectory = folder } });
        Assert.Equal("PHOT7193", shop.Fail().Code);
    }

    [Fact]
    public void FoldersAboveTheAppAreTheBasesOwn()
    {
        Ask(request => request with { Options = request.Options with { WorkingDirectory = "/home/app/shop" } });
        shop.Pack("oci");
        var layout = new OciLayout(shop.PathOf("dist/image"));
        var layer = BaseImage.Choose(LayoutSource.Find(layout, "latest")!, new Platform("linux", "amd64"))!.Layers[^1];
        using var tar = new System.Formats.Tar.TarReader(new System.IO.Compression.GZipStream(layer.OpenRead(), System.IO.Compression.CompressionMode.Decompress));
        Assert.Equal("home/app/shop/", tar.GetNextEntry()!.Name);
    }

    [Fact]
    public void SecretIsLeftOutUnlessItIsAllowed()
    {
        shop.Write("publish/.env", "TOKEN=1");
        Ask();
        shop.Pack("oci");
        Assert.Equal("PHOT7100", Assert.Single(shop.Diagnostics).Code);
        var without = File.ReadAllText(shop.PathOf("dist/image.ref"));
        Ask(request => request with { AllowedFiles = [".env"] });
        shop.Pack("oci");
        Assert.Empty(shop.Diagnostics);
        Assert.NotEqual(without, File.ReadAllText(shop.PathOf("dist/image.ref")));
    }

    [Fact]
    public void NothingToStartIsReported()
    {
        File.Delete(shop.PathOf("publish/Shop.dll"));
        File.Delete(shop.PathOf("publish/Shop"));
        Ask();
        Assert.Equal("PHOT7012", shop.Fail().Code);
    }

    [Fact]
    public void ArchiveIsOneFileAndTheLayoutGoes()
    {
        Ask();
        shop.Pack("oci");
        Ask(request => request with { IsArchive = true });
        shop.Pack("oci");
        Assert.Equal(["Shop.oci.tar", "image.ref", "provenance.intoto.json"], shop.Delivered());
    }

    [Fact]
    public async Task SentImageIsWholeAndTheSecondTimeNothingIsSent()
    {
        await using var registry = new RegistryDouble();
        Ask();
        shop.Pack("docker");
        Assert.Equal(["image.ref", "provenance.intoto.json"], shop.Delivered());
        Assert.Contains(shop.PathOf("base/layout/index.json"), shop.Pack("docker").Inputs);
        var (first, problems) = await SendAsync(registry.Host);
        Assert.Empty(problems);
        Assert.True(first!.IsChanged);
        Assert.Equal($"{registry.Host}/shop:latest, 1.2.0", first.Place);
        Assert.EndsWith($"@{first.Digest}\n", await File.ReadAllTextAsync(shop.PathOf("dist/image.ref"), Cancellation), StringComparison.Ordinal);
        var (second, _) = await SendAsync(registry.Host);
        Assert.Equal((first.Digest, false), (second!.Digest, second.IsChanged));
        Assert.Contains("were there", second.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DamagedLayerIsForgottenAndTheNextBuildMendsIt()
    {
        await using var registry = new RegistryDouble();
        Ask();
        shop.Pack("docker");
        var layer = Directory.EnumerateFiles(shop.PathOf("cache/layers/blobs")).First();
        var bytes = await File.ReadAllBytesAsync(layer, Cancellation);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(layer, bytes, Cancellation);

        var (sent, problems) = await SendAsync(registry.Host);
        Assert.Null(sent);
        Assert.Equal("PHOT7190", Assert.Single(problems).Code);
        Assert.False(File.Exists(shop.PathOf("obj/image.json")));
        Assert.DoesNotContain(registry.Manifests.Keys, key => key.EndsWith("latest", StringComparison.Ordinal));

        shop.Pack("docker");
        Assert.NotNull((await SendAsync(registry.Host)).Sent);
    }

    [Fact]
    public async Task RecordThatIsGoneIsReported()
    {
        Assert.Equal("PHOT7190", Assert.Single((await SendAsync("127.0.0.1:1")).Problems).Code);
    }

    [Fact]
    public async Task ArchiveIsWrittenInsteadOfSending()
    {
        Ask();
        shop.Pack("docker");
        var (sent, _) = await SendAsync("", shop.PathOf("out/shop.tar"));
        Assert.Equal(shop.PathOf("out/shop.tar"), sent!.Place);
        Assert.True(File.Exists(shop.PathOf("out/shop.tar")));
        Assert.Equal(shop.PathOf("out/shop.tar.gz"), (await SendAsync("", shop.PathOf("out"))).Sent!.Place);
    }

    public void Dispose() => shop.Dispose();

    private void Ask(Func<ImageRequest, ImageRequest>? change = null)
    {
        var request = RequestIn(shop);
        shop.Request = shop.Request with { Format = "oci", Image = change is null ? request : change(request) };
    }

    private static ImageRequest RequestIn(Workplace shop)
    {
        var cache = new ImageCache(shop.PathOf("cache"), TimeProvider.System);
        return new ImageRequest
        {
            Repository = "Shop",
            Tags = ["latest", "1.2.0"],
            BaseImage = $"oci:{shop.PathOf("base/layout")}:{TestBase.Tag}",
            Builds = [new ImageBuild(shop.PathOf("publish"), ["linux-x64"], IsPortable: true)],
            Options = new ImageOptions { Labels = new Dictionary<string, string> { ["org.opencontainers.image.title"] = "Shop of teas" } },
            Bases = new BaseSettings { LockFile = shop.PathOf("photon.lock"), CacheFolder = cache.BasesFolder },
            Access = Access(shop),
            Cache = cache,
            RecordFile = shop.PathOf("obj/image.json"),
            Provenance = new ProvenanceRequest { Builder = "urn:photon:test" },
        };
    }

    private static RegistryAccess Access(Workplace shop) => new() { DockerConfigFolder = shop.PathOf(".docker") };

    /// <summary>The configurations of the layout that a pack wrote, each with everything that its manifest names.</summary>
    private List<ImageConfig> Built()
    {
        shop.Pack("oci");
        Assert.Empty(shop.Diagnostics);
        var layout = new OciLayout(shop.PathOf("dist/image"));
        var source = LayoutSource.Find(layout, "1.2.0")!;
        return [.. BaseImage.PlatformsOf(source).Select(platform => BaseImage.Choose(source, platform)!).Select(Whole)];
    }

    private static ImageConfig Whole(BaseImage image)
    {
        foreach (var layer in image.Layers)
        {
            using var stream = layer.OpenRead();
            Assert.Equal(layer.Descriptor.Size, stream.Length);
        }

        return image.Config;
    }

    private async Task<(SentImage? Sent, IReadOnlyList<Diagnostic> Problems)> SendAsync(string registry, string archive = "")
    {
        var request = new SendRequest
        {
            ProjectFile = shop.PathOf("Shop.csproj"),
            RecordFile = shop.PathOf("obj/image.json"),
            Registry = registry,
            Repository = "Shop",
            Tags = ["latest", "1.2.0"],
            Archive = archive,
            Access = Access(shop),
            Engine = new EngineSearch { ConfigFolder = shop.PathOf(".docker"), HomeFolder = shop.PathOf(""), SystemFolder = shop.PathOf("run") },
        };
        var diagnostics = new DiagnosticBag();
        var sent = await new ImageSender(request, diagnostics).SendAsync(Cancellation);
        return (sent, diagnostics.ToSortedList());
    }
}
