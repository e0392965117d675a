using System.CommandLine;
using Photon.Build.Targets;

namespace Photon.Build.Verbs;

/// <summary><c>test</c>: everything that CI checks. Ends with one line, <c>N passed, N failed, N skipped</c>.</summary>
internal static class TestVerb
{
    public static Command Command(Repository repository)
    {
        var quick = new Option<bool>("--quick") { Description = "Only what takes under four minutes: spaces of changed files, build, the engine's tests." };
        var command = new Command("test", "Format check, build, every test, pack, package tests: all that CI checks.") { quick };
        command.SetAction(parsed => RunAsync(repository, parsed.GetValue(quick)));
        return command;
    }

    private static async Task<int> RunAsync(Repository repository, bool isQuick)
    {
        var graph = new TargetGraph();
        var solution = new SolutionTargets(repository);
        var tests = new TestTargets(repository, solution);
        Target[] checks = isQuick ? [solution.FormatChanged, solution.Compile] : [solution.Format, solution.Compile, solution.Pack];
        foreach (var check in checks)
            await graph.RunAsync(check);
        var failedChecks = graph.Failures;
        foreach (var test in isQuick ? tests.Quick() : tests.All())
            await graph.RunAsync(test);

        var total = tests.Total;
        Console.WriteLine(total with { Failed = total.Failed + failedChecks });
        return graph.Failures == 0 ? 0 : 1;
    }
}
