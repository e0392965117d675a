using Photon.Engine.Diagnostics;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

public sealed class ReferenceTests
{
    private const string Digest = "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    [Theory]
    [InlineData("redis", "docker.io/library/redis", "latest")]
    [InlineData("redis:7", "docker.io/library/redis:7", "7")]
    [InlineData("me/shop", "docker.io/me/shop", "latest")]
    [InlineData("docker.io/redis", "docker.io/library/redis", "latest")]
    [InlineData("index.docker.io/me/shop:1", "docker.io/me/shop:1", "1")]
    [InlineData("localhost/shop", "localhost/shop", "latest")]
    [InlineData("localhost:5000/a/b/c:1.0-x_y", "localhost:5000/a/b/c:1.0-x_y", "1.0-x_y")]
    [InlineData("[::1]:5000/shop", "[::1]:5000/shop", "latest")]
    [InlineData("ghcr.io/me/shop__a--b.c:1@" + Digest, "ghcr.io/me/shop__a--b.c:1@" + Digest, Digest)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet@" + Digest, "mcr.microsoft.com/dotnet/aspnet@" + Digest, Digest)]
    public void NameIsReadByTheRulesOfDocker(string text, string whole, string version)
    {
        var reference = ImageReference.Parse(text);
        Assert.Equal((whole, version), (reference.ToString(), reference.Version));
        Assert.Equal(reference, ImageReference.Parse(whole));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Shop")]
    [InlineData("ghcr.io/Me/shop")]
    [InlineData("ghcr.io/")]
    [InlineData("shop:")]
    [InlineData("shop:-1")]
    [InlineData("shop@sha256:12")]
    [InlineData("shop@sha512:" + "00")]
    [InlineData("https://ghcr.io/me/shop")]
    [InlineData("user:secret@ghcr.io/me/shop")]
    [InlineData("localhost:70000/shop")]
    [InlineData("a//b")]
    [InlineData("a/../b")]
    [InlineData("shop\n")]
    [InlineData("-.io/shop")]
    public void NameThatIsNoneIsReported(string text)
    {
        var problem = Assert.Throws<DestinationException>(() => ImageReference.Parse(text)).At(new Location("Shop.csproj", 0, 0));
        Assert.Equal(Codes.ImageReferenceMalformed, problem.Rule);
    }

    [Theory]
    [InlineData("redis", "https://registry-1.docker.io/v2/library/redis/manifests/latest")]
    [InlineData("ghcr.io/me/shop:2", "https://ghcr.io/v2/me/shop/manifests/2")]
    [InlineData("localhost:5000/shop", "http://localhost:5000/v2/shop/manifests/latest")]
    [InlineData("127.0.0.1:5000/shop", "http://127.0.0.1:5000/v2/shop/manifests/latest")]
    [InlineData("127.1.2.3/shop", "http://127.1.2.3/v2/shop/manifests/latest")]
    [InlineData("lab.example:5000/shop", "http://lab.example:5000/v2/shop/manifests/latest")]
    [InlineData("lab.example/shop", "https://lab.example/v2/shop/manifests/latest")]
    [InlineData("localhost.example/shop", "https://localhost.example/v2/shop/manifests/latest")]
    public void RegistriesOfThisMachineAndListedOnesSpeakHttp(string text, string address)
    {
        var reference = ImageReference.Parse(text);
        var target = RegistryTarget.Of(reference, new RegistrySettings { InsecureRegistries = ["lab.example:5000"] }, isPush: false);
        Assert.Equal(address, target.Manifest(reference.Version).ToString());
    }

    [Fact]
    public void ChallengesOfOneLineAreKeptApart()
    {
        var challenges = Challenge.ParseAll(["""Negotiate, Basic realm="a, \"b\"", Bearer realm="https://auth.example/token?x=1",service = reg ,scope="repository:a/b:pull,push" """, "NTLM abc=="]);
        Assert.Equal(["Negotiate", "Basic", "Bearer", "NTLM"], challenges.Select(c => c.Scheme).Take(4));
        Assert.Equal("a, \"b\"", challenges[1].Parameters["Realm"]);
        Assert.Equal("https://auth.example/token?x=1", challenges[2].Parameters["realm"]);
        Assert.Equal("reg", challenges[2].Parameters["service"]);
        Assert.Equal("repository:a/b:pull,push", challenges[2].Parameters["scope"]);
    }
}
