using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>What a <see cref="PactVerification"/> verifies, and against what.</summary>
public sealed record PactVerificationOptions
{
    /// <summary>Paths of pact files; they are read when the verification is made.</summary>
    public IReadOnlyList<string> Paths { get; init; } = [];

    /// <summary>Pacts that are read already, such as those of a broker.</summary>
    public IReadOnlyList<PactDocument> Documents { get; init; } = [];

    public required PactProvider Provider { get; init; }

    /// <summary>Null for a <see cref="ManagedVerifier"/>. One that is given belongs to the caller.</summary>
    public IPactVerifier? Verifier { get; init; }

    public PactFilter Filter { get; init; } = new();

    /// <summary>Where the contract asks for an interaction, by the interaction's key: <c>api/openapi.yaml(42,5)</c>.</summary>
    public IReadOnlyDictionary<string, string> ContractLines { get; init; } = new Dictionary<string, string>();

    /// <summary>That there is nothing to verify is fine; else it is an error, as it is nearly always a mistake.</summary>
    public bool AllowsNone { get; init; }
}
