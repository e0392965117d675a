using System.Text.Json;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>What a project means before anything is built. The SDK is found in the feed; nothing else is restored.</summary>
public sealed class EvaluationTests(Packages packages) : IDisposable
{
    private readonly ScratchProject folder = ScratchProject.Create(packages);

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "Microsoft.NET.Sdk.Web", "api")]
    [InlineData("<PhotonProjectType>client</PhotonProjectType>", "Microsoft.NET.Sdk", "client")]
    [InlineData("<PhotonProjectType Condition=\"true\"> client </PhotonProjectType>", "Microsoft.NET.Sdk", "client")]
    [InlineData("<OutputType>Library</OutputType>", "Microsoft.NET.Sdk", "client")]
    [InlineData("<!-- <PhotonProjectType>client</PhotonProjectType> -->", "Microsoft.NET.Sdk.Web", "api")]
    [InlineData("<PhotonProjectType>api</PhotonProjectType><OutputType>Library</OutputType>", "Microsoft.NET.Sdk.Web", "api")]
    public async Task BaseSdkFollowsTheTypeOfTheProject(string properties, string sdk, string type)
    {
        var project = await EvaluateAsync($"""<Project Sdk="Photon.Sdk"><PropertyGroup>{properties}</PropertyGroup></Project>""");

        Assert.Equal(sdk == "Microsoft.NET.Sdk.Web" ? "true" : "", project.Property("UsingMicrosoftNETSdkWeb"));
        Assert.Equal(type, project.Property("PhotonProjectType").Trim());
        Assert.Equal(type == "client" ? ["Microsoft.Extensions.Http"] : [], project.Items("PackageReference"));
    }

    [Fact]
    public async Task TypeMayStandInDirectoryBuildProps()
    {
        folder.Write("Directory.Build.props", "<Project><PropertyGroup><PhotonProjectType>client</PhotonProjectType></PropertyGroup></Project>");
        var project = await EvaluateAsync("""<Project Sdk="Photon.Sdk" />""");
        Assert.Equal("", project.Property("UsingMicrosoftNETSdkWeb"));
    }

    [Fact]
    public async Task OtherSdkOfTheProjectIsTheBase()
    {
        var project = await EvaluateAsync("""<Project Sdk="Microsoft.NET.Sdk;Photon.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        Assert.Equal("", project.Property("UsingMicrosoftNETSdkWeb"));
        Assert.Equal("client", project.Property("PhotonProjectType"));
        Assert.Equal("", project.Property("Nullable"));
    }

    [Fact]
    public async Task DefaultsGiveWayToTheProject()
    {
        var defaults = await EvaluateAsync("""<Project Sdk="Photon.Sdk" />""");
        Assert.Equal(("net10.0", "enable", "enable"), (defaults.Property("TargetFramework"), defaults.Property("Nullable"), defaults.Property("ImplicitUsings")));

        var own = await EvaluateAsync("""
            <Project Sdk="Photon.Sdk">
              <PropertyGroup>
                <TargetFrameworks>net10.0;net9.0</TargetFrameworks>
                <Nullable>annotations</Nullable>
                <ImplicitUsings>disable</ImplicitUsings>
              </PropertyGroup>
            </Project>
            """);
        Assert.Equal(("", "annotations", "disable"), (own.Property("TargetFramework"), own.Property("Nullable"), own.Property("ImplicitUsings")));
    }

    [Fact]
    public async Task FullstackIsWhereAUiIs()
    {
        folder.Write("ui/package.json", "{}");
        Assert.Equal("fullstack", (await EvaluateAsync("""<Project Sdk="Photon.Sdk" />""")).Property("PhotonProjectType"));
    }

    [Fact]
    public async Task ContractIsFoundAndIsOneItem()
    {
        folder.Write("openapi.json", "{}");
        folder.Write("api/openapi.json", "{}");
        folder.Write("api/openapi.yaml", "");

        var project = await EvaluateAsync("""<Project Sdk="Photon.Sdk" />""");
        Assert.Equal(["api/openapi.yaml"], project.Items("PhotonContract"));
        Assert.Contains("api/openapi.yaml", project.Items("Watch"));
        Assert.DoesNotContain("api/openapi.yaml", project.Items("None"));
        Assert.Contains("api/openapi.json", project.Items("Content"));

        var named = await EvaluateAsync("""<Project Sdk="Photon.Sdk"><ItemGroup><PhotonContract Include="api/openapi.json" /></ItemGroup></Project>""");
        Assert.Equal(["api/openapi.json"], named.Items("PhotonContract"));
        Assert.DoesNotContain("api/openapi.json", named.Items("Content"));

        var off = await EvaluateAsync("""<Project Sdk="Photon.Sdk"><PropertyGroup><EnableDefaultPhotonItems>false</EnableDefaultPhotonItems></PropertyGroup></Project>""");
        Assert.Empty(off.Items("PhotonContract"));
    }

    [Fact]
    public async Task AnalyzerIsLoadedOnlyWhereItIsAsked()
    {
        Assert.DoesNotContain(await AnalyzersAsync("false"), path => path.EndsWith("Photon.Analyzers.dll", StringComparison.Ordinal));
        Assert.Contains(await AnalyzersAsync("true"), path => path.EndsWith("Photon.Analyzers.dll", StringComparison.Ordinal));

        async Task<IReadOnlyList<string>> AnalyzersAsync(string isAsked) => (await EvaluateAsync(
            $"""<Project Sdk="Photon.Sdk"><PropertyGroup><PhotonAllowMissingHandlers>{isAsked}</PhotonAllowMissingHandlers></PropertyGroup></Project>""")).Items("Analyzer");
    }

    [Fact]
    public async Task ClientLibraryTakesHttpInTheVersionTheProjectNames()
    {
        var own = await EvaluateAsync("""
            <Project Sdk="Photon.Sdk">
              <PropertyGroup><PhotonProjectType>client</PhotonProjectType></PropertyGroup>
              <ItemGroup><PackageReference Include="Microsoft.Extensions.Http" Version="9.0.0" /></ItemGroup>
            </Project>
            """);
        Assert.Equal(["9.0.0"], own.Metadata("PackageReference", "Version"));

        folder.Write("Directory.Packages.props", """
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Microsoft.Extensions.Http" Version="9.0.1" /></ItemGroup>
            </Project>
            """);
        var central = await EvaluateAsync("""<Project Sdk="Photon.Sdk"><PropertyGroup><PhotonProjectType>client</PhotonProjectType></PropertyGroup></Project>""");
        Assert.Equal(["Microsoft.Extensions.Http"], central.Items("PackageReference"));
        Assert.Equal([""], central.Metadata("PackageReference", "Version"));
        Assert.Equal([""], central.Metadata("PackageReference", "IsImplicitlyDefined")); // NuGet would refuse it (NU1009)

        var without = await EvaluateAsync("""
            <Project Sdk="Photon.Sdk">
              <PropertyGroup><PhotonProjectType>client</PhotonProjectType><PhotonClientRegistration>false</PhotonClientRegistration></PropertyGroup>
            </Project>
            """);
        Assert.Empty(without.Items("PackageReference"));
    }

    [Fact]
    public async Task ATestProjectOfPactsTakesPackagesInTheVersionsTheProjectNames()
    {
        const string tests = """<Project Sdk="Photon.Sdk"><PropertyGroup><PhotonPactProviderTests>true</PhotonPactProviderTests></PropertyGroup></Project>""";
        var plain = await EvaluateAsync(tests);
        Assert.Equal([("Microsoft.AspNetCore.Mvc.Testing", "10.0.14"), ("Photon.Pact", folder.Version)], VersionsOf(plain));

        folder.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup><PackageVersion Include="Microsoft.AspNetCore.Mvc.Testing" Version="10.0.14" /></ItemGroup>
            </Project>
            """);
        Assert.Equal([("Microsoft.AspNetCore.Mvc.Testing", ""), ("Photon.Pact", folder.Version)], VersionsOf(await EvaluateAsync(tests)));
        (await folder.RunAsync(["restore"])).AssertClean();
        folder.Delete("Directory.Packages.props");

        static IEnumerable<(string, string)> VersionsOf(Evaluation project) =>
            project.Items("PackageReference").Zip(project.Metadata("PackageReference", "Version")).Order();
    }

    private async Task<Evaluation> EvaluateAsync(string project)
    {
        folder.Write("Shop.csproj", project);
        var json = await folder.EvaluateAsync(
            "Shop.csproj",
            "-getProperty:UsingMicrosoftNETSdkWeb,PhotonProjectType,TargetFramework,Nullable,ImplicitUsings",
            "-getItem:PhotonContract,Watch,None,Content,Analyzer,PackageReference");
        return new Evaluation(JsonDocument.Parse(json).RootElement);
    }

    /// <summary>The answer of <c>-getProperty</c> and <c>-getItem</c>.</summary>
    private sealed record Evaluation(JsonElement Root)
    {
        public string Property(string name) => Root.GetProperty("Properties").GetProperty(name).GetString()!;

        public IReadOnlyList<string> Items(string type) => Metadata(type, "Identity");

        public IReadOnlyList<string> Metadata(string type, string name) =>
            [.. Root.GetProperty("Items").GetProperty(type).EnumerateArray()
                .Select(item => item.TryGetProperty(name, out var value) ? value.GetString()! : "")];
    }
}
