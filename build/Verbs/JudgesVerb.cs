using System.CommandLine;

namespace Photon.Build.Verbs;

/// <summary>
/// <c>judges</c>: what was generated against judges that nobody here wrote; <c>peers</c>: Photon beside another generator. Both live in tests/Photon.Judges.
/// </summary>
internal static class JudgesVerb
{
    public static Command Judges(Repository repository) =>
        Command(repository, "judges", "roundtrip, prism, readers or compiles, with its options: real contracts before judges that nobody here wrote.", []);

    public static Command Peers(Repository repository) =>
        Command(repository, "peers", "CPU, memory and compile errors of Photon and NSwag on the large contracts; the table goes into docs/benchmarks.md.", ["peers"]);

    private static Command Command(Repository repository, string name, string description, IReadOnlyList<string> first)
    {
        var arguments = new Argument<string[]>("arguments") { Description = "--only GLOB …" };
        var command = new Command(name, description) { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => RunAsync(repository, [.. first, .. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens]));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, IReadOnlyList<string> arguments)
    {
        await Shell.RunAsync(Dotnet(repository, "build", ProjectOf(repository, "Photon.Generate"), "-c", Repository.Configuration));
        var run = Dotnet(repository, ["run", "--project", ProjectOf(repository, "Photon.Judges"), "-c", Repository.Configuration, "--", .. arguments]);
        var result = await Shell.TryRunAsync(run with { IsLive = true, Limit = TimeSpan.FromHours(4) });
        return result.ExitCode ?? 1;
    }

    private static string ProjectOf(Repository repository, string name) => Path.Combine(repository.Root, "tests", name);

    private static ShellCommand Dotnet(Repository repository, params IReadOnlyList<string> arguments) => new("dotnet", arguments, repository.Root);
}
