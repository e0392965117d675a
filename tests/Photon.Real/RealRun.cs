using System.Text.Json;
using Photon.Build;
using Photon.Build.Scratch;
using Photon.Real.Planning;
using Photon.Real.Projects;

namespace Photon.Real;

/// <summary>Takes contracts through the packed SDK, one after another.</summary>
internal sealed class RealRun(ScratchFolder scratch, string corpus, string analyzer)
{
    /// <summary>What came of one contract; a build that fails is an outcome too.</summary>
    public async Task<RealOutcome> RunAsync(RealContract contract)
    {
        try
        {
            var project = await RealProject.MakeAsync(scratch, contract, corpus);
            await Shell.RunAsync(project.Dotnet("restore"));
            var figures = await project.BuildAsync("--no-restore");
            var lines = project.GeneratedSources().Sum(path => File.ReadLines(path).Count());
            var ratio = contract.IsMeasured ? await PlainTwin.CompareAsync(project, analyzer) : null;

            var plan = Plan.Of(project);
            DriverFiles.Write(project, contract.Name, plan.Calls, plan.Handled);
            await project.BuildAsync("--no-restore");
            var outcomes = await DriveAsync(project);
            return new RealOutcome(contract, plan.Operations, lines, figures, ratio, outcomes, null);
        }
        catch (BuildFailure failure)
        {
            Console.WriteLine(failure.Output);
            return new RealOutcome(contract, 0, 0, BuildFigures.None, null, [], failure.Message);
        }
    }

    private static async Task<IReadOnlyList<CallOutcome>> DriveAsync(RealProject project)
    {
        var outcome = Path.Combine(project.Folder, "obj", "outcome.json");
        await Shell.RunAsync(project.Dotnet("run", "--no-build", "--no-launch-profile", "--", DriverFiles.PlanPath(project), outcome));
        await using var json = File.OpenRead(outcome);
        return (await JsonSerializer.DeserializeAsync<List<CallOutcome>>(json, JsonSerializerOptions.Web))!;
    }
}

/// <summary>What came of a contract.</summary>
/// <param name="NoOpRatio">CPU of a build with nothing to do, against the plain SDK's.</param>
/// <param name="Failure">Why there is nothing else to say, or null.</param>
internal sealed record RealOutcome(
    RealContract Contract,
    int Operations,
    int Lines,
    BuildFigures Figures,
    double? NoOpRatio,
    IReadOnlyList<CallOutcome> Calls,
    string? Failure)
{
    /// <summary>A warning of each code, and each part of each call that was neither fine nor beside the point.</summary>
    public IEnumerable<string> Problems() => Figures.Examples.Concat(
        from call in Calls
        from part in new[] { ("request", call.Good), ("bad request", call.Bad), ("client", call.Client) }
        where part.Item2 is not ("ok" or "-")
        select $"{call.Operation}, {part.Item1}: {part.Item2}");

    public bool IsGood => Failure is null && Figures.Warnings == 0 && !Problems().Any();
}
