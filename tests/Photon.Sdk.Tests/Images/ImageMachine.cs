using Photon.Containers;

namespace Photon.Sdk.Tests.Images;

/// <summary>Tests that share one engine and one registry, and run one at a time.</summary>
[CollectionDefinition(nameof(ImageCollection), DisableParallelization = true)]
public sealed class ImageCollection : ICollectionFixture<ImageMachine>;

/// <summary>A machine with an engine, a registry that has the base image, and nobody logged in anywhere.</summary>
public sealed class ImageMachine : IAsyncLifetime
{
    private const string BaseName = $"dotnet/aspnet:{TestBase.Tag}";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ph-");
    private readonly RealParts parts = new();
    private RealEngine? engine;
    private RealRegistry? registry;

    /// <summary>A real dockerd.</summary>
    internal RealEngine Engine => engine!;

    internal RealRegistry Registry => registry!;

    /// <summary>The base image as a layout, which needs no network.</summary>
    internal string BaseLayout => $"oci:{PathOf("base/layout")}:{TestBase.Tag}";

    /// <summary>An empty folder: nobody is logged in.</summary>
    internal string DockerConfig => PathOf("config");

    internal static string BaseIn(RealRegistry registry) => $"{registry.Host}/{BaseName}";

    internal static string Skopeo(params ReadOnlySpan<string> arguments) => Judge.Ask("/usr/bin/skopeo", "/", ["--insecure-policy", .. arguments]);

    /// <summary>Skips the test where the parts can't be had, and says why.</summary>
    internal void Require()
    {
        parts.Require();
        Assert.SkipWhen(engine is null, "This machine has no shared runtime on a Debian for x64.");
    }

    /// <summary>A registry that has the base image.</summary>
    internal async Task<RealRegistry> StartRegistryAsync(string name)
    {
        var started = await RealRegistry.StartAsync(PathOf(name), CancellationToken.None);
        Skopeo("copy", "--all", "--dest-tls-verify=false", BaseLayout, $"docker://{BaseIn(started)}");
        return started;
    }

    internal string PathOf(string path) => Path.Combine(folder.FullName, path);

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(DockerConfig);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder.FullName, (UnixFileMode)0b111_101_101); // for builds of another user
        if (!parts.AreThere || TestBase.AspNet(PathOf("base")) is null)
            return;
        engine = await RealEngine.StartAsync(PathOf("e"), PathOf("data"), CancellationToken.None);
        registry = await StartRegistryAsync("registry");
    }

    public ValueTask DisposeAsync()
    {
        engine?.Dispose();
        registry?.Dispose();
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
