using Photon.Build;
using Photon.Build.Scratch;
using Photon.Judges.Npm;

namespace Photon.Package.Tests;

/// <summary>Pacts are the same thing on the other side: what pact-js writes our app is verified against, and pact-js verifies our app against what we write.</summary>
public sealed class PactJsTests(Packages packages)
{
    [Fact]
    public async Task PactsGoBothWays()
    {
        if (await NpmPackages.InstallAsync(TestContext.Current.CancellationToken) is not { } npm)
        {
            Assert.Skip("npm is not there, or can't reach its registry.");
            return;
        }

        var folder = await packages.NewFolderAsync("pact-js");
        await folder.NewAsync("Shop", "--kind", "api");
        await RunAsync(folder, "consumer.cjs", npm.PactJs, folder.PathOf("Shop", "pact", "consumer"));
        Assert.Contains("-> ", await Shell.RunAsync(folder.Dotnet("Shop", "build", "-warnaserror")), StringComparison.Ordinal);
        var tests = await Shell.RunAsync(folder.Dotnet("Shop", "test", "--no-build", "--logger", "console;verbosity=normal"));
        Assert.Contains("Passed till-Shop: the till asks for a product", tests, StringComparison.Ordinal);
        Assert.Contains("Passed till-Shop: the till lists teas", tests, StringComparison.Ordinal);
        Assert.Contains("Passed ui-Shop: listProducts (tea) answers 200", tests, StringComparison.Ordinal);

        await using (var app = await RunningApp.StartAsync(folder.Dotnet("Shop", "run", "--project", "src/Shop", "--no-build", "--no-launch-profile", "--")))
            await RunAsync(folder, "provider.cjs", npm.PactJs, folder.PathOf("Shop", "pact", "consumer", "ui-Shop.json"), app.Address.OriginalString.TrimEnd('/'));
        folder.Delete(); // what failed stays to be looked at
    }

    private static Task<string> RunAsync(ScratchFolder folder, string script, params IReadOnlyList<string> arguments) => Shell.RunAsync(
        new ShellCommand("node", [Path.Combine(Repository.Find().Root, "tests", "Photon.Package.Tests", "PactJs", script), .. arguments], folder.Path)
        {
            Environment = new Dictionary<string, string> { ["PACT_DO_NOT_TRACK"] = "true" },
        });
}
