namespace Photon.Pact.Format;

/// <summary>A request, as a pact has it or as a client sent it (then without rules): <c>GET /products?sort=price</c>.</summary>
public sealed record PactRequest
{
    public string Method { get; init; } = "GET";

    /// <summary>As it goes over the wire, percent signs included.</summary>
    public string Path { get; init; } = "/";

    /// <summary>Decoded, in the order of the text, each name once.</summary>
    public IReadOnlyList<PactField> Query { get; init; } = [];

    /// <summary>The query as the file writes it where that is a text (versions 1 and 2): it is sent as it stands. Null elsewhere.</summary>
    public string? QueryText { get; init; }

    public IReadOnlyList<PactField> Headers { get; init; } = [];

    public PactBody Body { get; init; } = PactBody.Missing;

    public MatchingRules Rules { get; init; } = MatchingRules.None;

    public IReadOnlyList<GeneratorRule> Generators { get; init; } = [];
}
