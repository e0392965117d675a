using System.Diagnostics;

namespace Photon.Tasks.Hooks;

/// <summary>
/// One run of one hook: starts it, shows its output while it runs, waits for it, and ends it where time or build are over. Nothing here is
/// asynchronous: a build whose hook is an <c>echo</c> would spend most of its time on compiling the machinery.
/// </summary>
internal sealed class HookRun(HookHost host, IHookOutput output)
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
        if (exit.Reason == HookEnd.Exited && IsCancelledAfter(exit, readers, cancellation))
            exit = new HookExit(HookEnd.Cancelled);
        if (exit.Reason != HookEnd.Exited)
        {
            new HookProcesses(process, mark, HookProcesses.TableOf(host.System)).End();
            Join(readers, CancellationToken.None);
        }

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

        return new HookExit(HookEnd.Exited, process.ExitCode);
    }

    /// <summary>
    /// Reads what is left to read. In a terminal, Ctrl+C ends the hook before the build hears of it; what the hook left in the background is
    /// deaf to it and has to be ended all the same.
    /// </summary>
    private bool IsCancelledAfter(HookExit exit, Thread[] readers, CancellationToken cancellation)
    {
        var isRead = Join(readers, cancellation);
        if (!exit.IsSuccess)
            cancellation.WaitHandle.WaitOne(InterruptMilliseconds);
        if (cancellation.IsCancellationRequested)
            return true;
        if (!isRead)
            output.Add("(It has ended. A program that it left running still holds its output, which is no longer shown.)");
        return false;
    }

    /// <summary>
    /// Whether all output came to its end in a while. A program in the background that keeps it open would hold up the build for as long as it
    /// runs; its reader stays, so that the program does not fail at writing.
    /// </summary>
    private static bool Join(Thread[] readers, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var reader in readers)
        {
            while (!reader.Join(PollMilliseconds))
            {
                if (cancellation.IsCancellationRequested || Stopwatch.GetElapsedTime(started) > OutputGrace)
                    return false;
            }
        }

        return true;
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
