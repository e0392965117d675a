using System.Diagnostics;

namespace Photon.Judges.Pacts;

/// <summary>A script run by node to its end.</summary>
internal static class NodeProcess
{
    /// <summary>What it wrote; a run beyond the limit is ended.</summary>
    public static async Task<(string Output, string Errors)> RunAsync(string[] arguments, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("node", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["NO_COLOR"] = "1";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(time.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            process.Kill();
            return ("", $"Error: not done after {limit.TotalSeconds} s");
        }

        return (await output, await errors);
    }
}
