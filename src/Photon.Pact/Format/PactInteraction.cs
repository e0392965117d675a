using Photon.Engine.Diagnostics;

namespace Photon.Pact.Format;

/// <summary>One thing a consumer counts on. A closed set: an HTTP request with its answer, a message, a message with its answers.</summary>
public abstract record PactInteraction
{
    /// <summary>Unique in its file: version 4's <c>key</c>, else made of the description and the states.</summary>
    public required string Key { get; init; }

    public required string Description { get; init; }

    public IReadOnlyList<ProviderState> States { get; init; } = [];

    /// <summary>The operation of the contract, from the comment <c>references.OpenAPI.operationId</c>; null where the file does not say.</summary>
    public string? OperationId { get; init; }

    /// <summary>Tags of the contract, from <c>references.OpenAPI.tag</c>, a text or a list.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the comment <c>references.OpenAPI</c> says of the contract: <c>operationId</c>, <c>method</c>, <c>path</c>, <c>status</c>, <c>tag</c>.</summary>
    public IReadOnlyDictionary<string, string> References { get; init; } = new Dictionary<string, string>();

    /// <summary>A failure is told and fails nothing.</summary>
    public bool IsPending { get; init; }

    /// <summary>Where the interaction begins in the pact file.</summary>
    public required Location Location { get; init; }
}
