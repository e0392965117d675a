using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using Photon.Build.Scratch;
using Photon.Containers;

namespace Photon.Sdk.Tests.Images.Figures;

/// <summary>An engine and a registry, each behind a relay that counts, with the images that are built upon.</summary>
internal sealed class FigurePlace : IAsyncDisposable
{
    public const string SdkImage = "figures/sdk:10.0";

    private const string AspNet = "dotnet/aspnet:10.0";

    /// <summary>Of an engine's address, a name, the SDK's folder, and other files: an image in which <c>dotnet</c> runs, links followed.</summary>
    private const string ImportSdk =
        "set -o pipefail; tar -C / -ch --no-recursion tmp --recursion \"${@:3}\" | /usr/bin/docker -H \"$1\" import -c \"ENV PATH=/$3:/usr/bin DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 DOTNET_CLI_HOME=/tmp HOME=/tmp DOTNET_NOLOGO=1\" - \"$2\"";

    private static readonly string[] SystemFiles =
    [
        "lib64/ld-linux-x86-64.so.2", "etc/ssl/certs/ca-certificates.crt", "etc/passwd",
        .. new[] { "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0", "librt.so.1", "libstdc++.so.6", "libssl.so.3", "libcrypto.so.3", "libz.so.1" }.Select(name => "usr/lib/x86_64-linux-gnu/" + name),
    ];

    private readonly Packages packages;
    private readonly string folder;
    private readonly RealEngine engine;
    private readonly RealRegistry registry;
    private readonly CountingRelay toEngine;
    private readonly CountingRelay toRegistry;
    private readonly HttpClient http = new();
    private int projects;

    private FigurePlace(Packages packages, string folder, RealEngine engine, RealRegistry registry)
    {
        (this.packages, this.folder, this.engine, this.registry) = (packages, folder, engine, registry);
        toEngine = new CountingRelay(new UnixDomainSocketEndPoint(Path.Combine(folder, "relay.sock")), new UnixDomainSocketEndPoint(engine.Address.Path));
        toRegistry = new CountingRelay(new IPEndPoint(IPAddress.Loopback, 0), new IPEndPoint(IPAddress.Loopback, registry.Port));
    }

    public string Registry => toRegistry.Address.ToString()!;

    public string BaseImage => $"{Registry}/{AspNet}";

    public long SentToEngine => toEngine.Sent;

    public long SentToRegistry => toRegistry.Sent;

    public double EngineSeconds => CpuTime.OfTree(engine.ProcessId);

    public static async Task<FigurePlace> StartAsync(Packages packages, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("ph-").FullName;
        var source = TestBase.AspNet(Path.Combine(folder, "aspnet"));
        Assert.SkipWhen(source is null, "This machine has no shared runtime on a Debian for x64.");
        var engine = await RealEngine.StartAsync(Path.Combine(folder, "e"), Path.Combine(folder, "data"), cancellation);
        var registry = await RealRegistry.StartAsync(Path.Combine(folder, "registry"), cancellation);
        Judge.Ask("skopeo", "/", "copy", "-q", "--all", "--dest-tls-verify=false", $"oci:{folder}/aspnet/layout:{TestBase.Tag}", $"docker://{registry.Host}/{AspNet}");
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        Judge.Ask("bash", "/", ["-c", ImportSdk, "import", engine.Address.ToString(), SdkImage, dotnet.TrimStart('/'), .. SystemFiles]);
        LargeApp.WriteFeed(Path.Combine(folder, "large"));
        return new FigurePlace(packages, folder, engine, registry);
    }

    /// <summary>A new project from the template, in a folder that no other had.</summary>
    public async Task<FigureProject> MakeAsync(bool isLarge)
    {
        var scratch = ScratchFolder.Create("figures", packages.Folder, packages.Cache);
        await scratch.InstallTemplatesAsync(packages.Folder, packages.Version);
        await scratch.NewAsync("Shop");
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"project{++projects}"));
        Judge.Ask("cp", "/", "-r", scratch.PathOf("Shop"), path);
        scratch.Delete();
        Directory.CreateDirectory(Path.Combine(path, "feed"));
        foreach (var package in Directory.EnumerateFiles(packages.Folder, "*.nupkg").Concat(isLarge ? Directory.EnumerateFiles(Path.Combine(folder, "large")) : []))
            File.Copy(package, Path.Combine(path, "feed", Path.GetFileName(package)));
        return new FigureProject(path, isLarge, new Dictionary<string, string>
        {
            ["DOCKER_HOST"] = "unix://" + toEngine.Address,
            ["DOCKER_BUILDKIT"] = "1",
            ["DOCKER_CONFIG"] = Path.Combine(folder, "none"),
            ["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = Registry,
            ["PATH"] = "/usr/bin:" + Environment.GetEnvironmentVariable("PATH"),
        });
    }

    /// <summary>What an image is called by where it went.</summary>
    public async Task<string> DigestOfAsync(string repository, bool inEngine)
    {
        if (inEngine)
            return engine.Docker("images", "-q", "--no-trunc", repository + ":latest").Trim();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri($"http://{registry.Host}/v2/{repository}/manifests/latest"));
        request.Headers.Add("Accept", ["application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.index.v1+json", "application/vnd.docker.distribution.manifest.v2+json"]);
        using var response = await http.SendAsync(request);
        return response.EnsureSuccessStatusCode().Headers.GetValues("Docker-Content-Digest").Single();
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await toEngine.DisposeAsync();
        await toRegistry.DisposeAsync();
        engine.Dispose();
        registry.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
