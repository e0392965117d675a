using Photon.Judges.Npm;
using Photon.Judges.Tests.Native;
using Photon.Pact.Native;

[assembly: AssemblyFixture(typeof(CoreFixture))]

namespace Photon.Judges.Tests.Native;

/// <summary>The reference core as npm brings it, loaded once.</summary>
public sealed class CoreFixture : IAsyncLifetime
{
    private PactCore? core;

    public async ValueTask InitializeAsync()
    {
        if (await NpmPackages.InstallAsync(TestContext.Current.CancellationToken) is { PactLibrary: { } library })
            core = PactCore.Load(library);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    /// <summary>Skips the test where there is no core.</summary>
    public PactCore Load()
    {
        Assert.SkipWhen(core is null, "npm can't install the reference core here.");
        return core;
    }
}
