using Photon.Engine.Pact.Format;

namespace Photon.Engine.Pact;

/// <summary>How the pact of a contract is written.</summary>
public sealed record PactOptions
{
    /// <summary>Who calls: <c>ui</c>.</summary>
    public required string Consumer { get; init; }

    /// <summary>Who answers: <c>shop</c>.</summary>
    public required string Provider { get; init; }

    public PactVersion Version { get; init; } = PactVersion.V4;

    /// <summary>The operationIds that are wanted; null for every operation with examples.</summary>
    public IReadOnlyList<string>? Operations { get; init; }

    /// <summary>Make values from the schema where the contract gives no example.</summary>
    public bool MakeExamples { get; init; }
}
