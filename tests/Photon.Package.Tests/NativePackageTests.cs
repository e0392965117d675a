using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Photon.Build;
using Photon.Build.Natives;

namespace Photon.Package.Tests;

/// <summary>Pact's native core in packages: the pinned bytes, and nothing else.</summary>
public sealed class NativePackageTests(Packages packages)
{
    [Fact]
    public void EachPlatformOfTheCoreHasItsPin()
    {
        var all = PinnedNative.ReadAll(packages.Repository);
        Assert.Equal(
            ["linux-arm64", "linux-musl-arm64", "linux-musl-x64", "linux-x64", "osx-arm64", "osx-x64", "win-x64"],
            all.Select(native => native.Runtime));
        Assert.Single(all.Select(native => native.Version).Distinct());
        Assert.All(all, native => Assert.Equal(64, Convert.FromBase64String(native.Integrity["sha512-".Length..]).Length));
        Assert.Equal(all.Count, all.Select(native => native.Integrity).Distinct().Count());
    }

    [Fact]
    public async Task ThePackageHoldsTheLibraryTheReadmeAndTheLicences()
    {
        var native = PinnedNative.ReadAll(packages.Repository).SingleOrDefault(native => native.IsForThisMachine);
        Assert.SkipWhen(native is null, $"There is no native core for {RuntimeInformation.RuntimeIdentifier}.");
        var path = packages.PathOf($"Photon.Pact.Native.{native.Runtime}");
        Assert.SkipUnless(File.Exists(path), "npm could not get the native core.");

        using var package = await ZipFile.OpenReadAsync(path, TestContext.Current.CancellationToken);
        var library = $"runtimes/{native.Runtime}/native/{Path.GetFileName(native.File)}";
        var found = package.Entries.Select(entry => entry.FullName).Where(name => !TemplatePackageTests.IsEnvelope(name));
        Assert.Equal(
            new[] { "LICENSE", "LICENSE-pact.txt", $"Photon.Pact.Native.{native.Runtime}.nuspec", "README.md", library }.Order(StringComparer.Ordinal),
            found.Order(StringComparer.Ordinal));

        var stored = await new NativeStore(packages.Repository).FetchAsync(native);
        await using var packed = await package.GetEntry(library)!.OpenAsync(TestContext.Current.CancellationToken);
        Assert.Equal(
            SHA512.HashData(await File.ReadAllBytesAsync(stored!, TestContext.Current.CancellationToken)),
            await SHA512.HashDataAsync(packed, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task AChangedFileIsRefused()
    {
        var folder = Directory.CreateTempSubdirectory("photon-natives-").FullName;
        var native = new PinnedNative("linux-x64", "@pact-foundation/changed", "1.0.0", "sha512-" + Convert.ToBase64String(SHA512.HashData("as pinned"u8)), "package/libpact_ffi.so");
        var archive = Path.Combine(folder, "pact-foundation-changed-1.0.0.tgz");
        await File.WriteAllTextAsync(archive, "as changed", TestContext.Current.CancellationToken);

        var failure = await Assert.ThrowsAsync<BuildFailure>(() => new NativeStore(folder).FetchAsync(native));
        Assert.Contains("is not the @pact-foundation/changed 1.0.0 of natives.json", failure.Message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "linux-x64")));
    }

    [Fact]
    public async Task PackageThatNpmCannotGetIsLeftOut()
    {
        var folder = Directory.CreateTempSubdirectory("photon-natives-").FullName;
        var native = new PinnedNative("linux-x64", "@pact-foundation/photon-has-no-such-package", "1.0.0", "sha512-", "package/libpact_ffi.so");
        Assert.Null(await new NativeStore(folder).FetchAsync(native));
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder));
    }
}
