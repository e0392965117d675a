using System.CommandLine;

namespace Photon.Build.Verbs;

/// <summary><c>forms</c>: generated forms of real contracts, filled by their labels in Chromium. The arguments are those of tests/Photon.Forms.</summary>
internal static class FormsVerb
{
    public static Command Command(Repository repository)
    {
        var arguments = new Argument<string[]>("arguments") { Description = "--documents N|GLOB,… --seed S --all …" };
        var command = new Command("forms", "Generates the forms of real contracts, fills them by their labels in Chromium, and writes a report.") { arguments };
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(parsed => RunAsync(repository, [.. parsed.GetValue(arguments) ?? [], .. parsed.UnmatchedTokens]));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, IReadOnlyList<string> arguments)
    {
        string[] run = ["run", "--project", Path.Combine(repository.Root, "tests", "Photon.Forms"), "-c", Repository.Configuration, "--", .. arguments];
        var result = await Shell.TryRunAsync(new ShellCommand("dotnet", run, Directory.GetCurrentDirectory()) { IsLive = true, Limit = TimeSpan.FromHours(12) });
        return result.ExitCode ?? 1;
    }
}
