using Photon.Judges.Npm;

namespace Photon.Judges.Tests;

/// <summary>Tests that need npm's packages begin at the same time.</summary>
public sealed class NpmPackagesTests
{
    [Fact]
    public async Task ManyInstallTheSamePackagesSideBySide()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var all = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => NpmPackages.InstallAsync(cancellationToken), cancellationToken)));
        Assert.SkipWhen(Array.TrueForAll(all, packages => packages is null), "npm can't install here.");
        Assert.All(all, packages => Assert.True(Directory.Exists(packages!.PactCore)));
    }
}
