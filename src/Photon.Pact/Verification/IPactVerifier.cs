using Photon.Pact.Format;

namespace Photon.Pact.Verification;

/// <summary>Asks a provider what an interaction asks, and judges the answer. Two do: our own, and Pact's reference core.</summary>
public interface IPactVerifier : IAsyncDisposable
{
    /// <summary>Sets the states up, asks, compares, and tears the states down.</summary>
    /// <returns>Failures are results; exceptions are mistakes of the caller, or a cancellation.</returns>
    Task<InteractionResult> VerifyAsync(PactDocument pact, PactInteraction interaction, PactProvider provider, CancellationToken cancellationToken);
}
