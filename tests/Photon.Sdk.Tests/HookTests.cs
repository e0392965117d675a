using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>When hooks run, in real builds.</summary>
public sealed class HookTests(Packages packages)
{
    private const string Counting = """
        [build.hooks]
        pre = ["echo pre >> log.txt"]
        post = ["echo post >> log.txt"]
        """;

    [Fact]
    public async Task TheyRunOnceAroundEachBuildAndNothingElse()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("photon.toml", Counting);
        (await shop.RunAsync(["restore"])).AssertClean();
        (await shop.RunAsync(["build", "--no-restore", "-t:PhotonGenerate", "-p:DesignTimeBuild=true"])).AssertClean();
        Assert.False(File.Exists(shop.PathOf("log.txt")));

        (await shop.BuildAsync()).AssertClean();
        Assert.Equal("pre post", Ran(shop));
        // Nothing to do, but for the hooks.
        (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0);
        Assert.Equal("pre post", Ran(shop));

        (await shop.RunAsync(["clean"])).AssertClean();
        (await shop.RebuildAsync("-p:PhotonSkipHooks=true")).AssertClean();
        (await shop.RunAsync(["publish", "--no-build", "-c", "Debug"])).AssertClean();
        Assert.False(File.Exists(shop.PathOf("log.txt")));
    }

    [Fact]
    public async Task TheyRunOnceForSeveralFrameworks()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("Shop.csproj", """<Project Sdk="Photon.Sdk"><PropertyGroup><TargetFrameworks>net10.0;net9.0</TargetFrameworks></PropertyGroup></Project>""");
        shop.Write("photon.toml", Counting);
        Assert.Equal(2, (await shop.BuildAsync("-m")).AssertClean().Generations);
        Assert.Equal("pre post", Ran(shop));
        (await shop.RebuildAsync("-f", "net9.0")).AssertClean();
        Assert.Equal("pre post", Ran(shop));
        (await shop.RunAsync(["clean"])).AssertClean();
        Assert.False(File.Exists(shop.PathOf("log.txt")));
    }

    [Fact]
    public async Task TheyRunOnceForAllProjectsOfASolution()
    {
        using var folder = ScratchProject.Create(packages);
        folder.Write("photon.toml", "paths.backend = \"Shop\"\n" + Counting.Replace("echo post", "test -f Client/bin/Debug/net10.0/Client.dll && echo post", StringComparison.Ordinal));
        folder.Write("Shop/Shop.csproj", """<Project Sdk="Photon.Sdk"><ItemGroup><ProjectReference Include="../Client/Client.csproj" AdditionalProperties="Other=1" /></ItemGroup></Project>""");
        folder.Write("Shop/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        folder.Write("Shop/Handler.cs", Contracts.HealthHandler("Shop.Api"));
        folder.Write("Shop/api/openapi.yaml", Contracts.Health);
        // Two builds of one project at once need two places, or the compiler's copies get in each other's way (MSB3026).
        folder.Write("Client/Client.csproj", """
            <Project Sdk="Photon.Sdk">
              <PropertyGroup><OutputType>Library</OutputType></PropertyGroup>
              <PropertyGroup Condition="'$(Other)' == '1'"><IntermediateOutputPath>obj/other/</IntermediateOutputPath><OutDir>bin/other/</OutDir></PropertyGroup>
            </Project>
            """);
        folder.Write("Client/api/openapi.yaml", Contracts.Health.Replace("Shop", "Other", StringComparison.Ordinal));
        folder.Write("All.slnx", """<Solution><Project Path="Client/Client.csproj" /><Project Path="Shop/Shop.csproj" /></Solution>""");

        (await folder.BuildAsync("All.slnx", "-m")).AssertClean();
        Assert.Equal("pre post", Ran(folder));
        (await folder.RebuildAsync("All.slnx", "-m", "-graph")).AssertClean();
        Assert.Equal("pre post", Ran(folder));
    }

    [Fact]
    public async Task ContractThatAHookChangesIsSeenByTheSameBuild()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.BuildAsync()).AssertRan(generations: 1, compilations: 1);
        shop.Write("photon.toml", "build.hooks.pre = [\"sed -i s/getHealth/getPulse/ $PHOTON_CONTRACT\", \"sed -i s/GetHealth/GetPulse/g Handler.cs\"]\n");
        (await shop.RebuildAsync()).AssertRan(generations: 1, compilations: 1);
        Assert.Contains(shop.FilesWith("GetPulse"), path => path.EndsWith(".g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task HookThatFailsStopsTheBuildAtItsLine()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("photon.toml", "[build.hooks]\npre = [\n  \"echo fine\",\n  { run = \"echo $API_TOKEN; exit 3\", name = \"token\" },\n]\n");
        var run = await shop.RunAsync(["build"], new Dictionary<string, string> { ["API_TOKEN"] = "s3cr3t-t0ken" });
        Assert.False(run.Succeeded);
        Assert.Equal(0, run.Compilations);
        Assert.Contains(run.Errors, e => e.Contains("photon.toml(4,3): PHOT5006", StringComparison.Ordinal) && e.Contains('3', StringComparison.Ordinal));
        Assert.Contains("[pre token] ***", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", run.Output, StringComparison.Ordinal);

        var allowed = await shop.RebuildAsync("-p:PhotonAllowFailHooks=true");
        Assert.True(allowed.Succeeded, allowed.Output);
        Assert.Contains(allowed.Warnings, w => w.Contains("PHOT5006", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheyLearnWhatIsBuilt()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("photon.toml", "build.hooks.post = [\"echo $PHOTON_ENV,$PHOTON_STAGE,$PHOTON_FORMAT,$PHOTON_PROJECT,$PHOTON_OUTPUT,$PHOTON_CONTRACT >> log.txt\"]\n");
        (await shop.BuildAsync("-p:PhotonEnv=dev")).AssertClean();
        Assert.Equal($"dev,post,none,{shop.PathOf("Shop.csproj")},{shop.PathOf("dist")},{shop.PathOf("api/openapi.yaml")}", Ran(shop));
    }

    /// <summary>What the hooks wrote since the last time.</summary>
    private static string Ran(ScratchProject project)
    {
        var text = project.Read("log.txt");
        project.Delete("log.txt");
        return text.Trim().Replace('\n', ' ');
    }
}
