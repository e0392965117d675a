namespace Photon.Tasks.Hooks;

/// <summary>What a hook may want to know of the build that runs it. Paths are absolute.</summary>
/// <param name="Stage"><c>pre</c> or <c>post</c>.</param>
internal sealed record HookFacts(string Stage)
{
    /// <summary><c>dev</c> or <c>build</c>.</summary>
    public required string Environment { get; init; }

    public required string Project { get; init; }

    /// <summary>Where the format writes.</summary>
    public required string Output { get; init; }

    /// <summary><c>zip</c></summary>
    public required string Format { get; init; }

    public required IReadOnlyList<string> Contracts { get; init; }
}
