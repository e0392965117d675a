using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Photon.Build;
using Photon.Build.Scratch;

namespace Photon.Package.Tests;

/// <summary><c>dotnet new photon</c> makes, in an empty folder, what builds without a warning, passes its tests and runs.</summary>
public sealed class TemplateTests(Packages packages)
{
    private static readonly string[] delivered = ["api/Shop.dll", "ui/index.html", "openapi.yaml", "photon.toml", "SHA256SUMS"];

    [Fact]
    public Task AFullstackAppBuildsTestsAndRuns() => WithSolutionAsync("Shop", "fullstack", async folder =>
    {
        await using var app = await RunAsync(folder, "src/Shop");
        await AnswersProductsAsync(app);
        Assert.Contains("<title>Shop</title>", await app.Http.GetStringAsync(Relative("/")), StringComparison.Ordinal);

        await Shell.RunAsync(folder.Dotnet("Shop", "build", "-warnaserror", "-p:PhotonFormat=zip"));
        using var archive = await ZipFile.OpenReadAsync(folder.PathOf("Shop", "dist", "Shop.zip"), TestContext.Current.CancellationToken);
        Assert.Empty(delivered.Except(archive.Entries.Select(entry => entry.FullName)));
    });

    [Fact]
    public Task AnApiBuildsTestsAndRuns() => WithSolutionAsync("Shop", "api", async folder =>
    {
        await using var app = await RunAsync(folder, "src/Shop");
        await AnswersProductsAsync(app);
        Assert.Equal(HttpStatusCode.NotFound, (await app.Http.GetAsync(Relative("/"))).StatusCode);
    });

    [Fact]
    public Task AClientBuildsAndTestsAndItsProgramAsksForAServer() => WithSolutionAsync("Shop", "client", async folder =>
    {
        var run = await Shell.TryRunAsync(folder.Dotnet("Shop", "run", "--project", "src/Shop.Console", "--no-build"));
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Which server?", run.Output, StringComparison.Ordinal);
    });

    [Fact]
    public Task AUiBuildsTestsAndRuns() => WithSolutionAsync("Shop", "ui", async folder =>
    {
        await using var app = await RunAsync(folder, "src/Shop");
        Assert.Contains("<title>Shop</title>", await app.Http.GetStringAsync(Relative("/")), StringComparison.Ordinal);
    });

    [Fact]
    public async Task ANameWithDotsAndDashesBuilds()
    {
        var folder = await packages.NewFolderAsync("odd");
        await folder.NewAsync("My.Shop-1", "--kind", "api");
        await Shell.RunAsync(folder.Dotnet("My.Shop-1", "build", "-warnaserror"));
        folder.Delete();
    }

    private async Task WithSolutionAsync(string name, string kind, Func<ScratchFolder, Task> check)
    {
        var folder = await packages.NewFolderAsync(kind);
        await folder.NewAsync(name, "--kind", kind);
        await Shell.RunAsync(folder.Dotnet(name, "build", "-warnaserror"));
        await Shell.RunAsync(folder.Dotnet(name, "test", "--no-build"));
        await check(folder);
        folder.Delete(); // what failed stays to be looked at
    }

    private static Task<RunningApp> RunAsync(ScratchFolder folder, string project) => RunningApp.StartAsync(
        folder.Dotnet("Shop", "run", "--project", project, "--no-build", "--no-launch-profile", "--"));

    private static async Task AnswersProductsAsync(RunningApp app)
    {
        Assert.Contains("Assam", await app.Http.GetStringAsync(Relative("/products?category=tea")), StringComparison.Ordinal);
        Assert.Contains("healthy", await app.Http.GetStringAsync(Relative("/health")), StringComparison.Ordinal);
        Assert.Contains("/products/{id}", await app.Http.GetStringAsync(Relative("/openapi.json")), StringComparison.Ordinal);
        Assert.Contains("/products/{id}", await app.Http.GetStringAsync(Relative("/openapi.yaml")), StringComparison.Ordinal);
        Assert.Contains("<html", await app.Http.GetStringAsync(Relative("/docs")), StringComparison.Ordinal);

        using var bad = new StringContent("""{ "name": "" }""", new MediaTypeHeaderValue("application/json"));
        using var refused = await app.Http.PostAsync(Relative("/products"), bad);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("/price", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);
}
