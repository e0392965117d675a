using Photon.Engine.Text;

namespace Photon.Pact.Format;

/// <summary>A message, as a pact has it or as a provider made it (then without rules).</summary>
public sealed record PactMessage
{
    public PactBody Body { get; init; } = PactBody.Missing;

    /// <summary>JSON values by name, such as <c>contentType</c> or a routing key.</summary>
    public IReadOnlyList<KeyValuePair<string, Node>> Metadata { get; init; } = [];

    public MatchingRules Rules { get; init; } = MatchingRules.None;

    public IReadOnlyList<GeneratorRule> Generators { get; init; } = [];
}
