using System.Globalization;

namespace Photon.Tasks.Hooks;

/// <summary>Reads <c>/proc</c>.</summary>
internal sealed class LinuxProcesses : IProcessTable
{
    public IReadOnlyList<RunningProcess> Read()
    {
        var processes = new List<RunningProcess>();
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder.AsSpan()), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && TryRead(id, "stat") is { } stat && Parse(id, System.Text.Encoding.UTF8.GetString(stat)) is { } process)
            {
                processes.Add(process);
            }
        }

        return processes;
    }

    public bool IsMarked(RunningProcess process, ReadOnlySpan<byte> mark) => TryRead(process.Id, "environ") is { } environment && environment.AsSpan().IndexOf(mark) >= 0;

    /// <summary>proc(5): <c>42 (name) S parent …</c>, where the name may contain anything; the start is the 22nd field.</summary>
    private static RunningProcess? Parse(int id, string stat)
    {
        const int State = 0;
        const int Parent = 1;
        const int Started = 19;
        var fields = stat[(stat.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return fields.Length > Started && fields[State] is not ("Z" or "X")
            ? new RunningProcess(id, int.Parse(fields[Parent], CultureInfo.InvariantCulture), fields[Started])
            : null;
    }

    /// <summary>Null where the process has ended meanwhile or is another user's.</summary>
    private static byte[]? TryRead(int id, string file)
    {
        try
        {
            return File.ReadAllBytes($"/proc/{id.ToString(CultureInfo.InvariantCulture)}/{file}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
