namespace Photon.Build;

/// <summary>A step failed for a reason that its user can read.</summary>
internal sealed class BuildFailure(string message, string output) : Exception(message)
{
    /// <summary>What the failed command printed.</summary>
    public string Output { get; } = output;
}
