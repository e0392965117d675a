using System.Collections;
using System.Text.Json;
using Photon.Pact.Format;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>
/// Provider states by name, for tests without the generated interface:
/// <c>new StateTable { { "a product exists", (state, token) =&gt; shop.AddAsync(state.Text("id"), token) } }</c>.
/// </summary>
public sealed class StateTable : IProviderStates, IEnumerable<string>
{
    private readonly Dictionary<string, Func<ProviderState, CancellationToken, Task<IReadOnlyDictionary<string, JsonElement>>>> handlers = new(StringComparer.Ordinal);

    /// <param name="state">The state's text.</param>
    /// <param name="handler">Makes it so.</param>
    /// <exception cref="ArgumentException">The state is there already.</exception>
    public void Add(string state, Func<ProviderState, CancellationToken, Task> handler) => handlers.Add(state, async (asked, token) =>
    {
        await handler(asked, token).ConfigureAwait(false);
        return StateValues.None;
    });

    /// <param name="state">The state's text.</param>
    /// <param name="handler">Makes it so, and gives what it made.</param>
    /// <exception cref="ArgumentException">The state is there already.</exception>
    public void Add(string state, Func<ProviderState, CancellationToken, Task<StateValues>> handler) =>
        handlers.Add(state, async (asked, token) => await handler(asked, token).ConfigureAwait(false));

    public async Task<IReadOnlyDictionary<string, JsonElement>?> SetUpAsync(ProviderState state, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(state);
        return handlers.TryGetValue(state.Name, out var handler) ? await handler(state, cancellationToken).ConfigureAwait(false) : null;
    }

    public Task TearDownAsync(ProviderState state, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The states.</summary>
    public IEnumerator<string> GetEnumerator() => handlers.Keys.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
