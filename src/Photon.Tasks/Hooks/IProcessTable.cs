namespace Photon.Tasks.Hooks;

/// <summary>The processes that run at this moment.</summary>
internal interface IProcessTable
{
    /// <summary>Without those that have ended and wait for their parent to notice.</summary>
    IReadOnlyList<RunningProcess> Read();

    /// <summary>Whether a process was started with a text somewhere in its environment. False where the system doesn't tell.</summary>
    bool IsMarked(RunningProcess process, ReadOnlySpan<byte> mark);
}
