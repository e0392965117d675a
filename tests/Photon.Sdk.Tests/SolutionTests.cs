using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>Projects of every kind side by side, in a layout that is hard on build files, built in every way MSBuild knows.</summary>
public sealed class SolutionTests(Packages packages)
{
    private const string CentralVersions = """
        <Project>
          <PropertyGroup>
            <ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally>
          </PropertyGroup>
          <ItemGroup>
            <PackageVersion Include="Photon.Tasks" Version="*-*" />
          </ItemGroup>
        </Project>
        """;

    private const string All = """
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <EnableDefaultItems>false</EnableDefaultItems>
          </PropertyGroup>
          <ItemGroup>
            <ProjectReference Include="My Shop/My Shop.csproj" />
            <ProjectReference Include="Shop.Client/Shop.Client.csproj" />
            <ProjectReference Include="Web/Web.csproj" />
            <ProjectReference Include="Library/Library.csproj" />
          </ItemGroup>
        </Project>
        """;

    [Fact]
    public async Task EveryKindOfProjectBuildsInEveryWay()
    {
        using var all = ScratchProject.Create(packages, "a b (c) é's");
        WriteProjects(all);

        (await all.BuildAsync("All.csproj", "-m")).AssertRan(generations: 4, compilations: 5);
        (await all.RebuildAsync("Shop.Client/Shop.Client.csproj", "-m")).AssertRan(generations: 1, compilations: 1);
        (await all.BuildAsync("All.csproj", "-m")).AssertRan(generations: 0, compilations: 0);
        foreach (var way in new[] { "-graph", "-mt", "-check" })
        {
            (await all.RebuildAsync("All.csproj", way, "-t:Rebuild")).AssertClean();
            (await all.RebuildAsync("All.csproj", way)).AssertRan(generations: 0, compilations: 0);
        }

        // In the artifacts layout nothing lies beside a project.
        Assert.All(all.FilesWith("/photon/"), path => Assert.StartsWith("artifacts/obj/", path, StringComparison.Ordinal));
        Assert.Contains("AddShopClient", string.Concat(all.FilesWith("Shop.Client/debug_net9.0/photon/Shop/Client/").Select(all.Read)), StringComparison.Ordinal);
        Assert.DoesNotContain("AddShopClient", string.Concat(all.FilesWith("Library/debug/photon/Shop/Client/").Select(all.Read)), StringComparison.Ordinal);

        (await all.RunAsync(["build", "-t:PhotonGenerate", "Shop.Client/Shop.Client.csproj"])).AssertRan(generations: 0, compilations: 0);
    }

    private static void WriteProjects(ScratchProject all)
    {
        all.Write("Directory.Build.props", "<Project><PropertyGroup><UseArtifactsOutput>true</UseArtifactsOutput></PropertyGroup></Project>");
        all.Write("Directory.Packages.props", CentralVersions.Replace("*-*", all.Version, StringComparison.Ordinal));
        all.Write("All.csproj", All);

        // Photon.Sdk on the Web SDK; a contract whose path holds what MSBuild escapes.
        all.Write("My Shop/My Shop.csproj", """
            <Project Sdk="Photon.Sdk">
              <ItemGroup><PhotonContract Include="api/x%3By 50%25/openapi.yaml" Name="Shop" Namespace="Shop.Api" /></ItemGroup>
            </Project>
            """);
        all.Write("My Shop/api/x;y 50%/openapi.yaml", Contracts.Health);
        all.Write("My Shop/Handler.cs", Contracts.HealthHandler("Shop.Api"));
        all.Write("My Shop/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");

        // Photon.Sdk on Microsoft.NET.Sdk, for two frameworks, with a contract of another folder.
        all.Write("Shop.Client/Shop.Client.csproj", """
            <Project Sdk="Photon.Sdk">
              <PropertyGroup><TargetFrameworks>net10.0;net9.0</TargetFrameworks><OutputType>Library</OutputType></PropertyGroup>
              <ItemGroup><PhotonContract Include="../My Shop/api/x%3By 50%25/openapi.yaml" Name="Shop" /></ItemGroup>
            </Project>
            """);

        // The package in a web project and in a class library that were there before.
        all.Write("Web/Web.csproj", ProjectWithPackage("Microsoft.NET.Sdk.Web"));
        all.Write("Web/openapi.yaml", Contracts.Health);
        all.Write("Web/Handler.cs", Contracts.HealthHandler("Web.Api"));
        all.Write("Web/Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        all.Write("Library/Library.csproj", ProjectWithPackage("Microsoft.NET.Sdk"));
        all.Write("Library/shop.yaml", Contracts.Health);
    }

    private static string ProjectWithPackage(string sdk) => $"""
        <Project Sdk="{sdk}">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Photon.Tasks" PrivateAssets="all" />
            <PhotonContract Include="*.yaml" />
          </ItemGroup>
        </Project>
        """;
}
