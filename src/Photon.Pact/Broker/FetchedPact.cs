using Photon.Pact.Format;

namespace Photon.Pact.Broker;

/// <summary>A pact out of a broker.</summary>
/// <param name="Pact">Its interactions are pending where the whole pact is. Its path is its address.</param>
/// <param name="Name">As the broker calls it: <c>Pact between ui (1.2.0) and shop</c>.</param>
/// <param name="IsWip">Work in progress: it came for no selector.</param>
/// <param name="ResultsAddress">Where results go; null where the broker takes none.</param>
public sealed record FetchedPact(PactDocument Pact, string Name, bool IsPending, bool IsWip, Uri? ResultsAddress);

/// <summary>What was fetched, in the broker's order.</summary>
public sealed record FetchedPacts(IReadOnlyList<FetchedPact> Pacts);
