namespace Photon.Pact.Broker;

/// <summary>Which pacts a provider asks for.</summary>
/// <param name="Provider">By its name in the pacts.</param>
public sealed record PactQuery(string Provider)
{
    /// <summary>None: the broker's own choice, the latest of each consumer's main branch among it.</summary>
    public IReadOnlyList<ConsumerVersionSelector> Selectors { get; init; } = [];

    /// <summary>The provider's branch, which pending and work in progress are told by.</summary>
    public string? ProviderBranch { get; init; }

    /// <summary>The provider's tags, for the same without branches.</summary>
    public IReadOnlyList<string> ProviderTags { get; init; } = [];

    /// <summary>A pact that this branch never fulfilled fails nothing.</summary>
    public bool IncludePending { get; init; }

    /// <summary>Also what consumers work on since this day; needs <see cref="IncludePending"/>.</summary>
    public DateOnly? IncludeWipSince { get; init; }
}
