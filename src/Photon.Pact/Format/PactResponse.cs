namespace Photon.Pact.Format;

/// <summary>An answer, as a pact has it or as a provider gave it (then without rules).</summary>
public sealed record PactResponse
{
    public int Status { get; init; } = 200;

    public IReadOnlyList<PactField> Headers { get; init; } = [];

    public PactBody Body { get; init; } = PactBody.Missing;

    public MatchingRules Rules { get; init; } = MatchingRules.None;

    public IReadOnlyList<GeneratorRule> Generators { get; init; } = [];
}
