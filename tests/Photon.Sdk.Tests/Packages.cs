using Photon.Build;
using Photon.Build.Targets;
using Photon.Sdk.Tests;

[assembly: AssemblyFixture(typeof(Packages))]

namespace Photon.Sdk.Tests;

/// <summary>The packed packages: those of the build that runs these tests, else freshly packed ones.</summary>
public sealed class Packages : IAsyncLifetime
{
    internal Repository Repository { get; } = Repository.Find();

    internal string Version { get; private set; } = "";

    /// <summary>The feed's folder.</summary>
    internal string Folder { get; private set; } = "";

    /// <summary>NUGET_PACKAGES of the projects under test.</summary>
    internal string Cache { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable("PHOTON_PACKAGE_VERSION");
        if (string.IsNullOrEmpty(given) && !await new TargetGraph().RunAsync(new SolutionTargets(Repository).Pack))
            throw new InvalidOperationException("The packages could not be packed; the output above says why.");
        Version = string.IsNullOrEmpty(given) ? PackageVersion.Of(Repository) : given;
        Folder = Environment.GetEnvironmentVariable("PHOTON_PACKAGES") ?? Repository.Packages;
        Cache = Environment.GetEnvironmentVariable("PHOTON_PACKAGE_CACHE") ?? Repository.PackageCache;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    internal string PathOf(string id) => Path.Combine(Folder, $"{id}.{Version}.nupkg");
}
