using System.Reflection.PortableExecutable;
using System.Text.Json;

namespace Photon.Sdk.Tests.Images;

/// <summary>What a project says of its image.</summary>
[Collection(nameof(ImageCollection))]
public sealed class OptionImageTests : IDisposable
{
    private readonly ImageMachine machine;
    private readonly ImageShop shop;

    public OptionImageTests(Packages packages, ImageMachine machine)
    {
        machine.Require();
        this.machine = machine;
        shop = new ImageShop(packages, machine);
    }

    [Fact]
    public async Task PropertiesAndItemsOfTheSdkKeepTheirMeaning()
    {
        Say("""
            <ContainerRepository>team/shop</ContainerRepository>
            <ContainerImageTags>1.2;stable</ContainerImageTags>
            <ContainerUser>1000:1000</ContainerUser>
            <ContainerWorkingDirectory>/srv/shop/</ContainerWorkingDirectory>
            <ContainerVendor>The shop</ContainerVendor>
            <ContainerGenerateLabelsImageTitle>false</ContainerGenerateLabelsImageTitle>
            <ContainerGenerateLabelsImageBaseDigest>false</ContainerGenerateLabelsImageBaseDigest>
            """, """
            <ContainerPort Include="9000" Type="udp" />
            <ContainerEnvironmentVariable Include="SHOP_MODE" Value="quiet" />
            <ContainerLabel Include="team" Value="shop" />
            <ContainerDefaultArgs Include="--urls;http://*:9000" />
            """);
        (await shop.BuildAsync("oci")).AssertClean();
        using var config = JsonDocument.Parse(ImageMachine.Skopeo("inspect", "--config", $"oci:{shop.Project.PathOf("dist/image")}:stable"));
        var container = config.RootElement.GetProperty("config");
        Assert.Equal(("1000:1000", "/srv/shop/"), (container.GetProperty("User").GetString(), container.GetProperty("WorkingDir").GetString()));
        Assert.Equal(["dotnet", "/srv/shop/Shop.dll"], container.GetProperty("Entrypoint").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(["--urls", "http://*:9000"], container.GetProperty("Cmd").EnumerateArray().Select(word => word.GetString()));
        Assert.Contains("SHOP_MODE=quiet", container.GetProperty("Env").EnumerateArray().Select(word => word.GetString()));
        Assert.True(container.GetProperty("ExposedPorts").TryGetProperty("9000/udp", out _));
        var labels = container.GetProperty("Labels").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString());
        Assert.Equal(("The shop", "shop", "1.2.0"), (labels["org.opencontainers.image.vendor"], labels["team"], labels["org.opencontainers.image.version"]));
        Assert.Empty(new[] { "org.opencontainers.image.title", "org.opencontainers.image.base.digest" }.Intersect(labels.Keys));
        Assert.StartsWith("team/shop@sha256:", shop.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FastStartIsCompiledAhead()
    {
        var run = await shop.BuildAsync("oci", "-p:PhotonContainerStart=fast");
        Assert.SkipWhen(run.Errors.Any(error => error.Contains("NU1101", StringComparison.Ordinal)), "The package source has no compiler for ReadyToRun.");
        run.AssertClean();
        var assembly = Assert.Single(Directory.GetFiles(shop.Project.PathOf("obj/Release/net10.0/photon.pack/publish"), "Shop.dll", SearchOption.AllDirectories));
        using var image = new PEReader(File.OpenRead(assembly));
        Assert.True(image.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0);
        Assert.Equal(0, (await shop.RebuildAsync("oci", "-p:PhotonContainerStart=fast")).AssertClean().RunsOf("PhotonImage"));
    }

    [Fact]
    public async Task SdkMakesTheImageWhereItIsAsked()
    {
        var variables = shop.Variables();
        variables["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = machine.Registry.Host; // the SDK does not believe a loopback address
        (await shop.Project.RunAsync(
            [
                "build", "-c", "Release", "-p:PhotonFormat=docker", "-p:PhotonContainerEngine=sdk", $"-p:ContainerBaseImage={ImageMachine.BaseIn(machine.Registry)}",
                $"-p:PhotonRegistry={machine.Registry.Host}/by", "-p:ContainerRepository=sdk",
            ],
            variables)).AssertClean();
        using var config = JsonDocument.Parse(ImageMachine.Skopeo("inspect", "--config", "--tls-verify=false", $"docker://{machine.Registry.Host}/by/sdk:latest"));
        Assert.True(config.RootElement.GetProperty("config").GetProperty("Labels").TryGetProperty("net.dot.sdk.version", out _));
        Assert.False(File.Exists(shop.Project.PathOf("dist/image.ref")));
    }

    [Fact]
    public async Task ImageOfAnotherConfigurationIsWhatTheProjectSaysOfThat()
    {
        shop.Project.Write("photon.toml", "build.backend_profile = \"release\"\n");
        Say("", "<ContainerLabel Include=\"made\" Value=\"$(Configuration)\" />");
        (await shop.BuildAsync("oci", "-p:Configuration=Debug")).AssertClean();
        Assert.Contains("\"made\":\"Release\"", ImageMachine.Skopeo("inspect", "--raw", "--config", Layout).Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        (await shop.RebuildAsync("oci", "-p:Configuration=Debug")).AssertClean();
        var unchanged = (await shop.RebuildAsync("oci", "-p:Configuration=Debug")).AssertClean();
        Assert.Equal(0, unchanged.RunsOf("PhotonImage"));

        var before = shop.Digest;
        shop.Say("Good evening.");
        (await shop.RebuildAsync("oci", "-p:Configuration=Debug")).AssertClean();
        Assert.NotEqual(before, shop.Digest);
    }

    [Fact]
    public async Task LockFileDecidesAndComesBack()
    {
        shop.BaseImage = ImageMachine.BaseIn(machine.Registry);
        var locked = await shop.BuildAsync("oci", "-p:PhotonContainerLocked=true");
        Assert.Contains(locked.Errors, error => error.Contains("PHOT7110", StringComparison.Ordinal));
        Assert.False(File.Exists(shop.Project.PathOf("photon.lock")));

        (await shop.RebuildAsync("oci")).AssertClean();
        var pinned = shop.Project.Read("photon.lock");
        (await shop.RebuildAsync("oci", "-p:PhotonContainerLocked=true")).AssertClean();
        shop.Project.Delete("photon.lock");
        (await shop.RebuildAsync("oci")).AssertClean();
        Assert.Equal(pinned, shop.Project.Read("photon.lock"));
    }

    public void Dispose() => shop.Dispose();

    private string Layout => $"oci:{shop.Project.PathOf("dist/image")}:latest";

    private void Say(string properties, string items) => shop.Project.Write("Shop.csproj", $"""
        <Project Sdk="Photon.Sdk">
          <PropertyGroup>
            <Version>1.2.0</Version>
            {properties}
          </PropertyGroup>
          <ItemGroup>
            {items}
          </ItemGroup>
        </Project>
        """);
}
