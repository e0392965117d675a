using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using System.Threading.Channels;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary><c>PhotonFormat</c> in real builds: what comes out, and what is done again.</summary>
public sealed class DeliveryTests(Packages packages)
{
    [Fact]
    public async Task SecondTimeNothingIsDone()
    {
        using var shop = CreateShop();
        // What a plain build compiled is not compiled again.
        (await shop.BuildAsync()).AssertRan(generations: 1, compilations: 1);
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 1);
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 0);
        AssertDid(await shop.BuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 0);
        var hash = Sha256(shop, "dist/Shop.zip");

        shop.Touch("wwwroot/index.html");
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 1);
        Assert.Equal(hash, Sha256(shop, "dist/Shop.zip"));

        shop.Write("wwwroot/new.txt", "new");
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 1);
        Assert.Contains("api/wwwroot/new.txt", Entries(shop, "dist/Shop.zip"));
        shop.Delete("wwwroot/new.txt");
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 1);
        Assert.Equal(hash, Sha256(shop, "dist/Shop.zip"));

        shop.Delete("dist/Shop.zip");
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 0, packs: 1);
        Assert.Equal(hash, Sha256(shop, "dist/Shop.zip"));

        shop.Write("Program.cs", "System.Console.WriteLine(1); WebApplication.CreateBuilder(args).Build().Run();");
        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip"), compilations: 1, packs: 1);
        Assert.NotEqual(hash, Sha256(shop, "dist/Shop.zip"));
    }

    [Fact]
    public async Task ArchiveIsTheSameFromEveryFolderTimeZoneAndCulture()
    {
        using var one = CreateShop("one");
        using var two = CreateShop("another place, with ünusual=signs");
        (await one.BuildAsync("-c", "Release", "-p:PhotonFormat=zip")).AssertClean();
        (await two.RunAsync(
            ["build", "-c", "Release", "-p:PhotonFormat=zip"],
            new Dictionary<string, string> { ["TZ"] = "Pacific/Chatham", ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "false", ["HOME"] = two.Root })).AssertClean();
        Assert.Equal(Sums(one, "dist/Shop.zip"), Sums(two, "dist/Shop.zip"));
        Assert.Equal(Sha256(one, "dist/Shop.zip"), Sha256(two, "dist/Shop.zip"));
    }

    [Fact]
    public async Task EachFormatIsWhatItSays()
    {
        using var shop = CreateShop();
        shop.Write("photon.toml", "build.backend_profile = \"release\"\n");
        AssertDid(await shop.BuildAsync("-p:PhotonFormat=dir"), compilations: 2, packs: 1);
        AssertThere(
            shop.FilesWith("dist/"),
            ["dist/SHA256SUMS", "dist/api/Shop.dll", "dist/api/wwwroot/index.html", "dist/ui/index.html", "dist/openapi.yaml", "dist/photon.toml", "dist/report.json", "dist/report.html", "dist/sbom.cdx.json"]);

        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=zip", "-p:PhotonZipLayout=lambda", "-p:PhotonOutput=../lambda"), compilations: 0, packs: 1);
        AssertThere(Entries(shop, "../lambda/Shop.zip"), ["bootstrap", "Shop.dll", "appsettings.json"]);

        AssertDid(await shop.RebuildAsync("-p:PhotonFormat=static", "-p:PhotonOutput=../site"), compilations: 0, packs: 1);
        Assert.All(new[] { "ui/.nojekyll", "ui/404.html", "ui/index.html", "sbom.cdx.json" }, name => Assert.True(File.Exists(shop.PathOf("../site/" + name)), name));
        // The output is no part of the app.
        (await shop.RebuildAsync("-p:PhotonFormat=dir")).AssertClean();
        Assert.DoesNotContain(shop.FilesWith("dist/api/"), path => path.Contains("/dist/", StringComparison.Ordinal));

        var wrong = await shop.RebuildAsync("-p:PhotonFormat=zap");
        Assert.Contains(wrong.Errors, e => e.Contains("PHOT7001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task DeliveredAppRuns()
    {
        using var shop = CreateShop();
        shop.Write("Program.cs", "var app = WebApplication.CreateBuilder(args).Build(); app.MapStaticAssets(); app.MapGet(\"/stop\", () => app.StopAsync()); app.Run();");
        (await shop.BuildAsync("-p:PhotonFormat=dir")).AssertClean();
        await using var app = await Photon.Build.Scratch.RunningApp.StartAsync(
            new Photon.Build.ShellCommand(shop.PathOf("dist/api/Shop"), [], shop.PathOf("dist/api")));
        Assert.Equal("<p>Shop</p>", await app.Http.GetStringAsync(new Uri("/index.html", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task OneOfSeveralFrameworksIsDelivered()
    {
        using var shop = CreateShop();
        shop.Write("Shop.csproj", """<Project Sdk="Photon.Sdk"><PropertyGroup><TargetFrameworks>net9.0;net10.0</TargetFrameworks><PhotonFormatFramework>net10.0</PhotonFormatFramework></PropertyGroup></Project>""");
        Assert.Equal(1, (await shop.BuildAsync("-p:PhotonFormat=dir")).AssertClean().RunsOf("PhotonPack"));
        Assert.Contains("net10.0", shop.Read("dist/api/Shop.runtimeconfig.json"), StringComparison.Ordinal);
        Assert.Equal(0, (await shop.RebuildAsync("-p:PhotonFormat=dir")).AssertClean().RunsOf("PhotonPack"));
    }

    [Fact]
    public async Task SomebodyElsesFileStays()
    {
        using var shop = CreateShop();
        shop.Write("dist/notes.txt", "mine");
        (await shop.BuildAsync("-p:PhotonFormat=dir")).AssertClean();
        Assert.Equal("mine", shop.Read("dist/notes.txt"));

        shop.Write("elsewhere/api/Shop.dll", "mine");
        var run = await shop.RebuildAsync("-p:PhotonFormat=dir", "-p:PhotonOutput=elsewhere");
        Assert.Contains(run.Errors, e => e.Contains("PHOT70", StringComparison.Ordinal) && e.Contains("Shop.dll", StringComparison.Ordinal));
        Assert.Equal(["elsewhere/api/Shop.dll"], shop.FilesWith("elsewhere/").Where(path => !path.Contains("/.photon/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task WhoIsToBeToldIsTold()
    {
        using var shop = CreateShop();
        using var receiver = new Receiver();
        shop.Write("photon.toml", $"notify.webhook = \"{receiver.Address}\"\nnotify.on = [\"success\", \"failure\"]\n");
        (await shop.BuildAsync("-p:PhotonFormat=zip")).AssertClean();
        var fine = await receiver.NextAsync();
        Assert.Equal("build.succeeded", fine.GetProperty("event").GetString());
        Assert.Contains("pack", fine.GetProperty("phases").EnumerateArray().Select(p => p.GetProperty("name").GetString()));

        shop.Write("Broken.cs", "class Broken : Missing {}");
        var broken = await shop.RebuildAsync();
        Assert.Equal(["CS0246"], broken.Errors.Select(e => e.Split(": ")[1]));
        Assert.Equal("build.broken", (await receiver.NextAsync()).GetProperty("event").GetString());

        shop.Delete("Broken.cs");
        (await shop.RebuildAsync("-p:PhotonNotify=false")).AssertClean();
        (await shop.RebuildAsync()).AssertClean();
        Assert.Equal("build.fixed", (await receiver.NextAsync()).GetProperty("event").GetString());
    }

    private ScratchProject CreateShop(string folder = "scratch")
    {
        var shop = ScratchProject.CreateShop(packages, folder);
        shop.Write("wwwroot/index.html", "<p>Shop</p>");
        shop.Write("appsettings.json", "{}");
        return shop;
    }

    private static void AssertDid(BuildRun run, int compilations, int packs)
    {
        run.AssertClean();
        Assert.Equal((compilations, packs), (run.Compilations, run.RunsOf("PhotonPack")));
        Assert.Equal(packs, run.RunsOf("PhotonReport"));
    }

    private static void AssertThere(IReadOnlyList<string> files, IReadOnlyList<string> expected) => Assert.Empty(expected.Except(files));

    private static string Sha256(ScratchProject project, string path) => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(project.PathOf(path))));

    /// <summary>What differs, where something does.</summary>
    private static string Sums(ScratchProject project, string path)
    {
        using var archive = ZipFile.OpenRead(project.PathOf(path));
        return string.Join('\n', archive.Entries.Select(entry => $"{entry.Crc32:x8} {entry.FullName}"));
    }

    private static string[] Entries(ScratchProject project, string path)
    {
        using var archive = ZipFile.OpenRead(project.PathOf(path));
        return [.. archive.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>A web server that says yes.</summary>
    private sealed class Receiver : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly Channel<JsonElement> received = Channel.CreateUnbounded<JsonElement>();

        public Receiver()
        {
            for (var port = RandomNumberGenerator.GetInt32(30_000, 40_000); !listener.IsListening; port++)
            {
                Address = $"http://127.0.0.1:{port}/build/";
                listener.Prefixes.Clear();
                listener.Prefixes.Add(Address);
                try
                {
                    listener.Start();
                }
                catch (HttpListenerException)
                {
                    // taken: the next one
                }
            }

            _ = ReceiveAsync();
        }

        public string Address { get; private set; } = "";

        public async Task<JsonElement> NextAsync() =>
            await received.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);

        public void Dispose() => listener.Close();

        private async Task ReceiveAsync()
        {
            while (listener.IsListening)
            {
                try
                {
                    var context = await listener.GetContextAsync();
                    using var document = await JsonDocument.ParseAsync(context.Request.InputStream);
                    await received.Writer.WriteAsync(document.RootElement.Clone());
                    context.Response.Close();
                }
                catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
                {
                    return; // closed
                }
            }
        }
    }
}
