using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Photon.Containers;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests.Images;

/// <summary>Builds whose engine, registry, disk or cache is not as it should be fail with one message, or succeed fully; the next one is as if nothing had been.</summary>
[Collection(nameof(ImageCollection))]
public sealed class ImageFaultTests : IDisposable
{
    private readonly ImageMachine machine;
    private readonly ImageShop shop;

    public ImageFaultTests(Packages packages, ImageMachine machine)
    {
        machine.Require();
        this.machine = machine;
        shop = new ImageShop(packages, machine);
    }

    [Fact]
    public async Task MissingEngineIsReportedAndTheImageIsKept()
    {
        shop.DockerHost = "unix:///nowhere/docker.sock";
        AssertFailed(await shop.BuildAsync("docker"), "PHOT7170");
        shop.DockerHost = machine.Engine.Address.ToString();
        Assert.Equal(0, (await shop.RebuildAsync("docker")).AssertClean().RunsOf("PhotonImage"));
    }

    [Theory]
    [InlineData(401, "PHOT7152")]
    [InlineData(403, "PHOT7152")]
    [InlineData(429, "PHOT7154")]
    [InlineData(507, "PHOT7155")]
    [InlineData(500, "PHOT7158")]
    public async Task RegistryThatRefusesIsReported(int status, string code)
    {
        using var refusing = new RefusingRegistry(status);
        AssertFailed(await shop.BuildAsync("docker", $"-p:PhotonRegistry={refusing.Host}"), code);
        (await shop.RebuildAsync("docker")).AssertClean();
    }

    [Fact]
    public async Task EngineThatBreaksOffHasNoImageUntilTheNextBuild()
    {
        await using var proxy = new CutProxy(new UnixDomainSocketEndPoint(machine.Engine.Address.Path), onceAfter: 50_000);
        shop.DockerHost = $"tcp://{proxy.Host}";
        shop.Say("Nobody has heard this.");
        AssertFailed(await shop.BuildAsync("docker", "-p:ContainerImageTag=cut"), "PHOT7174");
        Assert.Equal((1, ""), (proxy.Cuts, machine.Engine.Docker("images", "--quiet", "shop:cut")));

        Assert.Equal(0, (await shop.RebuildAsync("docker", "-p:ContainerImageTag=cut")).AssertClean().RunsOf("PhotonImage"));
        Assert.NotEqual("", machine.Engine.Docker("images", "--quiet", "shop:cut"));
    }

    [Fact]
    public async Task RegistryWhoseConnectionBreaksGetsTheImageAllTheSame()
    {
        await using var proxy = new CutProxy(machine.Registry.Port, onceAfter: 50_000);
        (await shop.BuildAsync("docker", $"-p:PhotonRegistry={proxy.Host}/cut")).AssertClean();
        Assert.Equal(1, proxy.Cuts);
        ImageMachine.Skopeo("copy", "--src-tls-verify=false", $"docker://{machine.Registry.Host}/cut/shop:latest", "dir:" + shop.Elsewhere("copied"));
    }

    [Fact]
    public async Task DamagedCacheIsNotSent()
    {
        (await shop.BuildAsync("docker")).AssertClean();
        var digest = shop.Digest;
        machine.Engine.Docker("rmi", "--force", "shop:latest");
        foreach (var blob in Directory.GetFiles(Path.Combine(shop.Cache, "layers"), "*", SearchOption.AllDirectories).Where(path => new FileInfo(path).Length > 200))
            await DamageAsync(blob);

        var damaged = await shop.RebuildAsync("docker", $"-p:PhotonRegistry={machine.Registry.Host}/damaged");
        if (!damaged.Succeeded)
            (await shop.RebuildAsync("docker", $"-p:PhotonRegistry={machine.Registry.Host}/damaged")).AssertClean();
        Assert.Equal(digest, shop.Digest);
        ImageMachine.Skopeo("copy", "--src-tls-verify=false", $"docker://{machine.Registry.Host}/damaged/shop:latest", "dir:" + shop.Elsewhere("copied"));
        (await shop.RebuildAsync("docker")).AssertClean();
    }

    [Fact]
    public async Task FullDiskIsReported()
    {
        Directory.CreateDirectory(shop.Cache);
        Judge.Ask("mount", "/", "-t", "tmpfs", "-o", "size=16k", "tmpfs", shop.Cache);
        try
        {
            var run = await shop.BuildAsync("docker", "-p:ContainerImageTag=full");
            Assert.False(run.Succeeded);
            Assert.Contains("PHOT", Assert.Single(run.Errors), StringComparison.Ordinal);
            Assert.Equal("", machine.Engine.Docker("images", "--quiet", "shop:full"));
        }
        finally
        {
            Judge.Ask("umount", "/", shop.Cache);
        }

        (await shop.RebuildAsync("docker", "-p:ContainerImageTag=full")).AssertClean();
    }

    [Fact]
    public async Task SecretStaysOutside()
    {
        shop.Project.Write("wwwroot/.env", "PASSWORD=secret");
        var run = await shop.BuildAsync("oci");
        Assert.True(run.Succeeded, run.Output);
        Assert.Contains("PHOT7100", Assert.Single(run.Warnings), StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    private static void AssertFailed(BuildRun run, string code)
    {
        Assert.False(run.Succeeded, run.Output);
        Assert.Contains($": {code}: ", Assert.Single(run.Errors), StringComparison.Ordinal);
    }

    private static async Task DamageAsync(string path)
    {
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        bytes[^9] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
    }

    /// <summary>Answers everything with one status, and asks to be left alone for an hour.</summary>
    private sealed class RefusingRegistry : IDisposable
    {
        private readonly HttpListener listener = new();

        public RefusingRegistry(int status)
        {
            for (var port = RandomNumberGenerator.GetInt32(30_000, 40_000); !listener.IsListening; port++)
            {
                Host = $"127.0.0.1:{port}";
                listener.Prefixes.Clear();
                listener.Prefixes.Add($"http://{Host}/");
                try
                {
                    listener.Start();
                }
                catch (HttpListenerException)
                {
                    // taken: the next one
                }
            }

            _ = AnswerAsync(status);
        }

        public string Host { get; private set; } = "";

        public void Dispose() => listener.Close();

        private async Task AnswerAsync(int status)
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    context.Response.StatusCode = status;
                    context.Response.Headers["Retry-After"] = "3600";
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }
    }
}
