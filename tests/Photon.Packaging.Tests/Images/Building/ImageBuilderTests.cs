using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;

namespace Photon.Packaging.Tests.Images.Building;

public sealed class ImageBuilderTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly AppImage app;

    public ImageBuilderTests() => app = new AppImage(workplace);

    [Fact]
    public void AppLiesUponTheBase()
    {
        var image = app.Build(AppImage.Amd64);
        var platform = Assert.Single(image.Platforms);
        var on = BaseImage.Choose(app.Source, AppImage.Amd64)!;
        Assert.Equal(4, platform.Manifest.Layers.Count);
        Assert.Equal(on.Manifest.Layers.Select(layer => layer.Digest), platform.Manifest.Layers.Take(2).Select(layer => layer.Digest));
        Assert.Equal(4, platform.Config.DiffIds.Count);
        Assert.Equal(["test base 0", "test base 1", "photon: packages", "photon: app"], platform.Config.History.Select(entry => entry.CreatedBy));
        Assert.Equal(image.Root.Descriptor.Digest, image.Blobs[^1].Descriptor.Digest);
        Assert.Equal(["org.opencontainers.image.base.digest", "org.opencontainers.image.base.name"], platform.Manifest.Annotations.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void ConfigurationJoinsTheBaseAndTheProject()
    {
        app.Options = app.Options with
        {
            Ports = ["9000", "53/UDP"],
            Environment = new Dictionary<string, string> { ["ZONE"] = "1", ["ASPNETCORE_HTTP_PORTS"] = "8081;8082" },
        };
        var config = app.Build(AppImage.Amd64).Platforms[0].Config;
        Assert.Equal("1654", config.Config.User);
        Assert.Equal("/app/", config.Config.WorkingDir);
        Assert.Equal(["dotnet", "/app/Shop.dll"], config.Config.Entrypoint);
        Assert.Null(config.Config.Cmd);
        Assert.Equal(["53/udp", "8081/tcp", "8082/tcp", "9000/tcp"], config.Config.ExposedPorts.Order(StringComparer.Ordinal));
        Assert.StartsWith("PATH=", config.Config.Env[0], StringComparison.Ordinal);
        Assert.Equal("ASPNETCORE_HTTP_PORTS=8081;8082", config.Config.Env[2]);
        Assert.Equal("ZONE=1", config.Config.Env[^1]);
        Assert.True(config.Config.Others.ContainsKey("Volumes"));
        Assert.Equal(ImageOptions.FixedTime, config.Created);
        Assert.Equal("Shop", config.Config.Labels["org.opencontainers.image.title"]);
        Assert.Equal(BaseImage.Choose(app.Source, AppImage.Amd64)!.Descriptor.Digest.ToString(), config.Config.Labels["org.opencontainers.image.base.digest"]);
        Assert.DoesNotContain("org.opencontainers.image.created", config.Config.Labels.Keys);
    }

    [Theory]
    [InlineData("root", "root")]
    [InlineData(null, "1654")]
    [InlineData("", "1654")]
    public void UserIsRootOnlyWhereItIsAskedFor(string? user, string expected)
    {
        app.Options = app.Options with { User = user };
        Assert.Equal(expected, app.Build(AppImage.Amd64).Platforms[0].Config.Config.User);
    }

    [Fact]
    public void BaseOfDockersFormBecomesOci()
    {
        var on = BaseImage.Choose(app.Source, AppImage.Amd64)!;
        var docker = on with
        {
            Manifest = on.Manifest with { MediaType = MediaTypes.DockerManifest, Layers = [.. on.Manifest.Layers.Select(layer => layer with { MediaType = MediaTypes.DockerLayer })] },
            Config = on.Config with { History = [], Config = on.Config.Config with { User = "somebody", Env = ["PATH=/bin"] } },
        };
        var image = new ImageBuilder(app.Options, app.Diagnostics, new Location("Shop.csproj", 0, 0)).Build(docker, app.Layers())!.Platforms[0];
        Assert.All(image.Manifest.Layers, layer => Assert.Equal(MediaTypes.Layer, layer.MediaType));
        Assert.Equal(4, image.Config.History.Count);
        Assert.Equal("somebody", image.Config.Config.User);
    }

    [Fact]
    public void DigestIsTheSameFromAnotherFolderAndAnEmptyCache()
    {
        using var elsewhere = new Workplace();
        Assert.Equal(app.BuildIndex().Root.Descriptor.Digest, new AppImage(elsewhere).BuildIndex().Root.Descriptor.Digest);
    }

    [Fact]
    public void PlatformsShareTheAppsLayers()
    {
        var index = app.BuildIndex();
        Assert.Equal(["linux/amd64", "linux/arm64/v8"], index.Platforms.Select(image => image.Platform.ToString()));
        Assert.Equal(index.Platforms[0].Manifest.Layers.Select(layer => layer.Digest), index.Platforms[1].Manifest.Layers.Select(layer => layer.Digest));
        Assert.Equal(4 + 2 + 2 + 1, index.Blobs.Count); // layers, configurations, manifests, the index
        using var bytes = index.Root.OpenRead();
        using var copy = new MemoryStream();
        bytes.CopyTo(copy);
        Assert.Equal(index.Platforms.Select(image => image.Platform), ImageIndex.Read(copy.ToArray()).Manifests.Select(entry => entry.Platform));
    }

    [Fact]
    public void BaseWithoutThePlatformIsNone()
    {
        Assert.Null(BaseImage.Choose(app.Source, new Platform("linux", "s390x")));
        Assert.Null(BaseImage.Choose(app.Source, new Platform("linux", "arm64", "v9")));
        Assert.Equal(["linux/amd64", "linux/arm64/v8"], BaseImage.PlatformsOf(app.Source).Select(platform => platform.ToString()));
    }

    [Fact]
    public void DamagedBaseIsNotBuiltUpon()
    {
        var blob = workplace.PathOf($"base/layout/blobs/sha256/{BaseImage.Choose(app.Source, AppImage.Amd64)!.Manifest.Config.Digest.Hex}");
        File.WriteAllText(blob, File.ReadAllText(blob).Replace("1654", "0000", StringComparison.Ordinal));
        Assert.ThrowsAny<IOException>(() => BaseImage.Choose(app.Source, AppImage.Amd64));
    }

    [Theory]
    [InlineData("http")]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("80/icmp")]
    [InlineData("80/tcp/1")]
    [InlineData("")]
    public void UnknownPortIsReported(string port)
    {
        app.Options = app.Options with { Ports = [port] };
        Assert.Null(app.TryBuild(AppImage.Amd64));
        Assert.Equal("PHOT7101", Assert.Single(app.Diagnostics.ToSortedList()).Code);
    }

    [Fact]
    public void ContradictingCommandIsReported()
    {
        app.Options = app.Options with { AppCommandInstruction = "None" };
        Assert.Null(app.TryBuild(AppImage.Amd64));
        Assert.Equal("PHOT7102", Assert.Single(app.Diagnostics.ToSortedList()).Code);
    }

    [Fact]
    public void WrongVariableIsLeftOut()
    {
        app.Options = app.Options with { Environment = new Dictionary<string, string> { ["Logging:Level"] = "1", ["Logging__Level"] = "2" } };
        Assert.Equal("Logging__Level=2", app.Build(AppImage.Amd64).Platforms[0].Config.Config.Env[^1]);
        Assert.Equal("PHOT7105", Assert.Single(app.Diagnostics.ToSortedList()).Code);
    }

    [Fact]
    public void WindowsIsNotSupported()
    {
        var on = BaseImage.Choose(app.Source, AppImage.Amd64)!;
        var windows = on with { Config = on.Config with { Platform = new Platform("windows", "amd64") } };
        Assert.Null(new ImageBuilder(app.Options, app.Diagnostics, new Location("Shop.csproj", 0, 0)).Build(windows, app.Layers()));
        Assert.Equal("PHOT7104", Assert.Single(app.Diagnostics.ToSortedList()).Code);
    }

    [Fact]
    public void PortsOfUrlsStandForTheOthers() => Assert.Equal(
        ["5000/tcp", "5001/tcp"],
        ExposedPorts.OfEnvironment(new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://+:5000;https://*:5001/;http://unix:/run/app.sock", ["ASPNETCORE_HTTP_PORTS"] = "1" }));

    [Theory]
    [InlineData(true, false, false, "", "", "dotnet/aspnet:10.0")]
    [InlineData(false, false, false, "", "", "dotnet/runtime:10.0")]
    [InlineData(true, true, false, "linux-musl-x64", "", "dotnet/runtime-deps:10.0-alpine")]
    [InlineData(true, false, true, "linux-x64", "", "dotnet/runtime-deps:10.0-noble-chiseled-extra")]
    [InlineData(true, false, false, "linux-x64", "noble-chiseled", "dotnet/aspnet:10.0-noble-chiseled")]
    public void UsualBaseImage(bool isWeb, bool isSelfContained, bool isAot, string runtime, string family, string name) => Assert.Equal(
        name,
        new DotnetBaseImage { Version = "10.0", IsWeb = isWeb, IsSelfContained = isSelfContained, IsAot = isAot, RuntimeIdentifier = runtime, Family = family }.Name);

    public void Dispose() => workplace.Dispose();
}
