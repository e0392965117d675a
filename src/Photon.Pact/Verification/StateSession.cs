using System.Text.Json;
using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>Sets the states of one interaction up, and tears down those that were.</summary>
internal sealed class StateSession(IProviderStates? states)
{
    private readonly List<ProviderState> done = [];
    private readonly Dictionary<string, JsonElement> values = new(StringComparer.Ordinal);

    /// <summary>What the states made; of one name, the last.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => values;

    /// <exception cref="VerificationFault">The provider has no such state, or its handler failed.</exception>
    public async Task SetUpAsync(IReadOnlyList<ProviderState> wanted, CancellationToken cancellationToken)
    {
        if (states is null)
            return;
        foreach (var state in wanted)
        {
            done.Add(state);
            var made = await GuardAsync(() => states.SetUpAsync(state, cancellationToken), $"The state '{state.Name}' could not be set up", cancellationToken).ConfigureAwait(false);
            if (made is null)
            {
                done.RemoveAt(done.Count - 1);
                throw new VerificationFault($"The provider has no state '{state.Name}'. Add a handler for it to the provider's states, or correct its name in the pact.");
            }

            foreach (var (name, value) in made)
                values[name] = value;
        }
    }

    /// <summary>In the opposite order, all of them, even where one fails.</summary>
    /// <returns>The first failure; null where there was none.</returns>
    public async Task<VerificationFault?> TearDownAsync(CancellationToken cancellationToken)
    {
        VerificationFault? first = null;
        for (var i = done.Count - 1; i >= 0; i--)
        {
            var state = done[i];
            try
            {
                await GuardAsync(() => TearDownAsync(state, cancellationToken), $"The state '{state.Name}' could not be torn down", cancellationToken).ConfigureAwait(false);
            }
            catch (VerificationFault fault)
            {
                first ??= fault;
            }
        }

        done.Clear();
        return first;
    }

    /// <summary>Runs code of the caller's: what it throws is its own, but for the run's own cancellation.</summary>
    public static async Task<T> GuardAsync<T>(Func<Task<T>> run, string what, CancellationToken cancellationToken)
    {
        try
        {
            return await run().ConfigureAwait(false);
        }
        catch (Exception e) when (e is not VerificationFault && !(e is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new VerificationFault($"{what}: {e.GetType().Name}: {e.Message}", e);
        }
    }

    private async Task<bool> TearDownAsync(ProviderState state, CancellationToken cancellationToken)
    {
        await states!.TearDownAsync(state, cancellationToken).ConfigureAwait(false);
        return true;
    }
}
