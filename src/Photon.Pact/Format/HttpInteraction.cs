namespace Photon.Pact.Format;

/// <summary>A request, and the answer a consumer counts on: version 4's <c>Synchronous/HTTP</c>, and all interactions of versions 1 to 3 that are no messages.</summary>
public sealed record HttpInteraction : PactInteraction
{
    public required PactRequest Request { get; init; }

    public required PactResponse Response { get; init; }
}
