using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Building;

public sealed class RemoteBaseTests : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly AppImage app;

    public RemoteBaseTests() => app = new AppImage(workplace);

    [Fact]
    public async Task LayersOfTheBaseAreFetchedOnlyOnDemand()
    {
        var on = BaseImage.Choose(app.Source, AppImage.Amd64)!;
        var layers = on.Layers.Select(layer => new Elsewhere(layer)).ToList();
        var built = new ImageBuilder(app.Options, app.Diagnostics, new Location("Shop.csproj", 0, 0)).Build(on with { Layers = layers }, app.Layers())!;
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

        public string CacheFolder => "";

        public Task FetchAsync(CancellationToken cancellation)
        {
            IsFetched = true;
            return Task.CompletedTask;
        }

        public Stream OpenRead() => blob.OpenRead();
    }
}
