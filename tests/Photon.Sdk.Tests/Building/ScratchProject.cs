using System.Security.Cryptography;
using Photon.Build;

namespace Photon.Sdk.Tests.Building;

/// <summary>A folder outside the checkout with projects that use the packed packages, built by the real <c>dotnet</c>.</summary>
internal sealed class ScratchProject : IDisposable
{
    private static readonly TimeSpan longestBuild = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, string> environment;
    private int builds;

    private ScratchProject(Packages packages, string folder)
    {
        Root = Path.Combine(Directory.CreateTempSubdirectory("photon-sdk-").FullName, folder);
        Version = packages.Version;
        environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = packages.Cache };
        Write("nuget.config", $"""
            <configuration>
              <packageSources>
                <add key="photon" value="{packages.Folder}" />
              </packageSources>
            </configuration>
            """);
        Write("global.json", $$"""{ "msbuild-sdks": { "Photon.Sdk": "{{Version}}" } }""");
        // Nothing above the folder belongs to it.
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
    }

    public string Root { get; }

    public string Version { get; }

    /// <summary>An empty folder.</summary>
    /// <param name="folder">Its own name, for names that are hard on build files.</param>
    public static ScratchProject Create(Packages packages, string folder = "scratch") => new(packages, folder);

    /// <summary>A folder with <c>Shop.csproj</c>, a web project on Photon.Sdk whose contract has one operation, and its handler.</summary>
    public static ScratchProject CreateShop(Packages packages, string folder = "scratch")
    {
        var project = new ScratchProject(packages, folder);
        project.Write("Shop.csproj", """<Project Sdk="Photon.Sdk" />""");
        project.Write("Program.cs", "WebApplication.CreateBuilder(args).Build().Run();");
        project.Write("api/openapi.yaml", Contracts.Health);
        project.Write("Handler.cs", Contracts.HealthHandler("Shop.Api"));
        return project;
    }

    public string PathOf(string relativePath) => Path.Combine(Root, relativePath);

    public void Write(string relativePath, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(relativePath))!);
        File.WriteAllText(PathOf(relativePath), text);
    }

    public string Read(string relativePath) => File.ReadAllText(PathOf(relativePath));

    public void Delete(string relativePath) => File.Delete(PathOf(relativePath));

    /// <summary>Makes a file look changed now.</summary>
    public void Touch(string relativePath) => File.SetLastWriteTimeUtc(PathOf(relativePath), DateTime.UtcNow);

    /// <summary><c>dotnet build</c> with a binary log.</summary>
    public Task<BuildRun> BuildAsync(params IReadOnlyList<string> arguments) => RunAsync(["build", .. arguments]);

    /// <summary>The same with packages that were restored before.</summary>
    public Task<BuildRun> RebuildAsync(params IReadOnlyList<string> arguments) => RunAsync(["build", "--no-restore", .. arguments]);

    public async Task<BuildRun> RunAsync(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? variables = null)
    {
        var log = Path.Combine(Path.GetDirectoryName(Root)!, $"{++builds}.binlog");
        var result = await Shell.TryRunAsync(Dotnet([.. arguments, "-nologo", $"-bl:{log}"], variables));
        return new BuildRun(result.ExitCode ?? -1, result.Output, log);
    }

    /// <summary>What <c>dotnet msbuild</c> says of a project, such as <c>-getProperty:PhotonProjectType</c>.</summary>
    public async Task<string> EvaluateAsync(params IReadOnlyList<string> arguments)
    {
        var result = await Shell.TryRunAsync(Dotnet(["msbuild", "-nologo", .. arguments], null));
        Assert.True(result.ExitCode == 0, result.Output);
        return result.Output.Trim();
    }

    public ShellCommand Dotnet(IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string>? variables) =>
        new("dotnet", arguments, Root)
        {
            Environment = environment.Concat(variables ?? new Dictionary<string, string>()).ToDictionary(),
            Limit = longestBuild,
        };

    /// <summary>The files whose path holds a text, relative and in order.</summary>
    public IReadOnlyList<string> FilesWith(string part) =>
        [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => path.Contains(part, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];

    /// <summary>The generated files: path to a hash of the bytes. What the report says of them is none.</summary>
    public IReadOnlyDictionary<string, string> Generated() => FilesWith("/photon/")
        .Where(path => !path.EndsWith(".stamp", StringComparison.Ordinal) && Path.GetFileName(path) != "facts.json")
        .ToDictionary(path => path, path => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(PathOf(path)))));

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
