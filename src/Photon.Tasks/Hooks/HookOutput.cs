using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace Photon.Tasks.Hooks;

/// <summary>
/// Shows what a hook writes, line by line as it comes, and keeps the last lines for the report of a failure. Lines come from two streams at
/// once. A line that looks like an error of MSBuild is shown as it is: the hook's exit code says whether it failed.
/// </summary>
internal sealed class HookOutput(TaskLoggingHelper log, Secrets secrets, string prefix) : IHookOutput
{
    private const int KeptLines = 3;

    private readonly Lock gate = new();
    private readonly Queue<string> last = new();
    private bool isClosed;

    /// <summary>The last lines that say something.</summary>
    public string Last
    {
        get
        {
            lock (gate)
                return string.Join(" | ", last);
        }
    }

    public void Add(string line)
    {
        var masked = secrets.Mask(line);
        lock (gate)
        {
            if (isClosed)
                return;
            log.LogMessage(MessageImportance.High, "{0}{1}", prefix, masked);
            if (string.IsNullOrWhiteSpace(masked))
                return;
            if (last.Count == KeptLines)
                last.Dequeue();
            last.Enqueue(masked.Trim());
        }
    }

    public void Close()
    {
        lock (gate)
            isClosed = true;
    }
}
