using System.Runtime.InteropServices;
using System.Text.Json;
using Photon.Packaging.Images;
using Photon.Packaging.Images.Building;
using Photon.Packaging.Images.Layers;
using Photon.Packaging.Images.Layout;

namespace Photon.Containers;

/// <summary>Base images that need no registry: a layout with <c>dotnet/aspnet</c> for two platforms, of which the second has the first one's files.</summary>
public static class TestBase
{
    public const string Tag = "10.0";

    private const string SystemLibraries = "/usr/lib/x86_64-linux-gnu";

    private static readonly string[] RuntimeFolders = ["host", "shared"];

    private static readonly string[] Libraries =
    [
        "libc.so.6", "libdl.so.2", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0", "librt.so.1", "libstdc++.so.6", "libssl.so.3", "libcrypto.so.3",
        "libresolv.so.2", "libnss_files.so.2", "libnss_dns.so.2", "libz.so.1",
    ];

    /// <summary>A few files that nothing can run on.</summary>
    public static LayoutSource Tiny(string folder) => Write(folder, [Accounts(new RootFiles()), new RootFiles().Text("usr/share/dotnet/dotnet", "no program")]);

    /// <summary>The ASP.NET Core runtime of this machine, and what of its system it needs; null where the machine is no x64 Debian with a shared runtime.</summary>
    public static LayoutSource? AspNet(string folder)
    {
        var dotnet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        if (!OperatingSystem.IsLinux() || !File.Exists(Path.Combine(dotnet, "dotnet")) || !Libraries.All(name => File.Exists($"{SystemLibraries}/{name}")))
            return null;
        var system = Accounts(new RootFiles()).Link("lib64", "usr/lib64").Link("lib", "usr/lib")
            .File("usr/lib64/ld-linux-x86-64.so.2", Real($"{SystemLibraries}/ld-linux-x86-64.so.2"), isExecutable: true);
        foreach (var name in Libraries)
            system.File($"usr/lib/x86_64-linux-gnu/{name}", Real($"{SystemLibraries}/{name}"), isExecutable: true);
        if (File.Exists("/etc/ssl/certs/ca-certificates.crt"))
            system.File("etc/ssl/certs/ca-certificates.crt", "/etc/ssl/certs/ca-certificates.crt", isExecutable: false);
        var runtime = new RootFiles().Link("usr/bin/dotnet", "/usr/share/dotnet/dotnet").File("usr/share/dotnet/dotnet", Path.Combine(dotnet, "dotnet"), isExecutable: true);
        foreach (var path in RuntimeFolders.SelectMany(part => Directory.EnumerateFiles(Path.Combine(dotnet, part), "*", SearchOption.AllDirectories)))
            runtime.File("usr/share/dotnet/" + Path.GetRelativePath(dotnet, path), path, path.EndsWith(".so", StringComparison.Ordinal) || path.EndsWith("createdump", StringComparison.Ordinal));
        return Write(folder, [system, runtime]);
    }

    private static string Real(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    private static RootFiles Accounts(RootFiles files) => files
        .Folder("tmp", 0b1_111_111_111).Folder("var/tmp", 0b1_111_111_111).Folder("home/app").Folder("app").Folder("root").Folder("run").Folder("usr/bin")
        .Text("etc/passwd", "root:x:0:0:root:/root:/sbin/nologin\napp:x:1654:1654::/home/app:/sbin/nologin\n")
        .Text("etc/group", "root:x:0:\napp:x:1654:\n")
        .Text("etc/nsswitch.conf", "hosts: files dns\n")
        .Text("etc/os-release", "ID=photon-base\nVERSION_ID=12\n");

    private static LayoutSource Write(string folder, IReadOnlyList<RootFiles> parts)
    {
        Directory.CreateDirectory(folder);
        var layers = parts.Select(part => part.ToLayer(folder)).ToList();
        var images = new[] { new Platform("linux", "amd64"), new Platform("linux", "arm64", "v8") }.Select(platform => ToImage(platform, layers)).ToList();
        var layout = new OciLayout(Path.Combine(folder, "layout"));
        layout.Write(IndexBuilder.Combine(images, new Dictionary<string, string>()), [Tag]);
        return LayoutSource.Find(layout, Tag)!;
    }

    private static BuiltImage ToImage(Platform platform, IReadOnlyList<(LayerRecord Record, IBlobSource Blob)> layers)
    {
        var config = new ImageConfig
        {
            Platform = platform,
            Created = "1970-01-01T00:00:00Z",
            Config = new ContainerConfig
            {
                Env =
                [
                    "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "APP_UID=1654", "ASPNETCORE_HTTP_PORTS=8080", "DOTNET_RUNNING_IN_CONTAINER=true",
                    "DOTNET_ROOT=/usr/share/dotnet", "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=true",
                ],
                WorkingDir = "/",
                Others = new Dictionary<string, JsonElement> { ["Volumes"] = JsonElement.Parse("""{"/data":{}}""") },
            },
            DiffIds = [.. layers.Select(layer => layer.Record.DiffId)],
            History = [.. layers.Select((_, i) => new HistoryEntry($"test base {i}") { Created = "1970-01-01T00:00:00Z" })],
        };
        var configBlob = new BytesBlob(MediaTypes.Config, config.ToJson());
        var manifest = new ImageManifest { Config = configBlob.Descriptor, Layers = [.. layers.Select(layer => layer.Record.Descriptor)] };
        var bytes = manifest.ToJson();
        var root = new BytesBlob(Descriptor.Of(MediaTypes.Manifest, bytes) with { Platform = platform }, bytes);
        return new BuiltImage([new BuiltPlatform { Manifest = manifest, Config = config, ManifestBlob = root, ConfigBlob = configBlob, Layers = [.. layers.Select(layer => layer.Blob)] }]);
    }
}
