using System.Net;
using System.Net.Sockets;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Engine;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images.Engine;

/// <summary>What is said to an engine, and what its answers mean.</summary>
public sealed class EngineTests : IDisposable
{
    private readonly EngineDouble engine = new EngineDouble()
        .On("GET /version", HttpStatusCode.OK, """{"Version":"20.10.24","Os":"linux","Arch":"amd64"}""")
        .On("GET /images/json", HttpStatusCode.OK, "[]")
        .On("POST /images/", HttpStatusCode.Created)
        .On("POST /images/load", HttpStatusCode.OK, "{\"stream\":\"Loaded image ID: sha256:abc\\n\"}\n");

    private readonly BuiltImage image = new([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), TestImages.Layer(("a", "one")), TestImages.Layer(("b", "two")), TestImages.Layer(("c", "three")))]);

    private readonly List<string> known = [];

    private BuiltPlatform Platform => image.Platforms[0];

    [Fact]
    public async Task ImageIsLoadedAndThenNamed()
    {
        var result = await PutAsync("shop:1", "ghcr.io/me/shop");
        Assert.Equal((3, 0), (result.BlobsSent, result.BlobsExisting));
        Assert.Equal(["POST /images/sha256:abc/tag?repo=shop&tag=1", "POST /images/sha256:abc/tag?repo=ghcr.io%2Fme%2Fshop&tag=latest"],
            engine.Requests.Where(r => r.Contains("/tag?", StringComparison.Ordinal)));
        Assert.Equal("manifest.json", Assert.Single(engine.Loads)[^1]);
    }

    [Fact]
    public async Task LayersThatLieOnEachOtherThereAreLeftOut()
    {
        // The third is there as well, but on other layers: an engine finds it only above the same ones.
        EngineHas("one", Platform.Config.DiffIds[0], Platform.Config.DiffIds[1]);
        EngineHas("two", Digest.Of("x"u8), Digest.Of("y"u8), Platform.Config.DiffIds[2]);
        var result = await PutAsync("shop:1");
        Assert.Equal((1, 2, Platform.ConfigBlob.Descriptor.Size + Platform.Layers[2].Descriptor.Size), (result.BlobsSent, result.BlobsExisting, result.BytesSent));
        Assert.Equal(3, Assert.Single(engine.Loads).Count);
    }

    [Fact]
    public async Task EngineThatRefusesADifferenceGetsAll()
    {
        EngineHas("one", Platform.Config.DiffIds[0]);
        var first = true;
        engine.On("POST /images/load", _ =>
        {
            var answer = first ? "{\"errorDetail\":{\"message\":\"no such file\"},\"error\":\"no such file\"}\n" : "{\"stream\":\"Loaded image: sha256:def\\n\"}\n";
            first = false;
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(answer) };
        });
        var result = await PutAsync("shop:1");
        Assert.Equal([4, 5], engine.Loads.Select(files => files.Count));
        Assert.Equal((3, 0), (result.BlobsSent, result.BlobsExisting));
    }

    [Fact]
    public async Task PodmanGetsAll()
    {
        engine.On("GET /version", HttpStatusCode.OK, """{"Version":"4.3.1","Os":"linux","Arch":"amd64","Components":[{"Name":"Podman Engine"}]}""");
        EngineHas("one", Platform.Config.DiffIds[0]);
        Assert.Equal(3, (await PutAsync("shop:1")).BlobsSent);
    }

    [Fact]
    public async Task ImageThatIsThereIsOnlyNamed()
    {
        var id = Platform.ConfigBlob.Descriptor.Digest;
        engine.On($"GET /images/{id}/json", HttpStatusCode.OK, $$"""{"Id":"{{id}}"}""").On("GET /images/shop:1/json", HttpStatusCode.OK, $$"""{"Id":"{{id}}"}""");
        var result = await PutAsync("shop:1", "shop:2");
        Assert.Equal((0, 3, 0L), (result.BlobsSent, result.BlobsExisting, result.BytesSent));
        Assert.Equal([$"POST /images/{id}/tag?repo=shop&tag=2"], engine.Requests.Where(r => r.StartsWith("POST", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task RefusedImageIsReportedAndBearsNoName()
    {
        engine.On("POST /images/load", HttpStatusCode.OK, "{\"error\":\"invalid diffID for layer 2\"}\n");
        Assert.Equal("PHOT7172", (await FailAsync()).Code);
        Assert.DoesNotContain(engine.Requests, r => r.Contains("/tag?", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "{\"error\":\"write /var/lib/docker/tmp/x: no space left on device\"}\n")]
    [InlineData(HttpStatusCode.InternalServerError, "{\"message\":\"Error processing tar file: no space left on device\"}")]
    public async Task FullDiskIsReported(HttpStatusCode status, string answer)
    {
        EngineHas("one", Platform.Config.DiffIds[0]);
        engine.On("POST /images/load", status, answer);
        Assert.Equal("PHOT7173", (await FailAsync()).Code);
        Assert.Single(engine.Loads);
    }

    [Fact]
    public async Task NameThatCanNotBeSetTakesTheOthersBack()
    {
        engine.On("GET /images/shop:1/json", HttpStatusCode.OK, """{"Id":"sha256:old"}""");
        engine.On("POST /images/sha256:abc/tag?repo=shop&tag=3", HttpStatusCode.Conflict, """{"message":"refused"}""");
        var problem = (await Assert.ThrowsAsync<DestinationException>(() => PutAsync("shop:1", "shop:2", "shop:3"))).Rule;
        Assert.Equal(Codes.EngineRefused, problem);
        Assert.Equal(["POST /images/sha256:old/tag?repo=shop&tag=1", "DELETE /images/shop:2?noprune=1", "DELETE /images/shop:3?noprune=1"], engine.Requests[^3..]);
    }

    [Fact]
    public async Task ImageForAnotherMachineIsReported()
    {
        engine.On("GET /version", HttpStatusCode.OK, """{"Version":"1","Os":"linux","Arch":"arm64"}""");
        Assert.Equal("PHOT7161", (await FailAsync()).Code);
    }

    [Theory]
    [InlineData(SocketError.AccessDenied, "PHOT7171")]
    [InlineData(SocketError.ConnectionRefused, "PHOT7170")]
    public async Task EngineThatCanNotBeReachedIsReported(SocketError error, string code)
    {
        engine.On("GET /version", _ => throw new HttpRequestException("no", new SocketException((int)error)));
        Assert.Equal(code, (await FailAsync()).Code);
    }

    [Fact]
    public async Task SocketThatIsNotThereIsReported()
    {
        var address = new EngineAddress(EngineAddressKind.Socket, "/nowhere/docker.sock");
        using var http = EngineHttp.Create(address);
        var problem = await Assert.ThrowsAsync<DestinationException>(() => new EngineClient(http, address).FactsAsync(TestContext.Current.CancellationToken));
        Assert.Equal(Codes.EngineMissing, problem.Rule);
        Assert.Contains("unix:///nowhere/docker.sock", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectionThatBreaksIsReported()
    {
        engine.On("POST /images/load", _ => throw new HttpRequestException("broke", new IOException("Broken pipe")));
        Assert.Equal(Codes.EngineInterrupted, (await FailAsync()).Rule);
    }

    [Theory]
    [InlineData("unix:///run/podman/podman.sock", "unix:///run/podman/podman.sock")]
    [InlineData("tcp://127.0.0.1:2376", "tcp://127.0.0.1:2376")]
    [InlineData("tcp://127.0.0.1", "tcp://127.0.0.1:2375")]
    [InlineData("npipe:////./pipe/docker_engine", "npipe:////./pipe/docker_engine")]
    [InlineData(@"npipe://\\.\pipe\podman", "npipe:////./pipe/podman")]
    public void AddressIsRead(string text, string whole) => Assert.Equal(whole, EngineAddress.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public void NoAddressMeansDocker(string? text) => Assert.Same(EngineAddress.Default, EngineAddress.Parse(text));

    [Theory]
    [InlineData("ssh://me@host")]
    [InlineData("/var/run/docker.sock")]
    [InlineData("unix://relative.sock")]
    [InlineData("npipe:///x")]
    [InlineData("tcp://")]
    [InlineData("tcp://user:secret@host:1")]
    public void AddressThatIsNoneIsReported(string text) =>
        Assert.Equal("PHOT7175", Assert.Throws<DestinationException>(() => EngineAddress.Parse(text)).Rule.Code);

    public void Dispose() => engine.Dispose();

    private void EngineHas(string id, params Digest[] layers)
    {
        known.Add(id);
        engine.On("GET /images/json", HttpStatusCode.OK, $"[{string.Join(',', known.Select(name => $$"""{"Id":"{{name}}"}"""))}]")
            .On($"GET /images/{id}/json", HttpStatusCode.OK, $$$"""{"Id":"{{{id}}}","RootFS":{"Layers":[{{{string.Join(',', layers.Select(layer => $"\"{layer}\""))}}}]}}""");
    }

    private async Task<PushResult> PutAsync(params string[] names)
    {
        using var http = new HttpClient(engine, disposeHandler: false) { BaseAddress = new Uri("http://engine/") };
        var client = new EngineClient(http, EngineAddress.Default);
        return await new EngineDestination(client, [.. names.Select(ImageReference.Parse)]).PutAsync(image, null, TestContext.Current.CancellationToken);
    }

    private async Task<Diagnostic> FailAsync() =>
        (await Assert.ThrowsAsync<DestinationException>(() => PutAsync("shop:1"))).At(new Location("Shop.csproj", 0, 0));
}
