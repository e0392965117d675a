namespace Photon.Tasks.Hooks;

/// <summary>Why a hook no longer runs.</summary>
internal enum HookEnd
{
    /// <summary>Of itself, well or badly.</summary>
    Exited,

    /// <summary>It took longer than its <c>timeout</c>.</summary>
    TimedOut,

    /// <summary>The build was cancelled.</summary>
    Cancelled,
}
