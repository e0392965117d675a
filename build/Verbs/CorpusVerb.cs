using System.CommandLine;

namespace Photon.Build.Verbs;

/// <summary><c>corpus</c>: the engine and the compiler over a folder of real contracts. The arguments are those of tests/Photon.Corpus.</summary>
internal static class CorpusVerb
{
    public static Command Command(Repository repository)
    {
        var arguments = new Argument<string[]>("arguments") { Description = "FOLDER --index INDEX.tsv --out table.tsv --jobs N --only GLOB …" };
        var command = new Command("corpus", "Generates from every contract of a folder, compiles the result, and writes a table.") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => RunAsync(repository, [.. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens]));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, IReadOnlyList<string> arguments)
    {
        string[] run = ["run", "--project", Path.Combine(repository.Root, "tests", "Photon.Corpus"), "-c", Repository.Configuration, "--", .. arguments];
        var result = await Shell.TryRunAsync(new ShellCommand("dotnet", run, Directory.GetCurrentDirectory()) { IsLive = true, Limit = TimeSpan.FromHours(4) });
        return result.ExitCode ?? 1;
    }
}
