namespace Photon.Build;

/// <summary>Where things lie in the checkout.</summary>
internal sealed class Repository(string root)
{
    /// <summary>The configuration of everything this program builds; the program itself runs as Debug, so neither overwrites the other.</summary>
    public const string Configuration = "Release";

    private const string SolutionName = "Photon.Build.sln";

    public string Root { get; } = root;

    public string Solution => Path.Combine(Root, SolutionName);

    public string Artifacts => Path.Combine(Root, "artifacts");

    /// <summary>The local feed: <c>.nupkg</c> files of the last <c>pack</c>.</summary>
    public string Packages => Path.Combine(Artifacts, "packages");

    /// <summary>A NUGET_PACKAGES folder for scratch projects, so that the user's own cache never sees a development package.</summary>
    public string PackageCache => Path.Combine(Artifacts, "package-cache");

    public string TestResults => Path.Combine(Artifacts, "test-results");

    /// <summary>The checkout that this program was built from.</summary>
    public static Repository Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, SolutionName)))
                return new Repository(folder.FullName);
        }

        throw new InvalidOperationException($"{SolutionName} was not found above {AppContext.BaseDirectory}.");
    }

    /// <summary>The test projects, ordered by name: <c>tests/**/*.Tests.csproj</c>.</summary>
    public IReadOnlyList<string> TestProjects() =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.Tests.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>The folder of a project's built files.</summary>
    public string OutputOf(string project) =>
        Path.Combine(Artifacts, "bin", Path.GetFileNameWithoutExtension(project), Configuration.ToLowerInvariant());
}
