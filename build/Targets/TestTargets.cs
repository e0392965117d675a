namespace Photon.Build.Targets;

/// <summary>A step for each test project. The projects are programs (xunit.v3): they run themselves and write a result file.</summary>
internal sealed class TestTargets(Repository repository, SolutionTargets solution)
{
    /// <summary>Tests that use the packed packages.</summary>
    private static readonly string[] packageTests = ["Photon.Package.Tests", "Photon.Sdk.Tests"];

    /// <summary>What a change of the engine needs to know at once.</summary>
    private static readonly string[] quickTests = ["Photon.Engine.Tests"];

    private readonly List<TestCounts> results = [];

    /// <summary>The sum over what ran so far.</summary>
    public TestCounts Total => results.Aggregate(new TestCounts(0, 0, 0), (sum, next) => sum + next);

    public IReadOnlyList<Target> All() => [.. repository.TestProjects().OrderBy(IsPackageTest).Select(TargetOf)];

    public IReadOnlyList<Target> Quick() =>
        [.. repository.TestProjects().Where(project => quickTests.Contains(NameOf(project))).Select(TargetOf)];

    private static string NameOf(string project) => Path.GetFileNameWithoutExtension(project);

    private static bool IsPackageTest(string project) => packageTests.Contains(NameOf(project));

    private Target TargetOf(string project) =>
        new(NameOf(project), [IsPackageTest(project) ? solution.Pack : solution.Compile], () => RunAsync(project));

    private async Task<string> RunAsync(string project)
    {
        var name = NameOf(project);
        var report = Path.Combine(repository.TestResults, name + ".trx");
        Directory.CreateDirectory(repository.TestResults);
        File.Delete(report);
        var run = await Shell.TryRunAsync(CommandOf(project, report));

        var counts = File.Exists(report) ? TrxFile.Read(report) : new TestCounts(0, 0, 0);
        if (run.ExitCode != 0 && counts.Failed == 0)
            counts = counts with { Failed = 1 }; // the run broke off: an outcome that no test wrote down
        results.Add(counts);
        return counts.Failed == 0 ? counts.ToString() : throw new BuildFailure(counts.ToString(), run.Output);
    }

    private ShellCommand CommandOf(string project, string report)
    {
        var program = Path.Combine(repository.OutputOf(project), NameOf(project) + (OperatingSystem.IsWindows() ? ".exe" : ""));
        var command = new ShellCommand(program, ["-noLogo", "-noColor", "-trx", report], Path.GetDirectoryName(project)!) { Limit = TimeSpan.FromMinutes(30) };
        return IsPackageTest(project) ? command with { Environment = PackageVariables() } : command;
    }

    /// <summary>How package tests find the feed; without these they make their own with the verb <c>pack</c>.</summary>
    private Dictionary<string, string> PackageVariables() => new()
    {
        ["PHOTON_PACKAGES"] = repository.Packages,
        ["PHOTON_PACKAGE_VERSION"] = PackageVersion.Of(repository),
        ["PHOTON_PACKAGE_CACHE"] = repository.PackageCache,
    };
}
