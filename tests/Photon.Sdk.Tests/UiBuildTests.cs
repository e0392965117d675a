using System.Text.RegularExpressions;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>The UI is installed and bundled by the build, where something changed, and is served and published with the app.</summary>
public sealed partial class UiBuildTests(Packages packages)
{
    /// <summary>The fewest packages that make a bundle.</summary>
    private const string Package = """
        {
          "name": "shop-ui",
          "private": true,
          "type": "module",
          "devDependencies": { "typescript": "7.0.2", "vite": "8.3.8" }
        }

        """;

    [Fact]
    public async Task TheUiIsBuiltWhereSomethingChanged()
    {
        using var shop = Shop();
        var first = await shop.BuildAsync("-check");
        first.AssertClean();
        Assert.Equal((1, 1), RunsOf(first));
        Assert.Contains("obj/photon-ui-dist/wwwroot/index.html", shop.FilesWith("photon-ui-dist"));
        Assert.Contains("obj/photon-ui-dist/wwwroot/plain-original.txt", shop.FilesWith("photon-ui-dist"));
        Assert.DoesNotContain(Path.GetDirectoryName(shop.Root)!, string.Concat(shop.FilesWith("photon-ui-dist").Select(shop.Read)), StringComparison.Ordinal);
        for (var i = 0; i < 2; i++)
        {
            var again = await shop.RebuildAsync("-check");
            again.AssertRan(generations: 0, compilations: 0);
            Assert.Equal((0, 0), RunsOf(again));
        }

        shop.Write("ui/src/main.ts", "document.title = \"another\";\n");
        var edited = await shop.RebuildAsync();
        edited.AssertRan(generations: 0, compilations: 0);
        Assert.Equal((0, 1), RunsOf(edited));
        shop.Delete("ui/public/plain-original.txt");
        Assert.Equal((0, 1), RunsOf((await shop.RebuildAsync("-c", "Release")).AssertClean()));
        Assert.DoesNotContain("obj/photon-ui-dist/wwwroot/plain-original.txt", shop.FilesWith("photon-ui-dist"));
        Assert.Equal((0, 0), RunsOf((await shop.RebuildAsync()).AssertClean()));

        await PublishedFilesMayBeKept(shop);
        await MistakesHaveAPlace(shop);
        (await shop.RunAsync(["clean"])).AssertClean();
        Assert.Empty(shop.FilesWith("photon-ui-dist"));
        Assert.True(Directory.Exists(shop.PathOf("ui/node_modules")));
    }

    [Fact]
    public async Task WithoutNodeThereIsADiagnosticOrNoUi()
    {
        using var shop = Shop();
        var none = await shop.BuildAsync("-p:PhotonNode=/nowhere/node");
        Assert.Contains(none.Errors, error => error.Contains("package.json(0,0): PHOT4200: There is no Node.js at '/nowhere/node'", StringComparison.Ordinal));
        shop.Write("old/node", "#!/bin/sh\necho v18.20.4\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(shop.PathOf("old/node"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
            var old = await shop.RebuildAsync("-p:PhotonNode=old/node");
            Assert.Contains(old.Errors, error => error.Contains("PHOT4201", StringComparison.Ordinal) && error.Contains("is Node.js v18.20.4", StringComparison.Ordinal));
        }

        (await shop.RebuildAsync("-p:PhotonNode=/nowhere/node", "-p:PhotonUiBuild=false")).AssertClean();
        Assert.Empty(shop.FilesWith("photon-ui-dist"));
        Assert.Contains("obj/photon-ui/shop/types.ts", shop.FilesWith("photon-ui/shop"));

        shop.Delete("ui/package-lock.json");
        Assert.Contains((await shop.RebuildAsync()).Errors, error => error.Contains("PHOT4202", StringComparison.Ordinal));
        var designed = await shop.RunAsync(["msbuild", "-t:CoreCompile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true"]);
        Assert.Equal((0, 0), RunsOf(designed.AssertClean()));
    }

    private static async Task PublishedFilesMayBeKept(ScratchProject shop)
    {
        (await shop.RunAsync(["publish", "--no-restore", "-o", "out"])).AssertClean();
        var published = shop.FilesWith("out/wwwroot/");
        var script = Assert.Single(published, path => HashedScript.IsMatch(path));
        Assert.Contains("out/wwwroot/index.html", published);
        Assert.Contains(script + ".br", published);
        Assert.Contains(script + ".gz", published);
        Assert.DoesNotContain("out/ui/package.json", shop.FilesWith("out/"));
        var endpoints = shop.Read("out/Shop.staticwebassets.endpoints.json");
        Assert.Contains("max-age=31536000, immutable", EndpointOf(endpoints, script["out/wwwroot/".Length..]), StringComparison.Ordinal);
        Assert.Contains("no-cache", EndpointOf(endpoints, "index.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("immutable", EndpointOf(endpoints, "index.html"), StringComparison.Ordinal);
    }

    private static async Task MistakesHaveAPlace(ScratchProject shop)
    {
        var served = shop.FilesWith("photon-ui-dist/wwwroot");
        shop.Write("ui/src/main.ts", "const title: string = \"a\";\n\nexport const size: number = title;\n");
        var typed = await shop.RebuildAsync();
        Assert.Contains(typed.Errors, error => error.StartsWith($"{shop.PathOf("ui/src/main.ts")}(3,14): PHOT4205: TS2322: Type 'string' is not assignable", StringComparison.Ordinal));
        shop.Write("ui/src/main.ts", "import \"./app.css\";\nimport \"./gone.js\";\n");
        var bundled = await shop.RebuildAsync();
        Assert.Contains(bundled.Errors, error => error.StartsWith($"{shop.PathOf("ui/src/main.ts")}(", StringComparison.Ordinal) && error.Contains("PHOT4206", StringComparison.Ordinal));
        Assert.Equal(served, shop.FilesWith("photon-ui-dist/wwwroot"));

        shop.Write("ui/package.json", Package.Replace("8.3.8", "8.3.7", StringComparison.Ordinal));
        var locked = await shop.RebuildAsync();
        Assert.Contains(locked.Errors, error => error.StartsWith($"{shop.PathOf("ui/package.json")}(5,0): PHOT4203: ", StringComparison.Ordinal));
        shop.Write("ui/package.json", Package);
    }

    private ScratchProject Shop()
    {
        var shop = ScratchProject.CreateShop(packages);
        shop.Write("Program.cs", "using Shop.Api;\n\nvar app = WebApplication.CreateBuilder(args).Build();\napp.MapShopUi();\napp.Run();\n");
        shop.Write("ui/package.json", Package);
        shop.Write("ui/package-lock.json", File.ReadAllText(Path.Combine(packages.Repository.Root, "tests", "Photon.Sdk.Tests", "Building", "ui-package-lock.json")));
        shop.Write("ui/index.html", "<!doctype html><html lang=\"en\"><head><title>Shop</title></head><body><script type=\"module\" src=\"/src/main.ts\"></script></body></html>\n");
        shop.Write("ui/public/plain-original.txt", "It looks hashed, and is not.\n");
        shop.Write("ui/src/app.css", "h1 { color: teal }\n");
        shop.Write("ui/src/main.ts", "import \"./app.css\";\ndocument.title = \"shop\";\n");
        shop.Write("ui/tsconfig.json", """{ "compilerOptions": { "strict": true, "noEmit": true, "module": "preserve", "moduleResolution": "bundler", "target": "es2022", "types": ["vite/client"] }, "include": ["src"] }""");
        return shop;
    }

    private static (int Restores, int Builds) RunsOf(BuildRun run) => (run.RunsOf("PhotonRestoreUi"), run.RunsOf("PhotonBuildUi"));

    /// <summary>The part of the list of endpoints that begins with a route.</summary>
    private static string EndpointOf(string endpoints, string route)
    {
        var start = endpoints.IndexOf($"\"Route\":\"{route}\"", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{route} is no endpoint in {endpoints}");
        var end = endpoints.IndexOf("\"Route\":", start + 1, StringComparison.Ordinal);
        return end < 0 ? endpoints[start..] : endpoints[start..end];
    }

    [GeneratedRegex(@"^out/wwwroot/assets/index-[\w-]+\.js$")]
    private static partial Regex HashedScript { get; }
}
