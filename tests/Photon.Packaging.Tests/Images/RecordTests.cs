using System.Text;
using System.Text.Json;
using Photon.Packaging.Images;

namespace Photon.Packaging.Tests.Images;

public sealed class RecordTests
{
    private static readonly Digest Some = Digest.Of("some"u8);

    [Fact]
    public void DigestIsTheHashOfTheBytes()
    {
        Assert.Equal("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.Of([]).ToString());
        Assert.Equal(Digest.Of([]), Digest.Parse("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("latest")]
    [InlineData("sha256:e3b0c442")]
    [InlineData("sha256:E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855")]
    [InlineData("sha256:../../../../../../../etc/passwd/././././././././././././././././././")]
    public void AnythingElseIsNoDigest(string? text) => Assert.False(Digest.TryParse(text, out _));

    [Fact]
    public void ManifestIsWrittenAsItWasRead()
    {
        var json = $$$$"""{"schemaVersion":2,"mediaType":"application/vnd.oci.image.manifest.v1+json","config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"{{{{Some}}}}","size":2},"layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar+gzip","digest":"{{{{Some}}}}","size":30}],"annotations":{"a":"1","b":"<2>"}}""";
        Assert.Equal(json, Encoding.UTF8.GetString(ImageManifest.Read(Encoding.UTF8.GetBytes(json)).ToJson()));
    }

    [Fact]
    public void IndexIsWrittenAsItWasRead()
    {
        var json = $$$$"""{"schemaVersion":2,"mediaType":"application/vnd.oci.image.index.v1+json","manifests":[{"mediaType":"application/vnd.oci.image.manifest.v1+json","digest":"{{{{Some}}}}","size":2,"platform":{"architecture":"arm64","os":"linux","variant":"v8"}}]}""";
        var index = ImageIndex.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(new Platform("linux", "arm64", "v8"), Assert.Single(index.Manifests).Platform);
        Assert.Equal(json, Encoding.UTF8.GetString(index.ToJson()));
    }

    [Fact]
    public void ConfigKeepsWhatPhotonDoesNotKnow()
    {
        var json = $$$$"""
            {"os":"linux","architecture":"amd64","docker_version":"20","rootfs":{"type":"layers","diff_ids":["{{{{Some}}}}"]},
             "config":{"Healthcheck":{"Test":["CMD","true"]},"Volumes":{"/data":{}},"Env":["B=2","A=1"],"ExposedPorts":{"80/tcp":{}},"Labels":null}}
            """;
        var config = ImageConfig.Read(Encoding.UTF8.GetBytes(json));
        Assert.Equal(["B=2", "A=1"], config.Config.Env);
        Assert.Equal(
            $$$$"""{"architecture":"amd64","os":"linux","config":{"ExposedPorts":{"80/tcp":{}},"Env":["B=2","A=1"],"Healthcheck":{"Test":["CMD","true"]},"Volumes":{"/data":{}}},"rootfs":{"type":"layers","diff_ids":["{{{{Some}}}}"]},"history":[],"docker_version":"20"}""",
            Encoding.UTF8.GetString(config.ToJson()));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("""{"config":3}""")]
    [InlineData("""{"config":{"mediaType":"x","digest":"sha256:1","size":1},"layers":[]}""")]
    public void BrokenManifestSaysSo(string json) => Assert.ThrowsAny<JsonException>(() => ImageManifest.Read(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("linux-x64", "linux/amd64")]
    [InlineData("linux-musl-arm64", "linux/arm64")]
    [InlineData("linux-arm", "linux/arm/v7")]
    [InlineData("win-x64", "windows/amd64")]
    [InlineData("osx-arm64", null)]
    [InlineData("linux", null)]
    public void PlatformOfARuntimeIdentifier(string runtime, string? platform) => Assert.Equal(platform, Platform.OfRuntime(runtime)?.ToString());

    [Fact]
    public void VariantThatIsNotSaidFits()
    {
        Assert.True(new Platform("linux", "arm64", "v8").Fits(new Platform("linux", "arm64")));
        Assert.True(new Platform("linux", "arm64").Fits(new Platform("linux", "arm64", "v8")));
        Assert.False(new Platform("linux", "arm", "v6").Fits(new Platform("linux", "arm", "v7")));
    }
}
