using Photon.Pact.Native;

namespace Photon.Pact.Tests.Native;

/// <summary>Native code sees the variables that the core reads.</summary>
public sealed class NativeEnvironmentTests
{
    [Fact]
    public void TelemetryIsOffBeforeTheCoreIsLoaded()
    {
        NativeEnvironment.Prepare();
        // Any other value, such as 1, leaves it on.
        Assert.Equal("true", NativeEnvironment.Get("PACT_DO_NOT_TRACK"));
    }

    [Fact]
    public void NoProxyStandsBeforeThisMachineHoweverOftenTheCoreIsLoaded()
    {
        NativeEnvironment.Prepare();
        var first = NativeEnvironment.Get("NO_PROXY") ?? NativeEnvironment.Get("no_proxy");
        NativeEnvironment.Prepare();
        Assert.EndsWith("localhost,127.0.0.1,::1", first, StringComparison.Ordinal);
        Assert.Equal(first, NativeEnvironment.Get("NO_PROXY") ?? NativeEnvironment.Get("no_proxy"));
    }
}
