using Photon.Forms.Judging;

namespace Photon.Ui.Tests;

/// <summary>Tests that need npm's packages begin at the same time.</summary>
public sealed class UiWorkspaceTests
{
    [Fact]
    public async Task ManyInstallTheSamePackagesSideBySide()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        var all = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => UiWorkspace.InstallAsync(cancellationToken), cancellationToken)));
        Assert.SkipWhen(Array.TrueForAll(all, isThere => !isThere), UiWorkspace.Missing);
        Assert.All(all, Assert.True);
        Assert.True(File.Exists(UiWorkspace.Bin("tsc")));
    }
}
