using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>One run over the pacts of the settings.</summary>
internal sealed class PactRun(PactSettings settings, PactProvider provider) : IAsyncDisposable
{
    public Task VerifyAsync(string pact, string key, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{settings.Provider} {provider.BaseAddress} {pact} {key} {cancellationToken}");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
