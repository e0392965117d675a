using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>A build does what changed asks for, and nothing else.</summary>
public sealed class IncrementalTests(Packages packages)
{
    [Fact]
    public async Task NothingRunsUnlessSomethingChanged()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.BuildAsync()).AssertRan(generations: 1, compilations: 1);

        (await shop.BuildAsync()).AssertRan(generations: 0, compilations: 0);
        (await shop.BuildAsync()).AssertRan(generations: 0, compilations: 0);

        shop.Touch("api/openapi.yaml");
        (await shop.RebuildAsync()).AssertRan(generations: 1, compilations: 0);
        (await shop.RebuildAsync()).AssertRan(generations: 0, compilations: 0);

        (await shop.RebuildAsync("-p:PhotonAllowMissingHandlers=true")).AssertRan(generations: 1, compilations: 1);
        (await shop.RebuildAsync("-p:PhotonAllowMissingHandlers=true")).AssertRan(generations: 0, compilations: 0);
    }

    [Fact]
    public async Task CleanLeavesNothingOfOurs()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.BuildAsync()).AssertClean();
        (await shop.RunAsync(["clean"])).AssertClean();
        Assert.Empty(shop.FilesWith("/photon"));
    }

    [Fact]
    public async Task CleanAlsoRemovesWhatOnlyAnIdeGenerated()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.RunAsync(["build", "-t:PhotonGenerate", "-p:DesignTimeBuild=true"])).AssertClean();
        Assert.NotEmpty(shop.Generated());
        (await shop.RunAsync(["clean"])).AssertClean();
        Assert.Empty(shop.FilesWith("/photon"));
    }

    [Fact]
    public async Task LostOutputComesBack()
    {
        using var shop = ScratchProject.CreateShop(packages);
        (await shop.BuildAsync("-t:PhotonGenerate")).AssertClean();
        var before = shop.Generated();
        shop.Delete(before.Keys.First(path => path.EndsWith(".g.cs", StringComparison.Ordinal)));

        Assert.Equal(1, (await shop.RebuildAsync("-t:PhotonGenerate")).AssertClean().Generations);
        Assert.Equal(before, shop.Generated());
    }

    [Fact]
    public async Task RemovedContractTakesItsFilesWithIt()
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("pets/openapi.yaml", Contracts.WithReference);
        shop.Write("pets/schemas/pet.yaml", Contracts.Pet);
        shop.Write("Shop.csproj", ProjectWith("""<PhotonContract Include="pets/openapi.yaml" /><PhotonContract Include="api/openapi.yaml" Namespace="Shop.Api" />"""));
        (await shop.BuildAsync()).AssertRan(generations: 1, compilations: 1);
        Assert.NotEmpty(shop.FilesWith("/photon/Pets/"));

        // A referenced file is an input like the contract.
        shop.Touch("pets/schemas/pet.yaml");
        (await shop.RebuildAsync()).AssertRan(generations: 1, compilations: 0);

        shop.Write("Shop.csproj", ProjectWith("""<PhotonContract Include="api/openapi.yaml" />"""));
        (await shop.RebuildAsync()).AssertRan(generations: 1, compilations: 1);
        Assert.Empty(shop.FilesWith("/photon/Pets/"));
        Assert.False(Directory.Exists(shop.PathOf("obj/Debug/net10.0/photon/Pets")));

        shop.Write("Shop.csproj", ProjectWith(""));
        shop.Delete("api/openapi.yaml");
        shop.Delete("Handler.cs");
        var none = await shop.RebuildAsync("-p:EnableDefaultPhotonItems=false");
        none.AssertRan(generations: 1, compilations: 1);
        Assert.DoesNotContain(shop.Generated().Keys, path => path.EndsWith(".g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FolderAndCultureDoNotShowInTheBytes()
    {
        using var first = ScratchProject.CreateShop(packages, "one");
        using var second = ScratchProject.CreateShop(packages, "another folder/two");
        (await first.BuildAsync("-t:PhotonGenerate")).AssertClean();
        var turkish = new Dictionary<string, string>
        {
            ["LANG"] = "tr_TR.UTF-8",
            ["LC_ALL"] = "tr_TR.UTF-8",
            ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = "0",
            ["TZ"] = "Asia/Kathmandu",
        };
        (await second.RunAsync(["build", "-t:PhotonGenerate"], turkish)).AssertClean();

        Assert.Equal(first.Generated(), second.Generated());
    }

    private static string ProjectWith(string items) => $"""<Project Sdk="Photon.Sdk"><ItemGroup>{items}</ItemGroup></Project>""";
}
