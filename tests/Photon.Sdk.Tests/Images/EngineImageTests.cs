using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Photon.Containers;

namespace Photon.Sdk.Tests.Images;

/// <summary><c>PhotonFormat=docker</c> with a real engine.</summary>
[Collection(nameof(ImageCollection))]
public sealed class EngineImageTests : IDisposable
{
    private const string Name = "shop:latest";

    private readonly ImageMachine machine;
    private readonly ImageShop shop;

    public EngineImageTests(Packages packages, ImageMachine machine)
    {
        machine.Require();
        this.machine = machine;
        shop = new ImageShop(packages, machine);
    }

    private RealEngine Engine => machine.Engine;

    [Fact]
    public async Task ImageRunsWithoutRightsAndEndsInOrder()
    {
        (await shop.BuildAsync("docker")).AssertClean();
        var container = Start(out var port);
        try
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}/") };
            Assert.Equal("Hello.", await AnswerAsync(http, "hello"));
            Assert.Equal("<p>Shop</p>", await AnswerAsync(http, "index.html"));
            Assert.Equal("app", await AnswerAsync(http, "user"));

            Engine.Docker("stop", "--time", "20", container);
            Assert.Equal("0\n", Engine.Docker("inspect", "--format", "{{.State.ExitCode}}", container));
            Assert.Contains("The shop is closed.", Engine.Docker("logs", container), StringComparison.Ordinal);
        }
        finally
        {
            Engine.Docker("rm", "--force", container);
        }

        using var inspected = JsonDocument.Parse(Engine.Docker("inspect", "--format", "{{json .Config}}", Name));
        Assert.Equal("1654", inspected.RootElement.GetProperty("User").GetString());
        var labels = inspected.RootElement.GetProperty("Labels");
        Assert.Equal("1.2.0", labels.GetProperty("org.opencontainers.image.version").GetString());
        Assert.Equal("Sells things.", labels.GetProperty("org.opencontainers.image.description").GetString());
        Assert.Equal("shop", labels.GetProperty("team").GetString());
    }

    [Fact]
    public async Task OnlyWhatChangedIsSent()
    {
        var first = (await shop.BuildAsync("docker")).AssertClean();
        Assert.Equal(1, first.RunsOf("PhotonImage"));
        var id = IdOf(Name);

        var unchanged = (await shop.RebuildAsync("docker")).AssertClean();
        Assert.Equal((0, "all"), (unchanged.RunsOf("PhotonImage"), ImageShop.Sent(unchanged).Split(' ')[0]));

        shop.Say("Good evening.");
        var changed = (await shop.RebuildAsync("docker")).AssertClean();
        Assert.StartsWith("sent 1 of ", ImageShop.Sent(changed), StringComparison.Ordinal);
        Assert.InRange(ImageShop.SentBytes(changed), 1, ImageShop.AppBytes);
        Assert.NotEqual(id, IdOf(Name));

        shop.Say("Hello.");
        (await shop.RebuildAsync("docker")).AssertClean();
        Assert.Equal(id, IdOf(Name));
    }

    [Fact]
    public async Task ImageThatSomebodyRemovedIsLoadedAgain()
    {
        (await shop.BuildAsync("docker")).AssertClean();
        var id = IdOf(Name);
        Engine.Docker("rmi", "--force", id);
        var again = (await shop.RebuildAsync("docker")).AssertClean();
        Assert.Equal(0, again.RunsOf("PhotonImage"));
        Assert.NotEqual(0, ImageShop.SentBytes(again));
        Assert.Equal(id, IdOf(Name));
    }

    [Fact]
    public async Task TagsAndNamesAreThoseOfTheProject()
    {
        (await shop.BuildAsync("docker", "-p:ContainerRepository=team/shop-api", "-p:ContainerImageTags=\"1.2.0;1.2\"")).AssertClean();
        Assert.Equal(IdOf("team/shop-api:1.2.0"), IdOf("team/shop-api:1.2"));
        Assert.Contains("team/shop-api@sha256:", shop.Reference, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ArchiveIsLoadedByHand()
    {
        (await shop.BuildAsync("docker", $"-p:ContainerArchiveOutputPath={shop.Elsewhere("shop.tar")}", "-p:ContainerImageTag=archived")).AssertClean();
        Engine.Docker("load", "-i", shop.Elsewhere("shop.tar"));
        Assert.NotEmpty(IdOf("shop:archived"));
    }

    public void Dispose() => shop.Dispose();

    /// <summary>Starts the image as safely as can be, on a free port.</summary>
    private string Start(out int port)
    {
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        return Engine.Docker("run", "--detach", "--network", "host", "--read-only", "--cap-drop", "ALL", "--env", $"ASPNETCORE_HTTP_PORTS={port.ToString(CultureInfo.InvariantCulture)}", Name).Trim();
    }

    private string IdOf(string name) => Engine.Docker("images", "--quiet", "--no-trunc", name).Trim();

    private static async Task<string> AnswerAsync(HttpClient http, string path)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            }
            catch (HttpRequestException) when (attempt < 100)
            {
                await Task.Delay(100, TestContext.Current.CancellationToken);
            }
        }
    }
}
