using System.Diagnostics.CodeAnalysis;
using Photon.Engine.Diagnostics;

namespace Photon.Pact.Broker;

/// <summary>Ends a question to the broker. The caller gets the diagnostic, never the exception.</summary>
[SuppressMessage("Design", "CA1032", Justification = "It always says which problem it is.")]
[SuppressMessage("Design", "CA1064", Justification = "It is caught in this room.")]
internal sealed class BrokerFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;

    /// <summary>What the broker sent along.</summary>
    public IReadOnlyList<BrokerNotice> Notices { get; init; } = [];
}
