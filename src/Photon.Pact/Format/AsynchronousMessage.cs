namespace Photon.Pact.Format;

/// <summary>A message that the provider sends and nobody answers: version 4's <c>Asynchronous/Messages</c>, and version 3's <c>messages</c>.</summary>
public sealed record AsynchronousMessage : PactInteraction
{
    public required PactMessage Contents { get; init; }
}
