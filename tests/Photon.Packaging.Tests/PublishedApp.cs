namespace Photon.Packaging.Tests;

/// <summary>A small web app with assets, published once for all tests that need a real one.</summary>
public sealed class PublishedApp : IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("photon-published-");

    public PublishedApp()
    {
        Write("Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk.Web">
              <PropertyGroup><TargetFramework>net10.0</TargetFramework><NuGetAudit>false</NuGetAudit><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
            </Project>
            """);
        Write("Program.cs", """
            var app = WebApplication.Create(args);
            app.MapStaticAssets();
            app.MapGet("/hello", () => "hello");
            app.Run();
            """);
        Write("wwwroot/index.html", "<!doctype html><title>Shop</title><script src=assets/app.js></script>");
        Write("wwwroot/assets/app.js", string.Concat(Enumerable.Range(0, 300).Select(i => $"console.log('{i}');\n")));
        Judge.Ask("dotnet", root.FullName, "publish", "-c", "Release", "-o", Folder, "--nologo");
    }

    public string Folder => Path.Combine(root.FullName, "published");

    public void Dispose() => root.Delete(recursive: true);

    private void Write(string path, string text)
    {
        var full = Path.Combine(root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
