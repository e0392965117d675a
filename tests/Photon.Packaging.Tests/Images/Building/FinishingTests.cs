using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Building;

public sealed class FinishingTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly AppImage app;

    public FinishingTests() => app = new AppImage(workplace);

    [Fact]
    public void FinishedImageHoldsEveryBlob()
    {
        var built = app.BuildIndex();
        built = built with { Artifacts = [Artifact.Attach(built.Root.Descriptor, MediaTypes.CycloneDx, "sbom.cdx.json", [1])] };
        var finished = built.Finish();
        Assert.Equal(built.Root.Descriptor.Digest, finished.Root.Descriptor.Digest);
        var blobs = finished.Platforms.SelectMany(image => image.Layers.Append(image.Config).Append(image.Manifest)).Append(finished.Root)
            .Concat(finished.Artifacts.SelectMany(artifact => artifact.Blobs.Append(artifact.Manifest)));
        Assert.Equal(built.Blobs.Select(blob => blob.Descriptor.Digest).ToHashSet(), blobs.Select(blob => blob.Descriptor.Digest).ToHashSet());
    }

    [Fact]
    public async Task LayersOfTheBaseAreFetchedOnlyOnDemand()
    {
        var on = BaseImage.Choose(app.Source, AppImage.Amd64)!;
        var layers = on.Layers.Select(layer => new Elsewhere(layer)).ToList();
        var image = new PlatformImage(AppImage.Amd64, app.Source.Open(on.Descriptor), app.Source.Open(on.Manifest.Config), layers, on.Config.DiffIds);
        var built = new ImageBuilder(app.Options, app.Diagnostics, new Location("Shop.csproj", 0, 0)).Build(image.ToBase(), app.Layers())!;
        Assert.Equal(app.Build(AppImage.Amd64).Root.Descriptor.Digest, built.Root.Descriptor.Digest);
        Assert.All(layers, layer => Assert.False(layer.IsFetched));
        await built.FetchAsync(TestContext.Current.CancellationToken);
        Assert.All(layers, layer => Assert.True(layer.IsFetched));
    }

    public void Dispose() => workplace.Dispose();

    private sealed class Elsewhere(IBlobSource blob) : IRemoteBlob
    {
        public bool IsFetched { get; private set; }

        public Descriptor Descriptor => blob.Descriptor;

        public ImageReference Origin => ImageReference.Parse("example.org/dotnet/aspnet:10.0");

        public Task FetchAsync(CancellationToken cancellation)
        {
            IsFetched = true;
            return Task.CompletedTask;
        }

        public Stream OpenRead() => blob.OpenRead();
    }
}
