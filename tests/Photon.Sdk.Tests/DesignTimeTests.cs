using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;
using Photon.Sdk.Tests.Building;

namespace Photon.Sdk.Tests;

/// <summary>How an IDE sees a project that was restored and never built.</summary>
public sealed class DesignTimeTests(Packages packages)
{
    [Theory]
    [InlineData("""<Project Sdk="Photon.Sdk" />""")]
    [InlineData("""
        <Project Sdk="Microsoft.NET.Sdk.Web">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
          </PropertyGroup>
          <ItemGroup>
            <PackageReference Include="Photon.Tasks" Version="*-*" />
          </ItemGroup>
        </Project>
        """)]
    public async Task ProjectOpensWithoutAnError(string text)
    {
        using var shop = ScratchProject.CreateShop(packages);
        shop.Write("Shop.csproj", text.Replace("*-*", packages.Version, StringComparison.Ordinal));
        Assert.True((await shop.RunAsync(["restore"])).Succeeded);

        using var workspace = MSBuildWorkspace.Create(new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Cache });
        var failures = new List<string>();
        workspace.WorkspaceFailed += (_, e) => failures.Add(e.Diagnostic.Message);
        var project = await workspace.OpenProjectAsync(shop.PathOf("Shop.csproj"), cancellationToken: TestContext.Current.CancellationToken);
        var compilation = await project.GetCompilationAsync(TestContext.Current.CancellationToken);

        Assert.Empty(failures);
        Assert.Empty(compilation!.GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity >= DiagnosticSeverity.Warning));
        Assert.NotNull(compilation.GetTypeByMetadataName("Shop.Api.HealthHandler"));
        Assert.Contains(project.Documents, document => document.FilePath!.Contains("photon", StringComparison.Ordinal));
    }
}
