using Photon.Engine.TypeScript;

namespace Photon.Tasks;

/// <summary>The options that all contracts of a project share, each a property of the project.</summary>
internal sealed record GenerationOptions
{
    public required bool ClientRegistration { get; init; }

    public required bool AllowMissingHandlers { get; init; }

    public required bool AllowBrokenParts { get; init; }

    public required bool AllowRemoteReferences { get; init; }

    public required bool StrictContract { get; init; }

    public required bool ShareTypes { get; init; }

    /// <summary>Whether this run writes TypeScript for the contracts that have a UI.</summary>
    public bool EmitUi { get; init; }

    /// <summary>Whether the project is an application that can serve its UI.</summary>
    public bool EmitUiHost { get; init; }

    /// <summary>Whether there are pages over the forms.</summary>
    public bool EmitPages { get; init; }

    /// <summary>How the project shapes forms.</summary>
    public IReadOnlyList<FormSettings> Forms { get; init; } = [];
}
