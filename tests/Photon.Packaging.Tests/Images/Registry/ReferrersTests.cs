using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>What is attached to an image is found in registries that don't list it themselves.</summary>
public sealed class ReferrersTests : RegistryTestCase
{
    private readonly BuiltImage image = TestImages.Double(("a", "one"));
    private readonly Artifact bill;
    private readonly Artifact provenance;

    public ReferrersTests()
    {
        bill = Attach(MediaTypes.CycloneDx);
        provenance = Attach(MediaTypes.InToto);
    }

    private string Tag => $"shop:sha256-{image.Root.Descriptor.Digest.Hex}";

    [Fact]
    public async Task ArtifactsAreListedUnderATagOfTheDigest()
    {
        var result = await PushAsync(image with { Artifacts = [bill, provenance] });
        Assert.Equal(["shop:1", Tag], Registry.Tags);
        var index = List();
        Assert.Equal([bill.Root.Descriptor.Digest, provenance.Root.Descriptor.Digest], index.Manifests.Select(entry => entry.Digest));
        Assert.Equal([MediaTypes.CycloneDx, MediaTypes.InToto], index.Manifests.Select(entry => entry.ArtifactType));
        Assert.Equal((MediaTypes.Index, MediaTypes.Manifest), (Registry.Manifests[Tag].Type, index.Manifests[0].MediaType));
        Assert.EndsWith("/shop/manifests/1", Registry.Requests.Last(r => r.StartsWith("PUT ", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(Registry.Manifests.Where(pair => pair.Key.Contains('@', StringComparison.Ordinal)).Sum(pair => pair.Value.Bytes.Length) + image.Root.Descriptor.Size
            + Registry.Blobs.Sum(pair => pair.Value.Length), result.BytesSent);
    }

    [Fact]
    public async Task RegistryThatListsThemGetsNoTag()
    {
        Registry.ListsReferrers = true;
        await PushAsync(image with { Artifacts = [bill] });
        Assert.Equal(["shop:1"], Registry.Tags);
    }

    [Fact]
    public async Task RegistryThatShowsAPageInsteadGetsATag()
    {
        Registry.Fault = context =>
        {
            if (!context.Request.Url!.AbsolutePath.Contains("/referrers/", StringComparison.Ordinal))
                return false;
            RegistryDouble.Answer(context, 200, "<html></html>", ("Content-Type", "text/html"));
            return true;
        };
        await PushAsync(image with { Artifacts = [bill] });
        Assert.Equal(["shop:1", Tag], Registry.Tags);
    }

    [Fact]
    public async Task ImageWithoutArtifactsAsksForNothing()
    {
        await PushAsync(image);
        Assert.Equal(0, Registry.Count("GET "));
    }

    [Fact]
    public async Task WhatOthersAttachedStays()
    {
        var others = new Descriptor(MediaTypes.Manifest, Digest.Of("a signature"u8), 11) { ArtifactType = "application/vnd.example.signature", Annotations = new Dictionary<string, string> { ["by"] = "others" } };
        Put(new ImageIndex { Manifests = [others], Annotations = new Dictionary<string, string> { ["kept"] = "yes" } });
        await PushAsync(image with { Artifacts = [bill] });
        await PushAsync(image with { Artifacts = [bill] }, "shop:2");
        Assert.Equal([others.Digest, bill.Root.Descriptor.Digest], List().Manifests.Select(entry => entry.Digest));
        Assert.Equal(("others", "yes"), (List().Manifests[0].Annotations["by"], List().Annotations["kept"]));
    }

    [Fact]
    public async Task UnchangedImageAsksForNothing()
    {
        await PushAsync(image with { Artifacts = [bill] });
        Registry.Requests.Clear();
        await PushAsync(image with { Artifacts = [bill] });
        Assert.Equal(0, Registry.Count("GET ") + Registry.Count("PUT "));
    }

    [Fact]
    public async Task ListThatAnInterruptedPushLeftOutIsMadeUp()
    {
        await PushAsync(image with { Artifacts = [bill] });
        Registry.Manifests.TryRemove(Tag, out _);
        Registry.Manifests.TryRemove("shop:1", out _);
        Assert.Equal(0, (await PushAsync(image with { Artifacts = [bill] })).BlobsSent);
        Assert.Equal(["shop:1", Tag], Registry.Tags);
    }

    [Fact]
    public async Task EntryThatAnotherPushOverwroteIsWrittenAgain()
    {
        var overwrites = 2;
        Registry.Fault = context =>
        {
            // Between our writing and our reading again.
            if (context.Request.HttpMethod == "GET" && context.Request.Url!.AbsolutePath.EndsWith(Tag[5..], StringComparison.Ordinal) && Registry.Manifests.ContainsKey(Tag) && overwrites-- > 0)
                Put(new ImageIndex { Manifests = [provenance.Root.Descriptor] });
            return false;
        };
        await PushAsync(image with { Artifacts = [bill] });
        Assert.Equal([provenance.Root.Descriptor.Digest, bill.Root.Descriptor.Digest], List().Manifests.Select(entry => entry.Digest));
    }

    [Fact]
    public async Task PushesAtTheSameTimeLoseNoEntry()
    {
        var artifacts = Enumerable.Range(0, 4).Select(number => Attach($"application/vnd.example.{number}")).ToList();
        await PushAsync(image with { Artifacts = [bill] });
        using var http = RegistryHttp.Create();
        using var client = new RegistryClient(http, Credentials, Settings, TimeProvider.System);
        await Task.WhenAll(artifacts.Select(artifact => new RegistryDestination(client, Name("shop:1"), []).PutAsync(image with { Artifacts = [artifact] }, null, Cancellation)));
        Assert.Subset(List().Manifests.Select(entry => entry.Digest).ToHashSet(), artifacts.Select(artifact => artifact.Root.Descriptor.Digest).ToHashSet());
    }

    [Fact]
    public async Task ListThatNeverStaysIsReported()
    {
        Registry.Fault = context =>
        {
            if (context.Request.HttpMethod == "GET" && context.Request.Url!.AbsolutePath.EndsWith(Tag[5..], StringComparison.Ordinal))
                Registry.Manifests.TryRemove(Tag, out _);
            return false;
        };
        Assert.Equal("PHOT7158", (await RefuseAsync()).Code);
    }

    [Theory]
    [InlineData(MediaTypes.Manifest, "{}", "no index")]
    [InlineData(MediaTypes.Index, "[]", "An object was expected")]
    public async Task TagThatIsNoListIsReportedAndStays(string type, string json, string reason)
    {
        Registry.Manifests[Tag] = (type, System.Text.Encoding.UTF8.GetBytes(json));
        var problem = await RefuseAsync();
        Assert.Equal(Codes.RegistryFailed.Code, problem.Code);
        Assert.Contains(reason, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("shop:1", Registry.Tags);
    }

    private async Task<Diagnostic> RefuseAsync() =>
        (await Assert.ThrowsAsync<DestinationException>(() => PushAsync(image with { Artifacts = [bill] }))).At(new Location("Shop.csproj", 0, 0));

    private Artifact Attach(string type) => Artifact.Attach(image.Root.Descriptor, type, "file.json", "{}"u8.ToArray());

    private ImageIndex List() => ImageIndex.Read(Registry.Manifests[Tag].Bytes);

    private void Put(ImageIndex index) => Registry.Manifests[Tag] = (MediaTypes.Index, index.ToJson());
}
