using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>Pacts in real builds: written once, reviewed, frozen, and verified by a test project that says so with one property.</summary>
public sealed class PactTests(Packages packages)
{
    private const string PactFile = "pact/consumer/ui-Shop.json";
    private const string Key = "getHealth/example/200/application/json";

    /// <summary>With an answer to show.</summary>
    private static readonly string health = Contracts.Health.Replace(
        "\"204\":\n          description: The shop is open.",
        "\"200\": { description: The shop is open, content: { application/json: { schema: { type: string }, example: open } } }", StringComparison.Ordinal);

    private const string TestProject = """
        <Project Sdk="Photon.Sdk">
          <PropertyGroup>
            <PhotonPactProviderTests>true</PhotonPactProviderTests>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="../Shop/Shop.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task APactIsWrittenAndThenLeftAlone()
    {
        using var shop = CreateShop();
        Assert.Equal(1, (await shop.BuildAsync()).AssertClean().RunsOf("PhotonPact"));
        Assert.Contains(Key, shop.Read(PactFile), StringComparison.Ordinal);
        Assert.Equal(0, (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0).RunsOf("PhotonPact"));

        // What somebody changed or removed comes back.
        shop.Delete(PactFile);
        Assert.Equal(1, (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0).RunsOf("PhotonPact"));
        shop.Write(PactFile, shop.Read(PactFile).Replace("getHealth", "getWealth", StringComparison.Ordinal));
        Assert.Equal(1, (await shop.RebuildAsync()).AssertClean().RunsOf("PhotonPact"));
        Assert.Contains(Key, shop.Read(PactFile), StringComparison.Ordinal);
        Assert.Equal(0, (await shop.RebuildAsync()).AssertClean().RunsOf("PhotonPact"));
    }

    [Fact]
    public async Task WithoutTheSettingThereIsNone()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("api/openapi.yaml", health);
        Assert.Equal(0, (await shop.BuildAsync()).AssertClean().RunsOf("PhotonPact"));
        Assert.False(Directory.Exists(shop.PathOf("pact")));

        // By its name it comes all the same, and alone.
        Assert.Equal(1, (await shop.RebuildAsync("-t:PhotonPact")).AssertRan(generations: 0, compilations: 0).RunsOf("PhotonPact"));
        Assert.True(File.Exists(shop.PathOf(PactFile)));
        Assert.Equal(0, (await shop.RebuildAsync("-p:DesignTimeBuild=true", "-p:PhotonPact=true", "-p:PhotonPactConsumer=app")).RunsOf("PhotonPact"));
    }

    [Fact]
    public async Task AChangeIsShownOrForbidden()
    {
        using var shop = CreateShop();
        (await shop.BuildAsync()).AssertClean();
        shop.Write("api/openapi.yaml", health.Replace("/health:", "/health/now:", StringComparison.Ordinal));

        var shown = (await shop.RebuildAsync("-p:PhotonOutputMode=diff")).AssertClean();
        Assert.Contains("-         \"path\": \"/health\"", shown.Output, StringComparison.Ordinal);
        Assert.Contains("+         \"path\": \"/health/now\"", shown.Output, StringComparison.Ordinal);

        var frozen = await shop.RebuildAsync("-p:PhotonPactFrozen=true");
        Assert.False(frozen.Succeeded);
        var error = Assert.Single(frozen.Errors);
        Assert.StartsWith($"{shop.PathOf(PactFile)}(", error, StringComparison.Ordinal);
        Assert.Contains("PHOT6080", error, StringComparison.Ordinal);
        Assert.DoesNotContain("/health/now", shop.Read(PactFile), StringComparison.Ordinal);

        (await shop.RebuildAsync()).AssertClean();
        Assert.Contains("/health/now", shop.Read(PactFile), StringComparison.Ordinal);
        (await shop.RebuildAsync("-p:PhotonPactFrozen=true")).AssertClean();
    }

    [Fact]
    public async Task AProjectForSeveralFrameworksWritesItOnce()
    {
        using var shop = CreateShop();
        shop.Write("Shop.csproj", """
            <Project Sdk="Photon.Sdk"><PropertyGroup><TargetFrameworks>$(TargetFrameworks);net10.0;net9.0</TargetFrameworks><OutputType>Library</OutputType></PropertyGroup></Project>
            """);
        shop.Delete("Program.cs");
        shop.Delete("Handler.cs");
        shop.Write("photon.toml", "testing.pact = true\ncodegen.enabled = false\n");
        Assert.Equal(1, (await shop.BuildAsync()).AssertClean().RunsOf("PhotonPact"));
        (await shop.RebuildAsync("-t:PhotonPact")).AssertClean();
        Assert.Equal(["Shop-Shop.json"], Directory.GetFiles(shop.PathOf("pact/consumer")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task APactIsNoContentOfTheApp()
    {
        using var shop = CreateShop();
        shop.Delete("photon.toml");
        (await shop.BuildAsync("-p:PhotonPact=true")).AssertClean();
        Assert.True(File.Exists(shop.PathOf(PactFile)));
        (await shop.RunAsync(["publish", "-o", shop.PathOf("out")])).AssertClean();
        Assert.True(File.Exists(shop.PathOf("out/Shop.dll")));
        Assert.False(Directory.Exists(shop.PathOf("out/pact")));
        Assert.False(Directory.Exists(shop.PathOf("bin/Debug/net10.0/pact")));
    }

    [Fact]
    public async Task TheSameContractGivesTheSameBytesEverywhere()
    {
        using var here = CreateShop();
        using var there = CreateShop("another folder");
        (await here.BuildAsync()).AssertClean();
        (await there.RunAsync(["build"], new Dictionary<string, string> { ["TZ"] = "Asia/Tokyo", ["LC_ALL"] = "tr_TR.UTF-8" })).AssertClean();
        Assert.Equal(here.Read(PactFile), there.Read(PactFile));
    }

    [Fact]
    public async Task CoverageIsShownAndRequired()
    {
        using var shop = CreateShop();
        (await shop.BuildAsync("-p:PhotonPactCoverage=100")).AssertClean();
        shop.Write("api/openapi.yaml", health.Replace("      responses:\n", "      responses:\n        \"503\": { description: Closed, content: { text/plain: { schema: { type: string } } } }\n", StringComparison.Ordinal));

        var run = await shop.RebuildAsync("-p:PhotonPactCoverage=80");
        Assert.False(run.Succeeded);
        Assert.Contains("PHOT6060", Assert.Single(run.Errors), StringComparison.Ordinal);
        Assert.Contains("1 of 2 answers (50 %)", run.Output, StringComparison.Ordinal);
        (await shop.RebuildAsync("-t:PhotonPactCoverage")).AssertClean();
        Assert.Equal(0, (await shop.RebuildAsync("-p:PhotonPactCoverage=50")).AssertClean().RunsOf("PhotonPact"));
        Assert.Equal(0, (await shop.RebuildAsync("-p:PhotonPactCoverage=50")).AssertClean().RunsOf("PhotonPactCoverage"));

        // The pact of another consumer counts as long as it lies there.
        shop.Write("pact/consumer/till-Shop.json", """
            {
              "consumer": { "name": "till" }, "provider": { "name": "Shop" },
              "interactions": [ { "description": "closed", "request": { "method": "GET", "path": "/health" }, "response": { "status": 503, "headers": { "Content-Type": "text/plain" }, "body": "no" } } ],
              "metadata": { "pactSpecification": { "version": "3.0.0" } }
            }
            """);
        (await shop.RebuildAsync("-p:PhotonPactCoverage=80")).AssertClean();
        shop.Delete("pact/consumer/till-Shop.json");
        Assert.False((await shop.RebuildAsync("-p:PhotonPactCoverage=80")).Succeeded);
    }

    [Fact]
    public async Task AProviderTestNeedsAPactAndAStateNeedsAMethod()
    {
        using var folder = ScratchProject.Create(packages);
        folder.Write("Shop/Shop.csproj", """<Project Sdk="Photon.Sdk" />""");
        folder.Write("Shop/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        folder.Write("Shop/api/openapi.yaml", health);
        folder.Write("Shop/Handler.cs", Contracts.HealthHandler("Shop.Api"));
        folder.Write("Shop.Tests/Shop.Tests.csproj", TestProject);
        folder.Write("Shop.Tests/States.cs", "namespace Shop.Tests;\n\ninternal sealed class States : IShopProviderStates;\n");

        var none = await folder.BuildAsync("Shop.Tests");
        Assert.Contains(none.Errors, error => error.Contains("PHOT6085", StringComparison.Ordinal));

        folder.Write("photon.toml", "testing.pact = true\n");
        var missing = await folder.BuildAsync("Shop.Tests");
        Assert.Equal(1, missing.RunsOf("PhotonPactTests"));
        Assert.Contains(missing.Errors, error => error.Contains("CS0535", StringComparison.Ordinal) && error.Contains("GetHealthExampleAsync", StringComparison.Ordinal));

        folder.Write("Shop.Tests/States.cs", """
            namespace Shop.Tests;

            internal sealed class States : IShopProviderStates
            {
                public Task GetHealthExampleAsync(CancellationToken cancellationToken) => Task.CompletedTask;
            }
            """);
        (await folder.BuildAsync("Shop.Tests")).AssertClean();
        Assert.Contains($"\"{Key}\": \"{folder.PathOf("Shop/api/openapi.yaml")}(", folder.Read("Shop.Tests/bin/Debug/net10.0/photon.pact.json"), StringComparison.Ordinal);
        Assert.Equal(0, (await folder.RebuildAsync("Shop.Tests")).AssertRan(generations: 0, compilations: 0).RunsOf("PhotonPactTests"));

        // A pact that is gone with its setting is asked for by nobody.
        folder.Write("photon.toml", "testing.pact = false\n");
        File.Delete(folder.PathOf(PactFile));
        Assert.Contains((await folder.BuildAsync("Shop.Tests")).Errors, error => error.Contains("PHOT6085", StringComparison.Ordinal));
        folder.Write("photon.toml", "testing.pact = true\n");
        folder.Touch("photon.toml");
        (await folder.BuildAsync("Shop.Tests")).AssertClean();

        Assert.True((await folder.RunAsync(["clean", "Shop.Tests"])).Succeeded);
        Assert.False(File.Exists(folder.PathOf("Shop.Tests/bin/Debug/net10.0/photon.pact.json")));
        Assert.False(Directory.Exists(folder.PathOf("Shop.Tests/obj/Debug/net10.0/photon.tests")));
        Assert.True(File.Exists(folder.PathOf(PactFile)));
    }

    private ScratchProject CreateShop(string folder = "scratch")
    {
        var shop = ScratchProject.CreateShop(packages, folder);
        shop.Write("api/openapi.yaml", health);
        shop.Write("photon.toml", "testing.pact = true\n");
        return shop;
    }
}
