namespace Photon.Tasks.Hooks;

/// <summary>What runs a hook. A value that is passed in, so that each system's rules are tested on any other.</summary>
internal enum HostSystem
{
    /// <summary>With <c>/proc</c>.</summary>
    Linux,

    /// <summary>macOS and others with <c>sh</c>, <c>ps</c> and signals.</summary>
    OtherUnix,
    Windows,
}
