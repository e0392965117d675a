using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Photon.Tasks.Hooks;

/// <summary>
/// A hook's process and all that it started, also what left its parent or its session (<c>nohup</c>, <c>setsid</c>) to stay: such a process
/// still has the mark in its environment.
/// </summary>
/// <param name="mark">A text that only these processes have in their environment.</param>
/// <param name="table">Null on Windows, where the runtime ends a tree.</param>
internal sealed class HookProcesses(Process root, string mark, IProcessTable? table)
{
    private const int Terminate = 15;
    private const int Kill = 9;
    private const int PollMilliseconds = 40;

    /// <summary>How long processes may take to end in their own way.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>How long the system may take to end them in its own.</summary>
    private static readonly TimeSpan KillTime = TimeSpan.FromSeconds(2);

    private readonly byte[] markBytes = Encoding.UTF8.GetBytes(mark);
    private readonly HashSet<RunningProcess> known = [];

    public static IProcessTable? TableOf(HostSystem system) => system switch
    {
        HostSystem.Linux => new LinuxProcesses(),
        HostSystem.OtherUnix => new ListedProcesses(),
        _ => null,
    };

    /// <summary>Asks them to end, and after a while makes them.</summary>
    public void End()
    {
        if (table is not null && !End(table, Terminate, Grace, again: false))
            End(table, Kill, KillTime, again: true);
        try
        {
            root.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended, as it should have; or it belongs to another user, and nobody but that user can end it.
        }
    }

    /// <summary>Whether nothing is left within a time.</summary>
    private bool End(IProcessTable running, int signal, TimeSpan time, bool again)
    {
        var signalled = new HashSet<RunningProcess>();
        for (var started = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(started) < time; Thread.Sleep(PollMilliseconds))
        {
            var left = Find(running);
            if (left.Count == 0)
                return true;
            foreach (var process in left)
            {
                // A program that was started meanwhile is asked too.
                if (signalled.Add(process) || again)
                    _ = Signal(process.Id, signal);
            }
        }

        return false;
    }

    private List<RunningProcess> Find(IProcessTable running)
    {
        var all = running.Read();
        var found = new List<RunningProcess>();
        var ids = new HashSet<int>();
        foreach (var process in all)
        {
            if ((process.Id == root.Id && !root.HasExited) || known.Contains(process) || running.IsMarked(process, markBytes))
                Take(process);
        }

        for (var before = -1; before != found.Count;)
        {
            before = found.Count;
            foreach (var process in all)
            {
                if (!ids.Contains(process.Id) && ids.Contains(process.Parent))
                    Take(process);
            }
        }

        return found;

        void Take(RunningProcess process)
        {
            ids.Add(process.Id);
            known.Add(process);
            found.Add(process);
        }
    }

    /// <summary>kill(2). What it answers tells nothing new: a process that has ended is missing from the next look.</summary>
    [DllImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Signal(int process, int signal);
}
