using System.CommandLine;
using Photon.Build.Targets;

namespace Photon.Build.Verbs;

/// <summary><c>pack</c>: the packages, with a fresh version.</summary>
internal static class PackVerb
{
    public static Command Command(Repository repository)
    {
        var command = new Command("pack", "Packages into artifacts/packages, with a fresh version.");
        command.SetAction(async _ =>
            await new TargetGraph().RunAsync(new SolutionTargets(repository).Pack) ? 0 : 1);
        return command;
    }
}
