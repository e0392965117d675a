using System.Text.Json;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Layout;
using Photon.Packaging.Images.Provenances;
using Photon.Packaging.Sboms;
using Photon.Packaging.Tests.Images.Building;

namespace Photon.Packaging.Tests.Images.Layout;

public sealed class OciLayoutTests : IClassFixture<RealParts>, IDisposable
{
    private readonly Workplace workplace = new();
    private readonly AppImage app;
    private readonly RealParts parts;

    public OciLayoutTests(RealParts parts)
    {
        this.parts = parts;
        app = new AppImage(workplace);
    }

    [Fact]
    public void SkopeoReadsTheLayout()
    {
        var image = app.Build(AppImage.Amd64);
        new OciLayout(workplace.Output).Write(image, ["1.2.0"]);
        using var inspected = JsonDocument.Parse(Skopeo("inspect", $"oci:{workplace.Output}:1.2.0"));
        Assert.Equal(image.Root.Descriptor.Digest.ToString(), inspected.RootElement.GetProperty("Digest").GetString());
        Assert.Equal("Shop", inspected.RootElement.GetProperty("Labels").GetProperty("org.opencontainers.image.title").GetString());
        Assert.Equal(4, inspected.RootElement.GetProperty("Layers").GetArrayLength());
    }

    [Fact]
    public void SkopeoCopiesEveryPlatformWithoutAnotherDigest()
    {
        var image = app.BuildIndex();
        new OciLayout(workplace.Output).Write(image, ["latest"]);
        var copy = workplace.PathOf("copy");
        Skopeo("--insecure-policy", "copy", "--all", $"oci:{workplace.Output}:latest", $"oci:{copy}:latest");
        Assert.Equal(image.Root.Descriptor.Digest, Assert.Single(new OciLayout(copy).ReadIndex().Manifests).Digest);
    }

    [Fact]
    public void ImagesOfOthersStay()
    {
        var layout = new OciLayout(workplace.Output);
        layout.Write(app.Build(AppImage.Amd64), ["1", "latest"]);
        var first = layout.ReadIndex().Manifests[0].Digest;
        workplace.Write("dist/notes.txt", "somebody's own");
        app.Options = app.Options with { StopSignal = "SIGINT" };
        layout.Write(app.Build(AppImage.Amd64), ["2", "latest"]);
        var names = layout.ReadIndex().Manifests.ToDictionary(entry => entry.Annotations[OciLayout.RefName], entry => entry.Digest);
        Assert.Equal(["1", "2", "latest"], names.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(first, names["1"]);
        Assert.Equal(names["2"], names["latest"]);
        Assert.NotEqual(first, names["2"]);
        Assert.Equal("somebody's own", File.ReadAllText(workplace.PathOf("dist/notes.txt")));
    }

    [Fact]
    public void ReplacedImageTakesItsBlobsAlong()
    {
        var layout = new OciLayout(workplace.Output);
        for (var i = 0; i < 3; i++)
        {
            app.Options = app.Options with { StopSignal = $"{i}" };
            var image = app.BuildIndex();
            layout.Write(image with { Artifacts = [Artifact.Attach(image.Root.Descriptor, MediaTypes.CycloneDx, CycloneDx.FileName, [(byte)i])] }, ["latest"]);
            Assert.Equal(2, layout.ReadIndex().Manifests.Count);
            Assert.Equal(4 + 2 + 2 + 1 + 3, Directory.GetFiles(workplace.PathOf("dist/blobs/sha256")).Length); // layers, configurations, manifests, the index, the artifact
        }
    }

    [Fact]
    public void FullDiskLeavesTheEarlierImage()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        Directory.CreateDirectory(workplace.Output);
        Judge.Ask("mount", workplace.PathOf("."), "-t", "tmpfs", "-o", "size=200k", "tmpfs", workplace.Output);
        try
        {
            var layout = new OciLayout(workplace.Output);
            layout.Write(app.Build(AppImage.Amd64), ["latest"]);
            var before = layout.ReadIndex().ToJson();
            var large = Artifact.Attach(app.Build(AppImage.Amd64).Root.Descriptor, MediaTypes.CycloneDx, CycloneDx.FileName, new byte[300_000]);
            Assert.Throws<IOException>(() => layout.Write(app.Build(AppImage.Arm64) with { Artifacts = [large] }, ["latest"]));
            Assert.Equal(before, layout.ReadIndex().ToJson());
            Skopeo("inspect", $"oci:{workplace.Output}:latest");
        }
        finally
        {
            Judge.Ask("umount", workplace.PathOf("."), workplace.Output);
        }
    }

    [Fact]
    public void DamagedBlobOfTheBaseEndsInNoImage()
    {
        var image = app.Build(AppImage.Amd64);
        var layer = workplace.PathOf($"base/layout/blobs/sha256/{image.Platforms[0].Manifest.Layers[0].Digest.Hex}");
        var bytes = File.ReadAllBytes(layer);
        bytes[^9] ^= 1;
        File.WriteAllBytes(layer, bytes);
        var problem = Assert.Throws<DestinationException>(() => new OciLayout(workplace.Output).Write(image, ["latest"]));
        Assert.Equal("PHOT7130", problem.Rule.Code);
        Assert.Contains(layer, problem.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(workplace.PathOf("dist/index.json")));
        Assert.DoesNotContain(layer, Directory.GetFiles(workplace.PathOf("dist/blobs/sha256")));
    }

    [Fact]
    public void BillAndProvenanceLieBesideTheImage()
    {
        var image = app.BuildIndex();
        var bill = Artifact.Attach(image.Root.Descriptor, MediaTypes.CycloneDx, CycloneDx.FileName, "{}"u8.ToArray());
        var statement = new Provenance { Name = "shop", Builder = "https://ci.example/build", BuilderVersion = "1.0.0" }.Format(image);
        var provenance = Artifact.Attach(image.Root.Descriptor, MediaTypes.InToto, Provenance.FileName, statement);
        var layout = new OciLayout(workplace.Output);
        layout.Write(image with { Artifacts = [bill, provenance] }, ["latest"]);
        var found = layout.ReadIndex().Manifests.Single(entry => entry.ArtifactType == MediaTypes.CycloneDx);
        var manifest = ImageManifest.Read(layout.Read(found));
        Assert.Equal(image.Root.Descriptor.Digest, manifest.Subject?.Digest);
        Assert.Equal("{}"u8.ToArray(), layout.Read(manifest.Layers[0]));
        Assert.Equal(3, layout.ReadIndex().Manifests.Count);
        Skopeo("inspect", "--raw", $"oci:{workplace.Output}:latest");
        Assert.Equal(image.Root.Descriptor.Digest, LayoutSource.Find(layout, "")?.Root.Digest);
    }

    [Fact]
    public void AspNetBaseIsWhole()
    {
        var source = TestBase.AspNet(workplace.PathOf("aspnet"));
        if (source is null)
            Assert.Skip("This machine has no shared runtime on a Debian for x64.");
        var image = BaseImage.Choose(source, AppImage.Amd64)!;
        var list = Judge.Ask("tar", workplace.PathOf(""), "-tzf", Path.Combine(workplace.PathOf("aspnet/layout/blobs/sha256"), image.Manifest.Layers[1].Digest.Hex));
        Assert.Contains("usr/share/dotnet/shared/Microsoft.AspNetCore.App/", list, StringComparison.Ordinal);
        Assert.Contains("usr/share/dotnet/dotnet\n", list, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("base/layout", "11.0", "linux/amd64", "no image '11.0'")]
    [InlineData("base/layout", "10.0", "linux/s390x", "only for linux/amd64, linux/arm64/v8")]
    [InlineData("base", "10.0", "linux/amd64", "index.json")]
    public void LayoutWithoutTheBaseIsReported(string folder, string name, string platform, string reason)
    {
        TestBase.Tiny(workplace.PathOf("base"));
        var project = new Location("Shop.csproj", 0, 0);
        Assert.Null(LayoutBase.Choose(workplace.PathOf(folder), name, Platform.Parse(platform)!, app.Diagnostics, project));
        var diagnostic = Assert.Single(app.Diagnostics.ToSortedList());
        Assert.Equal("PHOT7108", diagnostic.Code);
        Assert.Contains(reason, diagnostic.Message, StringComparison.Ordinal);
        Assert.NotNull(LayoutBase.Choose(workplace.PathOf("base/layout"), "", AppImage.Arm64, app.Diagnostics, project));
    }

    [Fact]
    public void AspNetBaseRunsDotnet()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can change the root folder of a process.");
        var source = TestBase.AspNet(workplace.PathOf("aspnet"));
        if (source is null)
            Assert.Skip("This machine has no shared runtime on a Debian for x64.");
        Directory.CreateDirectory(workplace.PathOf("root"));
        foreach (var layer in BaseImage.Choose(source, AppImage.Amd64)!.Manifest.Layers)
            Judge.Ask("tar", workplace.PathOf("root"), "-xzf", Path.Combine(workplace.PathOf("aspnet/layout/blobs/sha256"), layer.Digest.Hex));
        var runtimes = Judge.Ask("chroot", workplace.PathOf(""), "root", "/usr/bin/dotnet", "--list-runtimes");
        Assert.Contains("Microsoft.AspNetCore.App", runtimes, StringComparison.Ordinal);
    }

    public void Dispose() => workplace.Dispose();

    /// <summary>Installs skopeo where it is missing, or skips the test.</summary>
    private string Skopeo(params string[] arguments)
    {
        if (!File.Exists("/usr/bin/skopeo"))
            parts.Require();
        return Judge.Ask("skopeo", workplace.PathOf(""), arguments);
    }
}
