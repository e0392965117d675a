using Photon.Engine;
using Photon.Engine.Pact;
using Photon.Tasks.Contracts;

namespace Photon.Tasks.Pacts;

/// <summary>The pact of one contract, made and not yet written.</summary>
/// <param name="Path">Where it belongs, absolute.</param>
internal sealed record ContractPact(Contract Contract, string Path, PactFiles Made, PactOptions Options)
{
    public string Text => Made.File.Text;

    public int Interactions => Made.Pact.Interactions.Count;

    public string Provider => Made.Pact.Provider;
}
