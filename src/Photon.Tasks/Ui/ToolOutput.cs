using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;
using Photon.Tasks.Hooks;

namespace Photon.Tasks.Ui;

/// <summary>Shows what a tool of the UI writes as it comes, to those who want to see more than problems, and keeps it to be read for them.</summary>
internal sealed class ToolOutput(TaskLoggingHelper log, Secrets secrets) : IHookOutput
{
    private const int MostLines = 5000;

    private readonly Lock gate = new();
    private readonly List<string> lines = [];
    private bool isClosed;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (gate)
                return [.. lines];
        }
    }

    public void Add(string line)
    {
        var masked = secrets.Mask(line);
        lock (gate)
        {
            if (isClosed)
                return;
            log.LogMessage(MessageImportance.Normal, "  {0}", masked);
            if (lines.Count < MostLines)
                lines.Add(masked);
        }
    }

    public void Close()
    {
        lock (gate)
            isClosed = true;
    }
}
