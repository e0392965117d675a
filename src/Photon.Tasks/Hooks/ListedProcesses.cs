using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Photon.Tasks.Hooks;

/// <summary>Asks <c>ps</c>, which every Unix has and which tells no environment.</summary>
internal sealed class ListedProcesses : IProcessTable
{
    public IReadOnlyList<RunningProcess> Read()
    {
        var processes = new List<RunningProcess>();
        try
        {
            using var ps = Process.Start(new ProcessStartInfo("ps", ["-A", "-o", "pid=,ppid=,stat=,lstart="]) { RedirectStandardOutput = true })!;
            while (ps.StandardOutput.ReadLine() is { } line)
            {
                if (Parse(line) is { } process)
                    processes.Add(process);
            }
        }
        catch (Win32Exception)
        {
            // Without ps, the hook's own process is still ended by its number.
        }

        return processes;
    }

    public bool IsMarked(RunningProcess process, ReadOnlySpan<byte> mark) => false;

    private static RunningProcess? Parse(string line)
    {
        var fields = line.Split(' ', 4, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return fields.Length == 4 && !fields[2].StartsWith('Z')
            && int.TryParse(fields[0], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            && int.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
                ? new RunningProcess(id, parent, fields[3])
                : null;
    }
}
