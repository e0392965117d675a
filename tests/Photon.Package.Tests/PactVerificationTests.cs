using System.IO.Compression;
using Photon.Build;
using Photon.Build.Scratch;

namespace Photon.Package.Tests;

/// <summary>What Photon.Pact does for the template's app, with the real packages and commands.</summary>
public sealed class PactVerificationTests(Packages packages)
{
    private static readonly string[] contents =
    [
        "LICENSE", "Photon.Pact.nuspec", "README.md",
        "lib/net10.0/Photon.Engine.dll", "lib/net10.0/Photon.Engine.pdb", "lib/net10.0/Photon.Engine.xml",
        "lib/net10.0/Photon.Pact.Hosting.dll", "lib/net10.0/Photon.Pact.Hosting.pdb", "lib/net10.0/Photon.Pact.Hosting.xml",
        "lib/net10.0/Photon.Pact.dll", "lib/net10.0/Photon.Pact.pdb", "lib/net10.0/Photon.Pact.xml",
    ];

    [Fact]
    public void ThePackageHoldsExactlyTheseFiles()
    {
        using var archive = ZipFile.OpenRead(Directory.GetFiles(packages.Repository.Packages, "Photon.Pact.0*.nupkg").Single());
        var own = archive.Entries.Select(entry => entry.FullName).Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name[0] != '[');
        Assert.Equal(contents.Order(StringComparer.Ordinal), own.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnAppIsVerifiedAndToldWhereItIsWrong()
    {
        var folder = await packages.NewFolderAsync("verified");
        await folder.NewAsync("Shop", "--kind", "api");
        await Shell.RunAsync(folder.Dotnet("Shop", "build", "-warnaserror"));

        // A consumer's tests to begin with are green.
        await Shell.RunAsync(folder.Dotnet("Shop", "build", "src/Shop", "--no-restore", "-t:PhotonPactScaffold"));
        Assert.True(File.Exists(folder.PathOf("Shop", "tests", "Shop.Tests", "Consumer", "ListProductsTests.cs")));
        Assert.Contains("Passed!", await TestAsync(folder), StringComparison.Ordinal);
        Assert.Contains("tests=\"10\" failures=\"0\"", await File.ReadAllTextAsync(folder.PathOf("Shop", "tests", "Shop.Tests", "TestResults", "pact", "pact-Shop.xml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // One operation by its trait, in an app that is wrong.
        Replace(folder, "src/Shop/Products/InMemoryProductStore.cs", "Price = product.Price", "Price = -product.Price");
        var wrong = await Shell.TryRunAsync(folder.Dotnet("Shop", "test", "--filter", "operation=getProduct"));
        Assert.NotEqual(0, wrong.ExitCode);
        Assert.Contains("$.price", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("-4.90", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("src/Shop/api/openapi.yaml(129,17)", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     1, Passed:     1", wrong.Output, StringComparison.Ordinal);
        folder.Delete(); // what failed stays to be looked at
    }

    [Fact]
    public async Task TheReferenceCoreVerifiesTheSame()
    {
        if (Directory.GetFiles(packages.Repository.Packages, "Photon.Pact.Native.*.nupkg").Length == 0)
        {
            Assert.Skip("The package of the native core was not made: npm can't reach its registry, or there is none for this machine.");
            return;
        }

        var folder = await packages.NewFolderAsync("native");
        await folder.NewAsync("Shop", "--kind", "api");
        Assert.Contains("Passed!", await TestAsync(folder, "-p:PhotonPactVerifier=native"), StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(folder.PathOf("Shop", "tests", "Shop.Tests", "bin"), "*pact_ffi*", SearchOption.AllDirectories));
        Replace(folder, "src/Shop/Products/InMemoryProductStore.cs", "Price = product.Price", "Price = -product.Price");
        var wrong = await Shell.TryRunAsync(folder.Dotnet("Shop", "test", "-p:PhotonPactVerifier=native", "--filter", "operation=getProduct"));
        Assert.Contains("$.price", wrong.Output, StringComparison.Ordinal);
        Assert.Contains("Failed:     1, Passed:     1", wrong.Output, StringComparison.Ordinal);
        folder.Delete(); // as above
    }

    private static Task<string> TestAsync(ScratchFolder folder, params IReadOnlyList<string> arguments) => Shell.RunAsync(folder.Dotnet("Shop", ["test", .. arguments]));

    private static void Replace(ScratchFolder folder, string path, string before, string after)
    {
        var file = folder.PathOf("Shop", path);
        var text = File.ReadAllText(file);
        Assert.Contains(before, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(before, after, StringComparison.Ordinal));
    }
}
