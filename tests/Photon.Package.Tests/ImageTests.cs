using System.Text.Json;
using Photon.Build;
using Photon.Containers;
using Photon.Packaging.Images.Layout;

namespace Photon.Package.Tests;

/// <summary>One command makes a container image of what <c>dotnet new photon</c> made, and of a sample.</summary>
public sealed class ImageTests(Packages packages, RealParts parts) : IClassFixture<RealParts>, IDisposable
{
    /// <summary>Short, as a socket's path must be.</summary>
    private readonly DirectoryInfo scratch = Directory.CreateTempSubdirectory("ph-");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task TheTemplatesAppRunsInAContainer()
    {
        parts.Require();
        using var engine = await RealEngine.StartAsync(PathOf("e"), PathOf("data"), Cancellation);
        var folder = await packages.NewFolderAsync("image");
        await folder.NewAsync("Shop", "--kind", "fullstack");
        var build = folder.Dotnet("Shop", ["build", "-warnaserror", "-p:PhotonFormat=docker", .. Settings()]);
        build = build with { Environment = new Dictionary<string, string>(build.Environment) { ["DOCKER_HOST"] = engine.Address.ToString() } };
        var output = await Shell.RunAsync(build);
        Assert.Contains("Shop -> shop:latest", output, StringComparison.Ordinal);

        // No Docker's file, no root, nothing to write to.
        var port = System.Security.Cryptography.RandomNumberGenerator.GetInt32(40_000, 50_000);
        var id = engine.Docker("run", "-d", "--network", "host", "--read-only", "--cap-drop", "ALL", "-e", $"ASPNETCORE_HTTP_PORTS={port}", "shop").Trim();
        using var http = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        Assert.Contains("Assam", await AskAsync(http, "/products?category=tea"), StringComparison.Ordinal);
        Assert.Contains("<title>Shop</title>", await AskAsync(http, "/"), StringComparison.Ordinal);
        engine.Docker("stop", id);
        Assert.Equal("0", engine.Docker("inspect", "-f", "{{.State.ExitCode}}", id).Trim());

        Assert.Contains("were there", await Shell.RunAsync(build), StringComparison.Ordinal);
        folder.Delete();
    }

    [Fact]
    public async Task TheSampleIsDeliveredAsAnImage()
    {
        var sample = new ShellCommand("dotnet", ["build", "deliver", "-warnaserror", "-p:PhotonFormat=oci", $"-p:PhotonOutput={PathOf("out")}", $"-p:PhotonLockFile={PathOf("photon.lock")}", .. Settings()],
            Path.Combine(packages.Repository.Root, "samples"))
        {
            Environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Repository.PackageCache },
        };
        Assert.Contains($"[post list] oci: ", await Shell.RunAsync(sample), StringComparison.Ordinal);
        var source = LayoutSource.Find(new OciLayout(PathOf("out/image")), "latest");
        Assert.NotNull(source);
        Assert.Equal($"noticeboard@{source.Root.Digest}\n", await File.ReadAllTextAsync(PathOf("out/image.ref"), Cancellation));
        using var statement = JsonDocument.Parse(await File.ReadAllBytesAsync(PathOf("out/provenance.intoto.json"), Cancellation));
        Assert.Equal("https://slsa.dev/provenance/v1", statement.RootElement.GetProperty("predicateType").GetString());
    }

    public void Dispose() => scratch.Delete(recursive: true);

    /// <summary>A base image that needs no registry, and a cache of this test's own.</summary>
    private string[] Settings()
    {
        var isWhole = TestBase.AspNet(PathOf("base")) is not null;
        if (!isWhole)
            TestBase.Tiny(PathOf("base"));
        return [$"-p:ContainerBaseImage=oci:{PathOf("base/layout")}:{TestBase.Tag}", $"-p:PhotonImageCache={PathOf("cache")}"];
    }

    private static async Task<string> AskAsync(HttpClient http, string path)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return await http.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(100, Cancellation);
            }
        }
    }

    private string PathOf(string path) => Path.Combine(scratch.FullName, path);
}
