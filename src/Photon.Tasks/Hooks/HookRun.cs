using System.Diagnostics;

namespace Photon.Tasks.Hooks;

/// <summary>One run of one hook: starts it, shows its output while it runs, waits for it, and ends it where time or build are over.</summary>
internal sealed class HookRun(HookHost host, HookOutput output)
{
    /// <summary>In the environment of every process of a hook; also says to a build within that it is one.</summary>
    public const string MarkVariable = "PHOTON_HOOK_ID";

    /// <summary>How long the output of programs that a hook left running is still read.</summary>
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(2);

    /// <exception cref="System.ComponentModel.Win32Exception">The system refuses to start it.</exception>
    public async Task<HookExit> RunAsync(HookCommand command, TimeSpan? timeout, CancellationToken cancellation)
    {
        var mark = Guid.NewGuid().ToString("N");
        var start = host.ToStart(command);
        // A hook within a build within a hook is marked as both hooks'.
        start.Environment[MarkVariable] = start.Environment.TryGetValue(MarkVariable, out var outer) ? $"{outer},{mark}" : mark;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var reading = new CancellationTokenSource();
        var reads = Task.WhenAll(ReadAsync(process.StandardOutput.BaseStream, reading.Token), ReadAsync(process.StandardError.BaseStream, reading.Token));
        var exit = await WaitAsync(process, timeout, cancellation);
        if (exit.Reason != HookEnd.Exited)
            await new HookProcesses(process, mark, HookProcesses.TableOf(host.System)).EndAsync();
        await FinishAsync(reads, exit);
        await reading.CancelAsync();
        output.Close();
        return exit;
    }

    private static async Task<HookExit> WaitAsync(Process process, TimeSpan? timeout, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout is { } time)
            limit.CancelAfter(time);
        try
        {
            await process.WaitForExitAsync(limit.Token);
            return new HookExit(HookEnd.Exited, process.ExitCode);
        }
        catch (OperationCanceledException)
        {
            return new HookExit(cancellation.IsCancellationRequested ? HookEnd.Cancelled : HookEnd.TimedOut);
        }
    }

    /// <summary>A program in the background that keeps the output open would hold up the build for as long as it runs.</summary>
    private async Task FinishAsync(Task reads, HookExit exit)
    {
        if (await Task.WhenAny(reads, Task.Delay(OutputGrace)) != reads && exit.Reason == HookEnd.Exited)
            output.Add("(The hook has ended. A program that it left running still holds its output, which is no longer shown.)");
    }

    private async Task ReadAsync(Stream stream, CancellationToken cancellation)
    {
        var lines = new OutputLines(host.Secrets, output.Add);
        var buffer = new byte[8192];
        await using (stream)
        {
            try
            {
                while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
                    lines.Add(buffer.AsSpan(0, count));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException)
            {
                // Nobody waits for the rest any more, or there is none.
            }
        }

        lines.Complete();
    }
}
