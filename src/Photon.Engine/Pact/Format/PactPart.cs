namespace Photon.Engine.Pact.Format;

/// <summary>What requests, responses and messages have in common.</summary>
public abstract record PactPart
{
    /// <summary>Null where nothing is said of the body.</summary>
    public PactBody? Body { get; init; }

    public IReadOnlyList<MatchingRule> Rules { get; init; } = [];

    public IReadOnlyList<PactGenerator> Generators { get; init; } = [];
}

/// <param name="Method">Upper case.</param>
/// <param name="Path">Percent-encoded.</param>
public sealed record PactRequest(string Method, string Path) : PactPart
{
    /// <summary>Not encoded; a name may have several values.</summary>
    public IReadOnlyList<KeyValuePair<string, IReadOnlyList<string>>> Query { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

public sealed record PactResponse(int Status) : PactPart
{
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}

public sealed record PactMessage : PactPart
{
    public IReadOnlyList<KeyValuePair<string, string>> Metadata { get; init; } = [];
}
