using Photon.Engine.Diagnostics;
using Photon.Pact.Native;

namespace Photon.Pact.Tests.Native;

/// <summary>A core that can't be used is named, with what to do. What a core does is in Photon.Judges.Tests, where there is one.</summary>
public sealed class PactCoreTests
{
    [Theory]
    [InlineData("win-arm64")]
    [InlineData("win-x86")]
    [InlineData("linux-riscv64")]
    public void PlatformWithoutACoreIsNamed(string runtime)
    {
        var diagnostic = Assert.Throws<PactCoreException>(() => PactCore.LoadFromPackage(runtime)).Diagnostic;
        Assert.Same(Codes.NoPactCoreForPlatform, diagnostic.Rule);
        Assert.Contains($"not built for {runtime}, only for linux-arm64, ", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("managed verifier", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linux-x64")]
    [InlineData("linux-musl-arm64")]
    [InlineData("win-x64")]
    public void PackageOfThePlatformIsNamed(string runtime)
    {
        var diagnostic = Assert.Throws<PactCoreException>(() => PactCore.LoadFromPackage(runtime)).Diagnostic;
        Assert.Same(Codes.PactCoreMissing, diagnostic.Rule);
        Assert.Contains($"'Photon.Pact.Native.{runtime}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FileThatIsNoLibraryIsRefused()
    {
        var path = Path.Combine(Directory.CreateTempSubdirectory("photon-core-").FullName, "libpact_ffi.so");
        File.WriteAllText(path, "no library");
        var diagnostic = Assert.Throws<PactCoreException>(() => PactCore.Load(path)).Diagnostic;
        Assert.Same(Codes.PactCoreUnusable, diagnostic.Rule);
        Assert.Contains(path, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LibraryWithoutTheFunctionsIsRefused()
    {
        var other = Directory.EnumerateFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!)
            .Single(path => Path.GetFileNameWithoutExtension(path) is "libSystem.Native" or "System.IO.Compression.Native");
        var exception = Assert.Throws<PactCoreException>(() => PactCore.Load(other));
        Assert.StartsWith("PHOT6042: ", exception.Message, StringComparison.Ordinal);
    }
}
