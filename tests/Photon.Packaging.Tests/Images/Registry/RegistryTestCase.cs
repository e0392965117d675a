using Photon.Engine.Diagnostics;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Destinations;
using Photon.Packaging.Images.Registry;

namespace Photon.Packaging.Tests.Images.Registry;

/// <summary>A registry double, somebody who talks to it, and a folder.</summary>
public abstract class RegistryTestCase : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("photon-registry-");
    private readonly HttpClient http = RegistryHttp.Create();
    private readonly List<RegistryClient> clients = [];

    internal RegistryDouble Registry { get; } = new();

    internal QuickClock Clock { get; } = new();

    internal ICredentialSource Credentials { get; set; } = new NoCredentials();

    internal RegistrySettings Settings { get; set; } = new() { ChunkSize = 64 * 1024 };

    protected static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    protected string PathOf(string path) => Path.Combine(folder.FullName, path);

    internal RegistryClient Client()
    {
        var client = new RegistryClient(http, Credentials, Settings, Clock);
        clients.Add(client);
        return client;
    }

    internal ImageReference Name(string rest) => ImageReference.Parse($"{Registry.Host}/{rest}");

    internal Task<PushResult> PushAsync(BuiltImage image, string name = "shop:1", params string[] tags) =>
        new RegistryDestination(Client(), Name(name), tags).PutAsync(image, null, Cancellation);

    /// <summary>Pushes what can't be pushed: nothing bears a tag.</summary>
    internal async Task<Diagnostic> FailAsync(BuiltImage image)
    {
        var problem = (await Assert.ThrowsAsync<DestinationException>(() => PushAsync(image))).At(new Location("Shop.csproj", 0, 0));
        Assert.Empty(Registry.Tags);
        return problem;
    }

    /// <summary>An image with one layer of noise.</summary>
    internal static BuiltImage Noise(int length)
    {
        var blob = TestImages.Noise(length);
        return new BuiltImage([TestImages.OfLayers(TestImages.Amd64, new ContainerConfig(), (blob, blob.Descriptor.Digest))]);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        clients.ForEach(client => client.Dispose());
        http.Dispose();
        await Registry.DisposeAsync();
        Dispose(disposing: true);
        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What a test has besides.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }
}
