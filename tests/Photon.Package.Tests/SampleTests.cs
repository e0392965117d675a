using System.Text.RegularExpressions;
using Photon.Build;
using Photon.Build.Scratch;

namespace Photon.Package.Tests;

/// <summary>Each sample builds without a warning, runs, and does what its README says.</summary>
public sealed partial class SampleTests(Packages packages)
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

    [Fact]
    public async Task TheNoticeboardIsDeliveredInEachWay()
    {
        var output = Directory.CreateTempSubdirectory("photon-deliver-").FullName;
        var address = $"http://localhost:{System.Security.Cryptography.RandomNumberGenerator.GetInt32(40_000, 50_000)}/";
        using var receiver = ToldLines.Start(Dotnet("run", "deliver/receiver.cs", "--", address));
        await receiver.WaitForAsync("waiting for builds");

        var plain = await Shell.RunAsync(Dotnet("build", "deliver", "-warnaserror", $"-p:PhotonNotifyWebhook={address}"));
        Assert.Contains("[pre version] version 1.4.0", plain, StringComparison.Ordinal);
        await receiver.WaitForAsync("(signed)");

        foreach (var (format, file) in new[] { ("dir", "SHA256SUMS"), ("zip", "noticeboard.zip"), ("static", "ui/404.html") })
        {
            var run = await Shell.RunAsync(Dotnet("build", "deliver", "-warnaserror", $"-p:PhotonFormat={format}", $"-p:PhotonOutput={output}/{format}"));
            Assert.Contains($"[post list] {format}: ", run, StringComparison.Ordinal);
            Assert.True(File.Exists(Path.Combine(output, format, file)));
            Assert.True(File.Exists(Path.Combine(output, format, "report.html")));
        }

        var api = Path.Combine(output, "dir", "api");
        await using (var app = await RunningApp.StartAsync(new ShellCommand(Path.Combine(api, "Noticeboard"), [], api)))
        {
            Assert.Contains("<title>Noticeboard</title>", await GetAsync(app, "/"), StringComparison.Ordinal);
            Assert.Equal("[]", await GetAsync(app, "/notices"));
        }

        Directory.Delete(output, recursive: true);
    }

    [Fact]
    public async Task TheServicesKeepTheirPact()
    {
        var pact = Path.Combine(packages.Repository.Root, "samples", "pact", "orders", "pact", "consumer", "orders-stock.json");
        var committed = await File.ReadAllTextAsync(pact, TestContext.Current.CancellationToken);
        foreach (var service in new[] { "orders.tests", "stock.tests" })
        {
            await BuildAsync($"pact/{service}");
            Assert.Contains("Passed!", await Shell.RunAsync(Dotnet("test", $"pact/{service}", "--no-build")), StringComparison.Ordinal);
        }

        Assert.Equal(committed, await File.ReadAllTextAsync(pact, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task TheLargeFormIsBuiltFilledInAndServed()
    {
        await BuildAsync("forms");
        var tests = await NpmAsync("test");
        Assert.Contains("NewClaim", tests, StringComparison.Ordinal);
        Assert.DoesNotContain("failed", tests, StringComparison.Ordinal);

        await using var app = await RunningApp.StartAsync(Dotnet("run", "--project", "forms", "--no-build", "--"));
        var page = await GetAsync(app, "/");
        Assert.Contains("<title>Report a damage</title>", page, StringComparison.Ordinal);
        using var script = await app.Http.GetAsync(new Uri(BundledScript.Match(page).Groups[1].Value, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("text/javascript", script.EnsureSuccessStatusCode().Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'self'", script.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        await AnyPathThatNothingAnswersIsAPageAsync(app);
        using var empty = new StringContent("{}", System.Text.Encoding.UTF8, "application/json");
        using var answer = await app.Http.PostAsync(new Uri("claims", UriKind.Relative), empty, TestContext.Current.CancellationToken);
        Assert.Contains("#/policy", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task AnyPathThatNothingAnswersIsAPageAsync(RunningApp app)
    {
        foreach (var (path, accept, status) in new[] { ("some/page", "text/html,*/*;q=0.8", 200), ("some/data", "application/json", 404), ("assets/gone.js", "*/*", 404) })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Add("Accept", accept);
            using var answer = await app.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal((path, status), (path, (int)answer.StatusCode));
            Assert.Equal(status == 200, answer.Headers.Contains("Content-Security-Policy"));
        }
    }

    [GeneratedRegex("src=\"/(assets/[^\"]+\\.js)\"")]
    private static partial Regex BundledScript { get; }

    private Task<string> NpmAsync(params IReadOnlyList<string> arguments) => Shell.RunAsync(
        new ShellCommand("npm", arguments, Path.Combine(packages.Repository.Root, "samples", "forms", "ui")) { Limit = TimeSpan.FromMinutes(5) });

    private static Task<string> GetAsync(RunningApp app, string path) => app.Http.GetStringAsync(new Uri(path, UriKind.Relative));

    private Task<string> BorrowAsync(RunningApp server, string reader) =>
        Shell.RunAsync(Dotnet("run", "--project", "client", "--no-build", "--", server.Address.OriginalString, reader));

    private Task BuildAsync(string sample) => Shell.RunAsync(Dotnet("build", sample, "-warnaserror"));

    private ShellCommand Dotnet(params IReadOnlyList<string> arguments) =>
        new("dotnet", arguments, Path.Combine(packages.Repository.Root, "samples"))
        {
            Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Repository.PackageCache, ["PhotonNotifySecret"] = "a secret of this test" },
        };
}
