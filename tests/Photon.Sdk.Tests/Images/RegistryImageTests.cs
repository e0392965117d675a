using System.Text;
using Photon.Packaging.Images;

namespace Photon.Sdk.Tests.Images;

/// <summary><c>PhotonRegistry</c> with a real registry.</summary>
[Collection(nameof(ImageCollection))]
public sealed class RegistryImageTests : IDisposable
{
    private readonly ImageMachine machine;
    private readonly ImageShop shop;
    private readonly string path = Path.GetRandomFileName().Replace('.', '-');

    public RegistryImageTests(Packages packages, ImageMachine machine)
    {
        machine.Require();
        this.machine = machine;
        shop = new ImageShop(packages, machine) { BaseImage = ImageMachine.BaseIn(machine.Registry) };
    }

    private string Registry => $"-p:PhotonRegistry={machine.Registry.Host}/{path}";

    private string Name => $"docker://{machine.Registry.Host}/{path}/shop";

    [Fact]
    public async Task PushedImageIsTheOneThatWasBuilt()
    {
        (await shop.BuildAsync("docker", Registry)).AssertClean();
        var digest = shop.Digest;
        Assert.Equal(digest, DigestOf($"{Name}:latest"));
        // Another tool takes all of it, and finds every digest right.
        ImageMachine.Skopeo("copy", "--all", "--src-tls-verify=false", $"{Name}:latest", $"oci:{shop.Elsewhere("copied")}:latest");
        ImageMachine.Skopeo("inspect", $"oci:{shop.Elsewhere("copied")}:latest");

        // The engine calls the same image by its configuration.
        var manifest = ImageManifest.Read(Encoding.UTF8.GetBytes(Raw($"{Name}:latest")));
        (await shop.RebuildAsync("docker")).AssertClean();
        Assert.Equal(digest, shop.Digest);
        Assert.Equal(manifest.Config.Digest.ToString(), machine.Engine.Docker("images", "--quiet", "--no-trunc", "shop:latest").Trim());
    }

    [Fact]
    public async Task OnlyWhatChangedIsSent()
    {
        var first = (await shop.BuildAsync("docker", Registry)).AssertClean();
        Assert.Contains("lent", ImageShop.Sent(first), StringComparison.Ordinal);

        var unchanged = (await shop.RebuildAsync("docker", Registry)).AssertClean();
        Assert.Equal((0, 0.0), (unchanged.RunsOf("PhotonImage"), ImageShop.SentBytes(unchanged)));

        shop.Say("Good evening.");
        var changed = (await shop.RebuildAsync("docker", Registry)).AssertClean();
        Assert.InRange(ImageShop.SentBytes(changed), 1, ImageShop.AppBytes);
        Assert.Equal(shop.Digest, DigestOf($"{Name}:latest"));
    }

    [Fact]
    public async Task BillAndProvenanceAreAttached()
    {
        (await shop.BuildAsync("docker", Registry)).AssertClean();
        var list = ImageIndex.Read(Encoding.UTF8.GetBytes(Raw($"{Name}:{shop.Digest.Replace(':', '-')}")));
        Assert.Equal([MediaTypes.CycloneDx, MediaTypes.InToto], list.Manifests.Select(entry => entry.ArtifactType).Order(StringComparer.Ordinal));
        Assert.True(File.Exists(shop.Project.PathOf("dist/sbom.cdx.json")));
    }

    [Fact]
    public async Task OnePublishIsAnImageForTwoPlatforms()
    {
        var run = (await shop.BuildAsync("docker", Registry, "-p:ContainerRuntimeIdentifiers=\"linux-x64;linux-arm64\"", "-p:ContainerImageTag=both")).AssertClean();
        Assert.Equal(1, run.RunsOf("PhotonImage"));
        var index = ImageIndex.Read(Encoding.UTF8.GetBytes(Raw($"{Name}:both")));
        Assert.Equal(["linux/amd64", "linux/arm64"], index.Manifests.Select(entry => $"{entry.Platform!.Os}/{entry.Platform.Architecture}"));
        var layers = index.Manifests.Select(entry => ImageManifest.Read(Encoding.UTF8.GetBytes(Raw($"{Name}@{entry.Digest}"))).Layers.Select(layer => layer.Digest).ToList()).ToList();
        Assert.Equal(layers[0], layers[1]);
        Assert.Equal(shop.Digest, DigestOf($"{Name}:both"));
    }

    [Fact]
    public async Task PinnedBaseNeedsNoNetwork()
    {
        using var passing = await machine.StartRegistryAsync("passing");
        shop.BaseImage = ImageMachine.BaseIn(passing);
        (await shop.BuildAsync("oci")).AssertClean();
        Assert.Contains(shop.BaseImage, shop.Project.Read("photon.lock"), StringComparison.Ordinal);
        var pinned = shop.Project.Read("photon.lock");
        passing.Dispose();

        shop.Say("Good evening.");
        (await shop.RebuildAsync("oci")).AssertClean();
        Assert.Equal(pinned, shop.Project.Read("photon.lock"));
        ImageMachine.Skopeo("inspect", $"oci:{shop.Project.PathOf("dist/image")}:latest");
    }

    public void Dispose() => shop.Dispose();

    private static string Raw(string name) => ImageMachine.Skopeo("inspect", "--tls-verify=false", "--raw", name);

    private static string DigestOf(string name) => Digest.Of(Encoding.UTF8.GetBytes(Raw(name))).ToString();
}
