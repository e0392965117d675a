using Photon.Build;
using Photon.Build.Scratch;
using Photon.Build.Targets;
using Photon.Package.Tests;

[assembly: AssemblyFixture(typeof(Packages))]

namespace Photon.Package.Tests;

/// <summary>The packed packages: those of the build that runs these tests, else freshly packed ones.</summary>
public sealed class Packages : IAsyncLifetime
{
    internal Repository Repository { get; } = Repository.Find();

    internal string Version { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        var given = Environment.GetEnvironmentVariable("PHOTON_PACKAGE_VERSION");
        if (string.IsNullOrEmpty(given) && !await new TargetGraph().RunAsync(new SolutionTargets(Repository).Pack))
            throw new InvalidOperationException("The packages could not be packed; the output above says why.");
        Version = string.IsNullOrEmpty(given) ? PackageVersion.Of(Repository) : given;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>An empty folder with the templates installed.</summary>
    internal async Task<ScratchFolder> NewFolderAsync(string name)
    {
        var folder = ScratchFolder.Create(name, Repository.Packages, Repository.PackageCache);
        await folder.InstallTemplatesAsync(Repository.Packages, Version);
        return folder;
    }

    internal string PathOf(string id) => Path.Combine(Repository.Packages, $"{id}.{Version}.nupkg");
}
