using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>What is wrong is said where it is wrong, and breaks nothing else.</summary>
public sealed class DiagnosticTests(Packages packages)
{
    [Fact]
    public async Task MissingHandlerIsFoundAtItsOperation()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Delete("Handler.cs");

        var error = Assert.Single((await shop.BuildAsync()).Errors);
        Assert.StartsWith(shop.PathOf("api/openapi.yaml") + "(7,", error, StringComparison.Ordinal);
        Assert.Contains("CS8795", error, StringComparison.Ordinal);

        var allowed = await shop.RebuildAsync("-p:PhotonAllowMissingHandlers=true");
        Assert.True(allowed.Succeeded, allowed.Output);
        var warning = Assert.Single(allowed.Warnings);
        Assert.StartsWith(shop.PathOf("api/openapi.yaml") + "(7,1): PHOT3101: ", warning, StringComparison.Ordinal);

        (await shop.RebuildAsync("-p:PhotonAllowMissingHandlers=true", "-p:NoWarn=PHOT3101", "-t:Rebuild")).AssertClean();
    }

    [Fact]
    public async Task BrokenContractLeavesEarlierOutputsAsTheyAre()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.BuildAsync("-t:PhotonGenerate")).AssertClean();
        var before = shop.Generated();

        shop.Write("api/openapi.yaml", Contracts.Health + "broken: [\n");
        for (var i = 0; i < 2; i++)
        {
            var run = await shop.RebuildAsync("-t:PhotonGenerate");
            Assert.False(run.Succeeded);
            Assert.All(run.Errors, error => Assert.StartsWith(shop.PathOf("api/openapi.yaml") + "(", error, StringComparison.Ordinal));
            Assert.All(run.Errors, error => Assert.Contains("/docs/diagnostics/PHOT1", error, StringComparison.Ordinal));
            Assert.NotEmpty(run.Errors);
            Assert.Equal(before, shop.Generated());
        }

        // An IDE shows the same as warnings, and goes on with the earlier outputs.
        var designTime = await shop.RebuildAsync("-t:PhotonGenerate", "-p:DesignTimeBuild=true");
        Assert.True(designTime.Succeeded, designTime.Output);
        Assert.NotEmpty(designTime.Warnings);

        shop.Write("api/openapi.yaml", Contracts.Health);
        (await shop.RebuildAsync("-t:PhotonGenerate")).AssertClean();
        Assert.Equal(before, shop.Generated());
    }

    [Fact]
    public async Task ContractThatIsNotThereIsAnErrorInEveryBuild()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.BuildAsync("-t:PhotonGenerate", "-p:EnableDefaultPhotonItems=true")).AssertClean();
        shop.Write("Shop.csproj", """<Project Sdk="Photon.Sdk"><ItemGroup><PhotonContract Include="api/openapi.yaml" /></ItemGroup></Project>""");
        shop.Delete("api/openapi.yaml");

        for (var i = 0; i < 2; i++)
            Assert.StartsWith(shop.PathOf("api/openapi.yaml") + "(0,0): PHOT4001: ", Assert.Single((await shop.RebuildAsync("-t:PhotonGenerate")).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task MistakesInItemsAreReportedInTheProject()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("Shop.csproj", """
            <Project Sdk="Photon.Sdk">
              <ItemGroup>
                <PhotonContract Include="api/openapi.yaml" Emit="models;sever" />
                <PhotonContract Include="api/second.yaml" Name="my shop" />
              </ItemGroup>
            </Project>
            """);

        var errors = (await shop.BuildAsync("-t:PhotonGenerate")).Errors;
        Assert.Equal(2, errors.Count);
        Assert.All(errors, error => Assert.StartsWith(shop.PathOf("Shop.csproj") + "(0,0): PHOT400", error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ProjectWithoutAContractIsWarnedOnce()
    {
        using var empty = ScratchProject.Create(packages);
        empty.Write("Empty.csproj", """<Project Sdk="Photon.Sdk" />""");

        Assert.Contains("PHOT4006", Assert.Single((await empty.BuildAsync("-t:PhotonGenerate")).Warnings), StringComparison.Ordinal);
        (await empty.RebuildAsync("-t:PhotonGenerate", "-p:EnableDefaultPhotonItems=false")).AssertClean();
        Assert.Contains("PHOT4006", Assert.Single((await empty.RebuildAsync("-t:PhotonGenerate", "-p:WarningsAsErrors=PHOT4006")).Errors), StringComparison.Ordinal);
        Assert.Contains("PHOT4006", Assert.Single((await empty.RebuildAsync("-t:PhotonGenerate", "-p:WarningsAsErrors=PHOT4006")).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderThatCannotBeWrittenIsAnError()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("obj/Debug/net10.0/photon", "a file where a folder should be");

        Assert.StartsWith(shop.PathOf("Shop.csproj") + "(0,0): PHOT4007: ", Assert.Single((await shop.BuildAsync("-t:PhotonGenerate")).Errors), StringComparison.Ordinal);
    }
}
