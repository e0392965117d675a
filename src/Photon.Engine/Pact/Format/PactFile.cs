using Photon.Engine.Diagnostics;

namespace Photon.Engine.Pact.Format;

/// <summary>What one consumer expects of one provider: <c>ui-shop.json</c>.</summary>
/// <param name="Interactions">Each key once.</param>
public sealed record PactFile(string Consumer, string Provider, PactVersion Version, IReadOnlyList<PactInteraction> Interactions);

/// <summary>A closed set: <see cref="HttpInteraction"/>, <see cref="AsynchronousMessage"/>, <see cref="SynchronousMessage"/>.</summary>
public abstract record PactInteraction
{
    /// <summary>Unique in its file: <c>getProduct/tea/200/application/json</c>.</summary>
    public required string Key { get; init; }

    /// <summary>For people, and unique too: <c>getProduct (tea) answers 200 with application/json</c>.</summary>
    public required string Description { get; init; }

    /// <summary>What must be so at the provider beforehand.</summary>
    public IReadOnlyList<PactState> States { get; init; } = [];

    /// <summary>The place in the contract that asks for it: the answer's example, or the operation. No part of the file, as lines move.</summary>
    public required Location Source { get; init; }

    /// <summary>Where the contract asks for it, by name: <c>operationId</c>, <c>path</c>, … Version 4 alone keeps it, as a comment.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> References { get; init; } = [];
}

/// <summary>A request of the consumer and the answer it counts on.</summary>
public sealed record HttpInteraction : PactInteraction
{
    public required PactRequest Request { get; init; }

    public required PactResponse Response { get; init; }
}

/// <summary>A message that the provider sends and nobody answers. Version 4 only.</summary>
public sealed record AsynchronousMessage : PactInteraction
{
    public required PactMessage Contents { get; init; }
}

/// <summary>A message that the provider sends and the answers to it. Version 4 only.</summary>
public sealed record SynchronousMessage : PactInteraction
{
    public required PactMessage Request { get; init; }

    public required IReadOnlyList<PactMessage> Responses { get; init; }
}
