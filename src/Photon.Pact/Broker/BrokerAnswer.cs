using Photon.Engine.Diagnostics;

namespace Photon.Pact.Broker;

/// <summary>What came of a question to the broker.</summary>
/// <param name="Value">Null where it could not be had; the diagnostics say why.</param>
/// <param name="Diagnostics">PHOT6043 to PHOT6054; with a value, warnings and the broker's verdict.</param>
/// <param name="Notices">What the broker itself wants people to read.</param>
public sealed record BrokerAnswer<T>(T? Value, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<BrokerNotice> Notices)
    where T : class;

/// <summary>A sentence of the broker.</summary>
/// <param name="Type"><c>debug</c>, <c>info</c>, <c>warning</c>, <c>prompt</c>, <c>success</c>, <c>error</c>, <c>danger</c>; empty where it does not say.</param>
/// <param name="Text">May have several lines.</param>
public sealed record BrokerNotice(string Type, string Text);
