namespace Photon.Tasks.Output;

/// <summary><c>PhotonOutputMode</c>: what happens to files that a person may edit.</summary>
internal enum OutputMode
{
    Write,
    DryRun,
    Diff,
    Force,
}
