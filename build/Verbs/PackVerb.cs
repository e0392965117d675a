using System.CommandLine;
using Photon.Build.Targets;

namespace Photon.Build.Verbs;

/// <summary><c>pack</c>: the packages, with a fresh version.</summary>
internal static class PackVerb
{
    public static Command Command(Repository repository)
    {
        var allNatives = new Option<bool>("--all-natives") { Description = "Pact's native core for every platform, not for this machine alone." };
        var command = new Command("pack", "Packages into artifacts/packages, with a fresh version.") { allNatives };
        command.SetAction(async parsed =>
            await new TargetGraph().RunAsync(new SolutionTargets(repository) { AllNatives = parsed.GetValue(allNatives) }.Pack) ? 0 : 1);
        return command;
    }
}
