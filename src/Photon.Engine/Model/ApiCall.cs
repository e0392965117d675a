using Photon.Engine.Text;

namespace Photon.Engine.Model;

/// <summary>A request with its answer, as the examples of a contract show them: what a pact's interaction is before it is written down.</summary>
/// <param name="Content">Null for an answer without content.</param>
/// <param name="Answer">The content's example; null without content.</param>
public sealed record ApiCall(ApiOperation Operation, ApiResponse Response, ApiContent? Content, Node? Answer)
{
    /// <summary><c>getProduct (tea) answers 200 with application/json</c>.</summary>
    public required string Description { get; init; }

    /// <summary>What is sent, by parameter.</summary>
    public IReadOnlyList<KeyValuePair<ApiParameter, Node>> Arguments { get; init; } = [];

    /// <summary>The body that is sent, or null.</summary>
    public Node? Body { get; init; }

    /// <summary>What <see cref="Body"/> is sent as.</summary>
    public ApiContent? BodyContent { get; init; }

    /// <summary>Headers that let the caller in, with placeholders for values.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Credentials { get; init; } = [];

    /// <summary>False where something that lets the caller in is no header of its own: a cookie, a query parameter.</summary>
    public bool HasOnlyHeaderCredentials { get; init; } = true;

    /// <summary>The states that the provider must be in.</summary>
    public IReadOnlyList<string> States { get; init; } = [];
}
