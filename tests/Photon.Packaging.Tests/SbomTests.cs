using System.Text.Json.Nodes;
using Photon.Packaging.Sboms;
using Photon.Testing;

namespace Photon.Packaging.Tests;

public sealed class SbomTests : IDisposable
{
    private const string Assets = """
        {
          "version": 3,
          "targets": {
            "net10.0": {
              "Serilog/4.3.0": { "type": "package", "dependencies": { "Serilog.Core": "1.0.0", "System.Text.Json": "8.0.0" }, "runtime": { "lib/net9.0/Serilog.dll": {} } },
              "Serilog.Core/1.0.0": { "type": "package", "runtime": { "lib/net9.0/Serilog.Core.dll": {} } },
              "Analyzer/2.0.0-beta.1": { "type": "package", "dependencies": { "Analyzer.Common": "2.0.0" }, "build": { "build/Analyzer.props": {} } },
              "Analyzer.Common/2.0.0": { "type": "package" },
              "Shop.Core/1.0.0": { "type": "project", "dependencies": { "Serilog.Core": "1.0.0" } }
            },
            "net10.0/linux-x64": {
              "OnlyLinux/1.0.0": { "type": "package" }
            }
          },
          "libraries": {
            "Serilog/4.3.0": { "sha512": "AAEC/w==", "type": "package", "path": "serilog/4.3.0", "files": [ "lib/x.nuspec", "serilog.nuspec" ] },
            "Shop.Core/1.0.0": { "type": "project", "path": "../Shop.Core/Shop.Core.csproj" }
          },
          "projectFileDependencyGroups": { "net10.0": [ "Analyzer >= 2.0.0-beta.1", "Serilog >= 4.3.0", "Shop.Core >= 1.0.0" ] },
          "packageFolders": { "PACKAGES": {} },
          "project": { "frameworks": { "net10.0": { "dependencies": { "Analyzer": { "suppressParent": "All" }, "Serilog": {} } } } }
        }
        """;

    private const string Lock = """
        {
          "name": "ui", "version": "1.0.0", "lockfileVersion": 3,
          "packages": {
            "": { "name": "ui", "version": "1.0.0", "dependencies": { "solid-js": "^1.9.0", "theme": "*" }, "devDependencies": { "@babel/core": "^7.0.0" } },
            "node_modules/solid-js": { "version": "1.9.9", "license": "MIT", "integrity": "sha512-AAEC/w== sha1-AQ==", "dependencies": { "csstype": "^3.1.0" }, "peerDependencies": { "absent": "1" } },
            "node_modules/csstype": { "version": "4.0.0" },
            "node_modules/solid-js/node_modules/csstype": { "version": "3.1.3+build", "license": "SEE LICENSE IN LICENSE.md" },
            "node_modules/@babel/core": { "version": "7.29.0", "dev": true, "dependencies": { "fsevents": "2" } },
            "node_modules/fsevents": { "version": "2.3.3", "optional": true },
            "node_modules/theme": { "resolved": "packages/theme", "link": true },
            "packages/theme": { "name": "theme", "version": "0.1.0" },
            "node_modules/old": { "name": "vue", "version": "2.7.16" }
          }
        }
        """;

    private static readonly string[] NpmFiles = ["package.json", "package-lock.json"];

    private readonly Workplace workplace = new Workplace().Publish();

    [Fact]
    public void EveryPackageAndProjectIsListed() => Assert.Equal(
        [
            "pkg:npm/%40babel/core@7.29.0", "pkg:npm/csstype@3.1.3%2Bbuild", "pkg:npm/csstype@4.0.0", "pkg:npm/fsevents@2.3.3", "pkg:npm/solid-js@1.9.9", "pkg:npm/vue@2.7.16",
            "pkg:nuget/Analyzer.Common@2.0.0", "pkg:nuget/Analyzer@2.0.0-beta.1", "pkg:nuget/Serilog.Core@1.0.0", "pkg:nuget/Serilog@4.3.0",
            "project:Shop.Core@1.0.0", "project:theme@0.1.0",
        ],
        Components(Bill()).Select(c => (string)c["bom-ref"]!));

    [Theory]
    [InlineData("pkg:nuget/Serilog@4.3.0", "required")]
    [InlineData("pkg:nuget/Serilog.Core@1.0.0", "required")]
    [InlineData("pkg:nuget/Analyzer@2.0.0-beta.1", "excluded")]
    [InlineData("pkg:nuget/Analyzer.Common@2.0.0", "excluded")]
    [InlineData("pkg:npm/solid-js@1.9.9", "required")]
    [InlineData("pkg:npm/%40babel/core@7.29.0", "excluded")]
    [InlineData("pkg:npm/fsevents@2.3.3", "optional")]
    public void ScopeSaysWhetherTheAppNeedsIt(string reference, string scope) => Assert.Equal(scope, (string?)Find(reference)["scope"]);

    [Theory]
    [InlineData("app:Shop@1.2.0", "pkg:npm/%40babel/core@7.29.0 pkg:npm/solid-js@1.9.9 pkg:nuget/Analyzer@2.0.0-beta.1 pkg:nuget/Serilog@4.3.0 project:Shop.Core@1.0.0 project:theme@0.1.0")]
    [InlineData("pkg:nuget/Serilog@4.3.0", "pkg:nuget/Serilog.Core@1.0.0")]
    [InlineData("project:Shop.Core@1.0.0", "pkg:nuget/Serilog.Core@1.0.0")]
    [InlineData("pkg:npm/solid-js@1.9.9", "pkg:npm/csstype@3.1.3%2Bbuild")]
    [InlineData("pkg:npm/csstype@4.0.0", "")]
    public void GraphSaysWhatNeedsWhat(string reference, string needs)
    {
        var found = Assert.Single(Bill()["dependencies"]!.AsArray(), d => (string?)d!["ref"] == reference)!;
        Assert.Equal(needs, string.Join(' ', found["dependsOn"]!.AsArray().Select(n => (string)n!)));
    }

    [Fact]
    public void HashesAndLicencesAreThePackages()
    {
        workplace.Write("packages/serilog/4.3.0/serilog.nuspec", "<package><metadata><license type=\"expression\">Apache-2.0</license></metadata></package>");
        var serilog = Find("pkg:nuget/Serilog@4.3.0");
        Assert.Equal("""[{"alg":"SHA-512","content":"000102ff"}]""", serilog["hashes"]!.ToJsonString());
        Assert.Equal("""[{"expression":"Apache-2.0"}]""", serilog["licenses"]!.ToJsonString());
        Assert.Equal("""[{"alg":"SHA-512","content":"000102ff"},{"alg":"SHA-1","content":"01"}]""", Find("pkg:npm/solid-js@1.9.9")["hashes"]!.ToJsonString());
        Assert.Equal("""[{"license":{"name":"SEE LICENSE IN LICENSE.md"}}]""", Find("pkg:npm/csstype@3.1.3%2Bbuild")["licenses"]!.ToJsonString());
    }

    [Fact]
    public void ScopedNameIsGroupAndName()
    {
        var core = Find("pkg:npm/%40babel/core@7.29.0");
        Assert.Equal(("@babel", "core"), ((string?)core["group"], (string?)core["name"]));
    }

    [Fact]
    public void RuntimesTargetIsTakenWhereOneIsBuilt()
    {
        workplace.Request = workplace.Request with { RuntimeIdentifier = "linux-x64" };
        Assert.Contains(Components(Bill()), c => (string?)c["name"] == "OnlyLinux");
    }

    [Fact]
    public void FrameworkThatComesAlongIsListed()
    {
        workplace.Write("publish/libcoreclr.so", "");
        workplace.Write("publish/Shop.deps.json", """
            { "runtimeTarget": { "name": "t" }, "libraries": { "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.12": { "type": "runtimepack" } },
              "targets": { "t": { "runtimepack.Microsoft.NETCore.App.Runtime.linux-x64/10.0.12": { "native": { "libcoreclr.so": {} } } } } }
            """);
        Find("pkg:nuget/Microsoft.NETCore.App.Runtime.linux-x64@10.0.12");
    }

    [Fact]
    public void BillHoldsTogether()
    {
        var bill = Bill();
        var references = Components(bill).Select(c => (string)c["bom-ref"]!).Append((string)bill["metadata"]!["component"]!["bom-ref"]!).ToList();
        Assert.Equal(references.Distinct(), references);
        var dependencies = bill["dependencies"]!.AsArray();
        Assert.Equal(references.Order(StringComparer.Ordinal), dependencies.Select(d => (string)d!["ref"]!).Order(StringComparer.Ordinal));
        Assert.Empty(dependencies.SelectMany(d => d!["dependsOn"]!.AsArray().Select(n => (string)n!)).Except(references));
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", (string)bill["serialNumber"]!);
    }

    [Fact]
    public void SameThingsGiveTheSameBill()
    {
        Bill();
        var first = workplace.Hash("dist/sbom.cdx.json");
        Directory.Delete(workplace.Output, recursive: true);
        Bill();
        Assert.Equal(first, workplace.Hash("dist/sbom.cdx.json"));
    }

    [Fact]
    public void RecordCountsPackages()
    {
        Bill();
        var record = Records.PackRecord.Read(workplace.Write("pack.json", ""));
        Assert.Null(record);
        var packed = workplace.Pack();
        packed.Record.Write(workplace.PathOf("pack.json"));
        record = Records.PackRecord.Read(workplace.PathOf("pack.json"))!;
        Assert.Equal(10, record.SbomPackages);
        Assert.Equal([".", "sbom.cdx.json"], record.Outputs.Select(o => o.Path));
        Assert.Equal(packed.Record.Files, record.Files);
    }

    [Fact]
    public void LockThatIsNotThereIsNone()
    {
        Ask(Assets, Lock);
        File.Delete(workplace.PathOf("ui/package-lock.json"));
        Assert.Equal(4, workplace.Pack().Record.SbomPackages);
        Assert.Empty(workplace.Diagnostics);
    }

    [Fact]
    public void PackagesWithoutALockAreAWarning()
    {
        Ask(Assets, Lock);
        File.Delete(workplace.PathOf("ui/package-lock.json"));
        workplace.Write("ui/package.json", "{}");
        workplace.Pack();
        Assert.Equal("PHOT7015", Assert.Single(workplace.Diagnostics).Code);
    }

    [Theory]
    [InlineData("{ ", Lock)]
    [InlineData("""{ "targets": { "net8.0": {}, "net9.0": {} } }""", Lock)]
    [InlineData(Assets, """{ "lockfileVersion": 1, "dependencies": {} }""")]
    public void UnreadableListIsReported(string assets, string packageLock)
    {
        Ask(assets, packageLock);
        Assert.Equal("PHOT7013", workplace.Fail().Code);
        Assert.Empty(workplace.Delivered());
    }

    [Fact]
    public void NuGetListsNoPackageThatIsNotInTheBill()
    {
        var project = Repository.PathOf("tests", "Photon.Packaging.Tests", "Photon.Packaging.Tests.csproj");
        var listed = JsonNode.Parse(Judge.Ask("dotnet", Repository.Root, "list", project, "package", "--include-transitive", "--no-restore", "--format", "json"))!;
        var framework = listed["projects"]![0]!["frameworks"]![0]!;
        var expected = framework["topLevelPackages"]!.AsArray().Concat(framework["transitivePackages"]!.AsArray())
            .Select(package => $"pkg:nuget/{package!["id"]}@{package["resolvedVersion"]}");
        var assets = Repository.PathOf("artifacts", "obj", "Photon.Packaging.Tests", "project.assets.json");
        var inventory = NuGetInventory.Read(assets, "net10.0", "");
        Assert.Equal(expected.Order(StringComparer.Ordinal), inventory.Components.Where(c => c.IsPackage).Select(c => c.Reference).Order(StringComparer.Ordinal));
        Assert.Contains(inventory.Components, c => c.Reference.StartsWith("project:Photon.Packaging@", StringComparison.Ordinal));
    }

    [Fact]
    public void NpmSaysTheSameOfARealProject()
    {
        var source = Repository.PathOf("tests", "Photon.Judges", "npm");
        foreach (var name in NpmFiles)
        {
            // npm wants a version to write a bill; the project has none, being published nowhere.
            var json = JsonNode.Parse(File.ReadAllText(Path.Combine(source, name)))!;
            json["version"] = "1.0.0";
            if (json["packages"] is { } packages)
                packages[""]!["version"] = "1.0.0";
            workplace.Write("npm/" + name, json.ToJsonString());
        }

        var judged = JsonNode.Parse(Judge.Ask("npm", workplace.PathOf("npm"), "sbom", "--sbom-format", "cyclonedx", "--package-lock-only"))!;
        var names = Components(judged).ToDictionary(c => (string)c["bom-ref"]!, c => (string)c["purl"]!);
        var ours = NpmInventory.Read(workplace.PathOf("npm/package-lock.json"));
        Assert.Equal(names.Values.Distinct().Order(StringComparer.Ordinal), ours.Components.Select(c => c.Reference).Order(StringComparer.Ordinal));
        var needs = judged["dependencies"]!.AsArray()
            .Where(d => names.ContainsKey((string)d!["ref"]!))
            .SelectMany(d => d!["dependsOn"]!.AsArray().Select(n => (From: names[(string)d["ref"]!], To: names[(string)n!])));
        Assert.Equal(needs.Distinct().Order(), ours.Components.SelectMany(c => c.Needs.Select(n => (From: c.Reference, To: n))).Order());
    }

    public void Dispose() => workplace.Dispose();

    private void Ask(string assets, string packageLock) => workplace.Request = workplace.Request with
    {
        AssetsFile = workplace.Write("obj/project.assets.json", assets),
        TargetFramework = "net10.0",
        PackageLock = workplace.Write("ui/package-lock.json", packageLock),
    };

    private JsonNode Bill()
    {
        var folder = workplace.PathOf("packages").Replace("\\", "\\\\", StringComparison.Ordinal);
        Ask(Assets.Replace("PACKAGES", folder, StringComparison.Ordinal), Lock);
        workplace.Pack();
        return JsonNode.Parse(File.ReadAllText(workplace.PathOf("dist/sbom.cdx.json")))!;
    }

    private JsonNode Find(string reference) => Assert.Single(Components(Bill()), c => (string?)c["bom-ref"] == reference);

    private static IEnumerable<JsonNode> Components(JsonNode bill) => bill["components"]!.AsArray().OfType<JsonNode>();
}
