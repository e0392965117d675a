using System.CommandLine;
using Photon.Build.Targets;

namespace Photon.Build.Verbs;

/// <summary><c>real</c>: real contracts through freshly packed packages. The work is done by tests/Photon.Real.</summary>
internal static class RealVerb
{
    public static Command Command(Repository repository)
    {
        var names = new Argument<string[]>("names") { Description = "Only these contracts; then no table is written.", Arity = ArgumentArity.ZeroOrMore };
        var keep = new Option<bool>("--keep") { Description = "Leave the made projects where they are." };
        var command = new Command("real", "Real contracts through the packages: build, run, call. Writes the table in docs/benchmarks.md.") { names, keep };
        command.SetAction(parsed => RunAsync(repository, [.. parsed.GetValue(names) ?? [], .. parsed.GetValue(keep) ? ["--keep"] : Array.Empty<string>()]));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, IReadOnlyList<string> arguments)
    {
        if (!await new TargetGraph().RunAsync(new SolutionTargets(repository).Pack))
            return 1;
        string[] run = ["run", "--project", Path.Combine(repository.Root, "tests", "Photon.Real"), "--no-build", "-c", Repository.Configuration, "--", .. arguments];
        var result = await Shell.TryRunAsync(new ShellCommand("dotnet", run, repository.Root) { IsLive = true, Limit = TimeSpan.FromHours(2) });
        return result.ExitCode ?? 1;
    }
}
