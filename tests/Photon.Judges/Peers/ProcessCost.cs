using System.Diagnostics;
using System.Globalization;

namespace Photon.Judges.Peers;

/// <summary>What a whole process took, as the system counts it.</summary>
internal sealed record ProcessCost(double CpuSeconds, double WallSeconds, double PeakMegabytes, int ExitCode)
{
    private const string Time = "/usr/bin/time";

    /// <summary>Runs a command some times and answers with the run of the median CPU time.</summary>
    public static async Task<ProcessCost> MeasureAsync(int runs, IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var costs = new List<ProcessCost>();
        for (var run = 0; run < runs; run++)
            costs.Add(await RunAsync(command, cancellationToken));
        return costs.OrderBy(c => c.CpuSeconds).ElementAt(runs / 2);
    }

    private static async Task<ProcessCost> RunAsync(IReadOnlyList<string> command, CancellationToken cancellationToken)
    {
        var report = Path.GetTempFileName();
        var start = new ProcessStartInfo(Time, ["-f", "%U %S %e %M %x", "-o", report, "--quiet", .. command])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        await Task.WhenAll(output, errors);
        var figures = (await File.ReadAllLinesAsync(report, cancellationToken))[^1].Split(' ')
            .Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        File.Delete(report);
        return new ProcessCost(figures[0] + figures[1], figures[2], figures[3] / 1024, (int)figures[4]);
    }
}
