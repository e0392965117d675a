using System.Text;
using Photon.Engine.Diagnostics;
using Photon.Packaging.Content;
using Photon.Packaging.Output;

namespace Photon.Packaging.Tests;

/// <summary>A folder with something published in it, and an empty output folder.</summary>
public sealed class Workplace : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("photon-pack-");

    public string Output => PathOf("dist");

    public List<Diagnostic> Diagnostics { get; } = [];

    public PackRequest Request { get; set; }

    public Workplace() => Request = new PackRequest
    {
        ProjectFile = PathOf("Shop.csproj"),
        Name = "Shop",
        Version = "1.2.0",
        Format = "dir",
        OutputFolder = PathOf("dist"),
        PublishFolder = PathOf("publish"),
        AppAssembly = "Shop.dll",
        CacheFolder = PathOf("obj/pack"),
        Patience = TimeSpan.Zero,
    };

    public string PathOf(string path) => Path.Combine(root.FullName, path);

    /// <summary>A file of the workplace.</summary>
    public string Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public string Write(string path, byte[] bytes)
    {
        var full = PathOf(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, bytes);
        return full;
    }

    /// <summary>A small app as publish leaves it: with a package, a project, an UI, and a program.</summary>
    public Workplace Publish()
    {
        Write("publish/Shop.dll", string.Concat(Enumerable.Repeat("the app's code; ", 500)));
        Write("publish/Shop.pdb", "where the code is from");
        Write("publish/Shop.Core.dll", "a project's code");
        Write("publish/YamlDotNet.dll", "a package's code");
        Write("publish/de/YamlDotNet.resources.dll", "a package's German");
        Write("publish/runtimes/linux-x64/native/libyaml.so", "\u007fELF");
        Write("publish/wwwroot/index.html", "<!doctype html><title>Shop</title>");
        Write("publish/wwwroot/assets/app.js", string.Concat(Enumerable.Range(0, 300).Select(i => $"console.log('{i}');\n")));
        Write("publish/appsettings.json", "{}");
        Write("publish/Shop", "\u007fELF program");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(PathOf("publish/Shop"), (UnixFileMode)0b111_101_101);
        Write("publish/Shop.deps.json", """
            {
              "runtimeTarget": { "name": ".NETCoreApp,Version=v10.0" },
              "targets": { ".NETCoreApp,Version=v10.0": {
                "Shop/1.2.0": { "runtime": { "Shop.dll": {} } },
                "Shop.Core/1.0.0": { "runtime": { "Shop.Core.dll": {} } },
                "YamlDotNet/16.3.0": {
                  "runtime": { "lib/net8.0/YamlDotNet.dll": {} },
                  "resources": { "lib/net8.0/de/YamlDotNet.resources.dll": { "locale": "de" } },
                  "runtimeTargets": { "runtimes/linux-x64/native/libyaml.so": { "rid": "linux-x64", "assetType": "native" } }
                }
              } },
              "libraries": {
                "Shop/1.2.0": { "type": "project" },
                "Shop.Core/1.0.0": { "type": "project" },
                "YamlDotNet/16.3.0": { "type": "package" }
              }
            }
            """);
        return this;
    }

    /// <summary>The whole tree of the output, but for Photon's own notes.</summary>
    public IReadOnlyList<string> Delivered() =>
        [.. Directory.EnumerateFiles(Output, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Output, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith(Delivery.NotesFolder + "/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>Packs; null where that failed.</summary>
    public PackResult? TryPack() => PackUntil(CancellationToken.None);

    public PackResult? PackUntil(CancellationToken cancellation)
    {
        var bag = new DiagnosticBag();
        var result = new Packer(Request, bag, cancellation).Run();
        Diagnostics.Clear();
        Diagnostics.AddRange(bag.ToSortedList());
        return result;
    }

    public PackResult Pack(string format = "")
    {
        if (format.Length > 0)
            Request = Request with { Format = format };
        var result = TryPack();
        Assert.True(result is not null, string.Join('\n', Diagnostics));
        return result;
    }

    /// <summary>Packs what can't be packed.</summary>
    public Diagnostic Fail()
    {
        Assert.Null(TryPack());
        return Assert.Single(Diagnostics);
    }

    public string Hash(string path) => new FileContents().Of(PathOf(path)).Sha256;

    public void Dispose() => root.Delete(recursive: true);
}
