using Photon.Build.Natives;

namespace Photon.Build.Targets;

/// <summary>The steps over the whole solution: format, compile, pack.</summary>
internal sealed class SolutionTargets
{
    private readonly Repository repository;

    public SolutionTargets(Repository repository)
    {
        this.repository = repository;
        Restore = new Target("restore", [], RestoreAsync);
        Format = new Target("format", [Restore], FormatAsync);
        FormatChanged = new Target("format", [], FormatChangedAsync);
        Compile = new Target("build", [Restore], CompileAsync);
        Pack = new Target("pack", [Compile], PackAsync);
    }

    public Target Restore { get; }

    /// <summary>Everything lies as <c>dotnet format</c> would leave it.</summary>
    public Target Format { get; }

    /// <summary>The same for the spaces of changed files alone, without loading a project.</summary>
    public Target FormatChanged { get; }

    /// <summary>The solution, warnings as errors.</summary>
    public Target Compile { get; }

    /// <summary>The packages into <see cref="Repository.Packages"/>, with a version of their own.</summary>
    public Target Pack { get; }

    /// <summary>Pact's native core for all platforms is packed, not for this machine alone.</summary>
    public bool AllNatives { get; init; }

    private async Task<string> RestoreAsync()
    {
        await DotnetAsync("restore", repository.Solution);
        return "restored";
    }

    private async Task<string> FormatAsync()
    {
        await DotnetAsync("format", repository.Solution, "--verify-no-changes", "--no-restore");
        return "nothing to change";
    }

    private async Task<string> FormatChangedAsync()
    {
        var status = await Shell.RunAsync(new ShellCommand("git", ["status", "--porcelain", "--untracked-files=all"], repository.Root));
        string[] changed =
        [
            .. status.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(line => line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..].Split(" -> ")[^1].Trim().Trim('"'))
                .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) && File.Exists(Path.Combine(repository.Root, path))),
        ];
        if (changed.Length == 0)
            return "no file changed since the last commit";
        await DotnetAsync(["format", "whitespace", "--folder", ".", "--verify-no-changes", "--include", .. changed]);
        return $"nothing to change in {changed.Length} changed files";
    }

    private async Task<string> CompileAsync()
    {
        await DotnetAsync("build", repository.Solution, "--no-restore", "-c", Repository.Configuration, "-warnaserror");
        return "0 warnings";
    }

    /// <summary>Only the packages' version changes from run to run: assemblies keep the version they were compiled with, files get the commit's time.</summary>
    private async Task<string> PackAsync()
    {
        var version = PackageVersion.New();
        ClearPackages();
        var commitTime = await Shell.RunAsync(new ShellCommand("git", ["log", "-1", "--format=%ct"], repository.Root));
        string[] options = [$"-p:PackageVersion={version}", $"-p:DeterministicTimestamp={commitTime.Trim()}", $"-p:PackageOutputPath={repository.Packages}"];
        await DotnetAsync(["pack", repository.Solution, "--no-build", "-c", Repository.Configuration, "-warnaserror", "-p:BuildProjectReferences=false", .. options]);
        var natives = await new NativePackages(repository).PackAsync(AllNatives, options);
        var count = Directory.GetFiles(repository.Packages, "*.nupkg").Length;
        await SampleVersions.WriteAsync(repository, version);
        return $"{count} packages of version {version} in {repository.Packages}; {natives}";
    }

    private void ClearPackages()
    {
        if (Directory.Exists(repository.Packages))
            Directory.Delete(repository.Packages, recursive: true);
        Directory.CreateDirectory(repository.Packages);
        if (!Directory.Exists(repository.PackageCache))
            return;
        foreach (var old in Directory.EnumerateDirectories(repository.PackageCache, "photon.*"))
            Directory.Delete(old, recursive: true);
    }

    private Task DotnetAsync(params IReadOnlyList<string> arguments) =>
        Shell.RunAsync(new ShellCommand("dotnet", arguments, repository.Root));
}
