using Photon.Build;
using Photon.Build.Scratch;

namespace Photon.Package.Tests;

/// <summary>Each sample builds without a warning, runs, and does what its README says.</summary>
public sealed class SampleTests(Packages packages)
{
    [Fact]
    public async Task TheClientBorrowsABookFromTheServer()
    {
        await BuildAsync("server");
        await BuildAsync("client");
        await using var server = await RunningApp.StartAsync(Dotnet("run", "--project", "server", "--no-build", "--"));

        Assert.StartsWith("Sonya has Pride and Prejudice until ", await BorrowAsync(server, "Sonya"), StringComparison.Ordinal);
        Assert.StartsWith("Pride and Prejudice is with Sonya until ", await BorrowAsync(server, "Rodion"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnExistingWebAppKeepsItsEndpointsAndGetsTheContracts()
    {
        await BuildAsync("existing-web");
        await using var app = await RunningApp.StartAsync(Dotnet("run", "--project", "existing-web", "--no-build", "--"));

        Assert.StartsWith("The weather station", await GetAsync(app, "/"), StringComparison.Ordinal);
        Assert.Contains("snow", await GetAsync(app, "/stations/north/reading"), StringComparison.Ordinal);
        Assert.Contains("/stations/{station}/reading", await GetAsync(app, "/openapi.json"), StringComparison.Ordinal);
    }

    private static Task<string> GetAsync(RunningApp app, string path) => app.Http.GetStringAsync(new Uri(path, UriKind.Relative));

    private Task<string> BorrowAsync(RunningApp server, string reader) =>
        Shell.RunAsync(Dotnet("run", "--project", "client", "--no-build", "--", server.Address.OriginalString, reader));

    private Task BuildAsync(string sample) => Shell.RunAsync(Dotnet("build", sample, "-warnaserror"));

    private ShellCommand Dotnet(params IReadOnlyList<string> arguments) =>
        new("dotnet", arguments, Path.Combine(packages.Repository.Root, "samples"))
        {
            Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Repository.PackageCache },
        };
}
