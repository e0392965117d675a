using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>Brings a provider into the states that interactions ask for.</summary>
public interface IProviderStates
{
    /// <summary>Makes it so.</summary>
    /// <returns>Values that the state made, by name, for generators such as <c>${id}</c>; empty where there are none; null where the provider has no handler for the state.</returns>
    Task<IReadOnlyDictionary<string, JsonElement>?> SetUpAsync(ProviderState state, CancellationToken cancellationToken);

    /// <summary>After the interaction, also where it failed.</summary>
    Task TearDownAsync(ProviderState state, CancellationToken cancellationToken);
}
