using Photon.Engine.Pact.Format;
using Photon.Tasks.Output;

namespace Photon.Tasks.Pacts;

/// <summary>What the properties of a project say of its pacts.</summary>
/// <param name="Folder">Where they lie, absolute: <c>/code/Shop/pact/consumer</c>.</param>
internal sealed record PactSettings(string Folder)
{
    /// <summary>Who calls: <c>ui</c>.</summary>
    public required string Consumer { get; init; }

    /// <summary>Who answers, where there is one contract: <c>Shop</c>; empty for the contract's own name.</summary>
    public required string Provider { get; init; }

    public PactVersion Version { get; init; } = PactVersion.V4;

    /// <summary>The operationIds that are wanted; null for all with examples.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    public bool MakeExamples { get; init; }

    /// <summary>Also contracts whose item names no parts where another names pacts.</summary>
    public bool All { get; init; }

    public OutputMode Mode { get; init; }

    /// <summary>Whether nobody else reads the contracts in this build, so that what is wrong with them is said here.</summary>
    public bool ReportsContracts { get; init; }
}
