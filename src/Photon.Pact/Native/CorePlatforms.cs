namespace Photon.Pact.Native;

/// <summary>The platforms that the reference core is built for, and that a package <c>Photon.Pact.Native.{rid}</c> exists for.</summary>
internal static class CorePlatforms
{
    /// <summary>There is no core for Windows on ARM, and none for 32 bits.</summary>
    public static IReadOnlyList<string> All { get; } =
        ["linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-x64"];

    public static bool Has(string runtime) => All.Contains(runtime);
}
