namespace Photon.Tasks.Hooks;

/// <summary>A process of the system. With its start it is told from a later one that was given the same number.</summary>
internal readonly record struct RunningProcess(int Id, int Parent, string Started);
