using System.CommandLine;
using Photon.Judges.Npm;
using Photon.Judges.Report;
using Photon.Judges.Speed;
using Photon.Pact.Native;
using Photon.Testing;

namespace Photon.Judges;

/// <summary><c>speed</c>: three verifiers side by side, into docs/benchmarks.md.</summary>
internal static class SpeedCommand
{
    private static readonly int[] sizes = [1, 50, 500, 5000];

    public static Command Create()
    {
        var runs = new Option<int>("--runs") { Description = "Runs of each size but the largest; the median counts.", DefaultValueFactory = _ => 3 };
        var command = new Command("speed", "The time of verifying pacts: managed, with the native core, and pact-core from node.") { runs };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await NpmPackages.InstallAsync(cancellationToken) is not { PactLibrary: { } library } packages)
                return CommonOptions.SayNoNpm();
            var load = File.Exists("/proc/loadavg") ? (await File.ReadAllTextAsync("/proc/loadavg", cancellationToken)).Split(' ')[0] : "unknown";
            var run = new SpeedRun(packages, PactCore.Load(library));
            var first = await run.RunAsync(1, 1, cancellationToken);
            var rows = new List<SpeedRow>();
            foreach (var size in sizes)
                rows.Add(await run.RunAsync(size, size == sizes[^1] ? 1 : parsed.GetValue(runs), cancellationToken));
            string[] page =
            [
                "| interactions | managed ms | native core ms | pact-core in node ms |", "|---|---|---|---|",
                first.ToMarkdown().Replace("| 1 |", "| 1, first of the process |", StringComparison.Ordinal), .. rows.Select(row => row.ToMarkdown()),
                "", $"{Environment.ProcessorCount} processors; load average before the run {load}; {parsed.GetValue(runs)} runs of each size (the median), one of the largest.",
            ];
            await Markdown.ReplaceAsync(Repository.PathOf("docs", "benchmarks.md"), "speed", string.Join('\n', page), cancellationToken);
            Console.WriteLine(string.Join('\n', page));
            return 0;
        });
        return command;
    }
}
