using Photon.Engine.Diagnostics;
using Photon.Tasks.Contracts;

namespace Photon.Tasks.Pacts;

/// <summary>The pact of one contract, made and not yet written.</summary>
/// <param name="Path">Where it belongs, absolute.</param>
/// <param name="Interactions">How many it has.</param>
/// <param name="Lines">The place in the contract that asks for each interaction, by its key.</param>
internal sealed record ContractPact(
    Contract Contract, string Path, string Text, int Interactions, IReadOnlyDictionary<string, Location> Lines);
