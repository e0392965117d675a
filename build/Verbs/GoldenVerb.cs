using System.CommandLine;

namespace Photon.Build.Verbs;

/// <summary><c>golden</c>: the golden cases alone; with <c>--update</c> what is produced becomes what is expected, for a person to review.</summary>
internal static class GoldenVerb
{
    public static Command Command(Repository repository)
    {
        var update = new Option<bool>("--update") { Description = "Rewrite the expected files." };
        var command = new Command("golden", "Runs the golden cases.") { update };
        command.SetAction(parsed => RunAsync(repository, parsed.GetValue(update)));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, bool isUpdate)
    {
        string[] run = ["run", "--project", Path.Combine(repository.Root, "tests", "Photon.Golden.Tests"), "-c", Repository.Configuration];
        var result = await Shell.TryRunAsync(new ShellCommand("dotnet", run, repository.Root)
        {
            IsLive = true,
            Environment = new Dictionary<string, string> { ["PHOTON_GOLDEN_UPDATE"] = isUpdate ? "1" : "" },
        });
        return result.ExitCode ?? 1;
    }
}
