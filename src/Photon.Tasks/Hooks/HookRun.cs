using System.Diagnostics;

namespace Photon.Tasks.Hooks;

/// <summary>
/// One run of one hook: starts it, shows its output while it runs, waits for it, and ends it where time or build are over. Nothing here is
/// asynchronous: a build whose hook is an <c>echo</c> would spend most of its time on compiling the machinery.
/// </summary>
internal sealed class HookRun(HookHost host, HookOutput output)
{
    /// <summary>In the environment of every process of a hook; also says to a build within that it is one.</summary>
    public const string MarkVariable = "PHOTON_HOOK_ID";

    private const int PollMilliseconds = 50;

    /// <summary>How long after a hook failed the build may still turn out to be cancelled.</summary>
    private const int InterruptMilliseconds = 250;

    /// <summary>How long the output of programs that a hook left running is still read.</summary>
    private static readonly TimeSpan OutputGrace = TimeSpan.FromSeconds(2);

    /// <exception cref="System.ComponentModel.Win32Exception">The system refuses to start it.</exception>
    public HookExit Run(HookCommand command, TimeSpan? timeout, CancellationToken cancellation)
    {
        var mark = Guid.NewGuid().ToString("N");
        var start = host.ToStart(command);
        // A hook within a build within a hook is marked as both hooks'.
        start.Environment[MarkVariable] = start.Environment.TryGetValue(MarkVariable, out var outer) ? $"{outer},{mark}" : mark;
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        Thread[] readers = [Read(process.StandardOutput.BaseStream), Read(process.StandardError.BaseStream)];
        var exit = Wait(process, timeout, cancellation);
        if (exit.Reason != HookEnd.Exited)
            new HookProcesses(process, mark, HookProcesses.TableOf(host.System)).End();
        Finish(readers, exit);
        output.Close();
        return exit;
    }

    private static HookExit Wait(Process process, TimeSpan? timeout, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        while (!process.WaitForExit(PollMilliseconds))
        {
            if (cancellation.IsCancellationRequested)
                return new HookExit(HookEnd.Cancelled);
            if (Stopwatch.GetElapsedTime(started) >= timeout)
                return new HookExit(HookEnd.TimedOut);
        }

        // In a terminal, Ctrl+C ends the hook before the build hears of it; what the hook left in the background is deaf to it.
        var exit = new HookExit(HookEnd.Exited, process.ExitCode);
        var isCancelled = cancellation.IsCancellationRequested || (!exit.IsSuccess && cancellation.WaitHandle.WaitOne(InterruptMilliseconds));
        return isCancelled ? new HookExit(HookEnd.Cancelled) : exit;
    }

    /// <summary>
    /// A program in the background that keeps the output open would hold up the build for as long as it runs. Its reader stays, so that the
    /// program does not fail at writing.
    /// </summary>
    private void Finish(Thread[] readers, HookExit exit)
    {
        var ended = Stopwatch.GetTimestamp();
        foreach (var reader in readers)
        {
            var left = OutputGrace - Stopwatch.GetElapsedTime(ended);
            if (reader.Join(left > TimeSpan.Zero ? left : TimeSpan.Zero))
                continue;
            if (exit.Reason == HookEnd.Exited)
                output.Add("(The hook has ended. A program that it left running still holds its output, which is no longer shown.)");
            return;
        }
    }

    private Thread Read(Stream stream)
    {
        var reader = new Thread(() => ReadToEnd(stream)) { IsBackground = true, Name = "Output of a hook" };
        reader.Start();
        return reader;
    }

    private void ReadToEnd(Stream stream)
    {
        var lines = new OutputLines(host.Secrets, output.Add);
        var buffer = new byte[8192];
        try
        {
            using (stream)
            {
                while (stream.Read(buffer) is > 0 and var count)
                    lines.Add(buffer.AsSpan(0, count));
            }
        }
        catch (IOException)
        {
            // Windows says so where the other end is gone.
        }

        lines.Complete();
    }
}
