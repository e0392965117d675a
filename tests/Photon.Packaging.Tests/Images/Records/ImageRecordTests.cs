using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Records;
using Photon.Packaging.Images.Registry;
using Photon.Packaging.Tests.Images.Building;
using Photon.Packaging.Tests.Images.Registry;

namespace Photon.Packaging.Tests.Images.Records;

public sealed class ImageRecordTests : RegistryTestCase
{
    private string Record => PathOf("obj/image.json");

    [Fact]
    public async Task ImageThatIsReadIsPushedAsItWasBuilt()
    {
        var built = await BuildAsync();
        new ImageRecord(built).Write(Record);
        var image = Read()!.Image;
        Assert.Equal(built.Blobs.Select(blob => (blob.Descriptor.Digest, blob.Descriptor.MediaType)), image.Blobs.Select(blob => (blob.Descriptor.Digest, blob.Descriptor.MediaType)));
        Assert.Equal(built.Platforms[0].Base!.Digest, image.Platforms[0].Base!.Digest);
        Assert.Equal(built.Platforms[1].Platform, image.Platforms[1].Platform);

        Registry.Requests.Clear();
        var result = await PushAsync(image);
        Assert.Equal((built.Root.Descriptor.Digest, 1), (result.Digest, result.BlobsMounted));
        Assert.DoesNotContain(Registry.Requests, request => request.StartsWith("GET ", StringComparison.Ordinal) && request.Contains("/blobs/", StringComparison.Ordinal));
        Assert.Contains($"shop@{built.Artifacts[0].Root.Descriptor.Digest}", Registry.Manifests.Keys);
    }

    [Fact]
    public async Task LayersOfTheBaseAreFetchedOnDemandIntoTheSameCache()
    {
        var built = await BuildAsync();
        new ImageRecord(built).Write(Record);
        var layer = Assert.IsType<IRemoteBlob>(Read()!.Image.Platforms[0].Layers[0], exactMatch: false);
        Assert.Equal(PathOf("bases"), layer.CacheFolder);
        Assert.False(File.Exists(PathOf("bases/" + layer.Descriptor.Digest.Hex)));
        await Read()!.Image.FetchAsync(Cancellation);
        await using var stream = built.Platforms[0].Layers[0].OpenRead();
        Assert.Equal(layer.Descriptor.Size, stream.Length);
    }

    [Fact]
    public async Task MissingAndDamagedFilesAreFound()
    {
        new ImageRecord(await BuildAsync()).Write(Record);
        var record = Read()!;
        Assert.Empty(record.MissingFiles(Cancellation));
        var files = record.Image.Platforms[0].Layers.OfType<FileBlob>().Select(blob => blob.Path).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(2, files.Count);

        var bytes = await File.ReadAllBytesAsync(files[0], Cancellation);
        bytes[20] ^= 1;
        await File.WriteAllBytesAsync(files[0], bytes, Cancellation);
        Assert.Equal([files[0]], record.MissingFiles(Cancellation));
        File.Delete(files[1]);
        Assert.Equal(files, record.MissingFiles(Cancellation));
    }

    [Fact]
    public void WhereNoneWasWrittenThereIsNone() => Assert.Null(Read());

    [Theory]
    [InlineData("\"schema\":1", "\"schema\":2")]
    [InlineData("\"schema\":1", "\"schema\":\"1\"")]
    [InlineData("\"schema\":1,", "")]
    [InlineData("\"platforms\":[", "\"platforms\":[],\"others\":[")]
    [InlineData("\"layers\":[", "\"layers\":[],\"others\":[")]
    [InlineData("\"artifacts\":[", "\"artifacts\":[[],")]
    [InlineData("\"artifacts\":[", "\"artifacts\":[7,")]
    [InlineData("\"manifest\":", "\"manifesto\":")]
    [InlineData("\"index\":", "\"indices\":")]
    [InlineData("\"bytes\":\"", "\"bytes\":\"?")]
    [InlineData("\"bytes\":\"", "\"bytes\":\"AAAA")]
    [InlineData("\"bytes\":\"", "\"bytes\":7,\"others\":\"")]
    [InlineData("\"descriptor\":", "\"description\":")]
    [InlineData("\"origin\":\"", "\"origin\":\"Not a name ")]
    [InlineData("\"cache\":\"", "\"cachet\":\"")]
    [InlineData("}", "")]
    public async Task DamagedRecordIsNone(string whole, string damaged)
    {
        new ImageRecord(await BuildAsync()).Write(Record);
        var text = await File.ReadAllTextAsync(Record, Cancellation);
        Assert.Contains(whole, text, StringComparison.Ordinal);
        await File.WriteAllTextAsync(Record, text.Replace(whole, damaged, StringComparison.Ordinal), Cancellation);
        Assert.Null(Read());
    }

    [Fact]
    public async Task CutRecordIsNone()
    {
        new ImageRecord(await BuildAsync()).Write(Record);
        var bytes = await File.ReadAllBytesAsync(Record, Cancellation);
        for (var length = 0; length < bytes.Length; length += 997)
        {
            await File.WriteAllBytesAsync(Record, bytes[..length], Cancellation);
            Assert.Null(Read());
        }
    }

    [Fact]
    public void BlobThatCanNotBeFoundAgainIsABug()
    {
        var layer = TestImages.Layer(("a", "one"));
        var image = new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (new Elsewhere(layer.Blob), layer.DiffId))]);
        Assert.Throws<ArgumentException>(() => new ImageRecord(image).Write(Record));
        Assert.False(File.Exists(Record));
    }

    private ImageRecord? Read() => ImageRecord.Read(Record, Client());

    /// <summary>The small app for two platforms, on a base image of the registry, with a bill of materials.</summary>
    private async Task<BuiltImage> BuildAsync()
    {
        await PushAsync(TestImages.Double(("a", "base")), "base:1");
        using var workplace = new Workplace();
        var app = new AppImage(workplace) { CacheFolder = PathOf("layers") };
        var layers = app.Layers();
        var images = new List<BuiltImage>();
        foreach (var platform in new[] { AppImage.Amd64, AppImage.Arm64 })
        {
            var on = await new RegistrySource(Client(), PathOf("bases")).ReadAsync(Name("base:1"), platform, Cancellation);
            images.Add(new ImageBuilder(app.Options, app.Diagnostics, new Location("Shop.csproj", 0, 0)).Build(on, layers)!);
        }

        var image = IndexBuilder.Combine(images, new Dictionary<string, string>());
        return image with { Artifacts = [Artifact.Attach(image.Root.Descriptor, MediaTypes.CycloneDx, "sbom.cdx.json", "{}"u8.ToArray())] };
    }

    private sealed class Elsewhere(IBlobSource blob) : IBlobSource
    {
        public Descriptor Descriptor => blob.Descriptor;

        public Stream OpenRead() => blob.OpenRead();
    }
}
