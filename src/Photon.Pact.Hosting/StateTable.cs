using System.Text.Json;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>Provider states by name, as the generated interface hands them over.</summary>
/// <param name="handlers">What each state does; it gets the state's parameters and gives the values that it made.</param>
public sealed class StateTable(
    IReadOnlyDictionary<string, Func<ProviderState, CancellationToken, Task<IReadOnlyDictionary<string, JsonElement>>>> handlers) : IProviderStates
{
    public async Task<IReadOnlyDictionary<string, JsonElement>?> SetUpAsync(ProviderState state, CancellationToken cancellationToken) =>
        handlers.TryGetValue(state.Name, out var handler) ? await handler(state, cancellationToken) : null;

    public Task TearDownAsync(ProviderState state, CancellationToken cancellationToken) => Task.CompletedTask;
}
