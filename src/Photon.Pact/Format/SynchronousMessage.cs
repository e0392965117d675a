namespace Photon.Pact.Format;

/// <summary>A message with the messages that answer it: version 4's <c>Synchronous/Messages</c>.</summary>
public sealed record SynchronousMessage : PactInteraction
{
    public required PactMessage Request { get; init; }

    public IReadOnlyList<PactMessage> Responses { get; init; } = [];
}
