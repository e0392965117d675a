using System.Collections.Concurrent;
using Photon.Pact.Format;
using Photon.Pact.Results;

namespace Photon.Pact.Verification;

/// <summary>
/// Pacts and a provider, for any test framework: verify interactions one by one, by key, or all of them, and write what came of it. Interactions may be verified
/// at the same time as far as the provider's states allow it.
/// </summary>
public sealed class PactVerification : IAsyncDisposable
{
    private readonly PactVerificationOptions options;
    private readonly IPactVerifier verifier;
    private readonly ManagedVerifier? own;
    private readonly List<PactDocument> pacts;
    private readonly ConcurrentDictionary<PactInteraction, InteractionResult> results = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="PactFormatException">Pact files can't be read; the message has the problems of all of them.</exception>
    public PactVerification(PactVerificationOptions options)
    {
        this.options = options;
        pacts = [.. PactReader.LoadAll(options.Paths), .. options.Documents];
        Interactions = [.. pacts.SelectMany(pact => pact.Interactions.Where(i => options.Filter.Accepts(pact, i)).Select(i => (pact, i)))];
        verifier = options.Verifier ?? (own = new ManagedVerifier());
    }

    /// <summary>What the filter leaves, in the order of the files.</summary>
    public IReadOnlyList<(PactDocument Pact, PactInteraction Interaction)> Interactions { get; }

    /// <summary>What came of the interactions that were verified so far, in the order of the files.</summary>
    public VerificationReport Report => new(
        [.. Interactions.Select(pair => results.GetValueOrDefault(pair.Interaction)).OfType<InteractionResult>()], options.ContractLines, Problem());

    /// <summary>Verifies one interaction.</summary>
    /// <param name="key">Of the interaction.</param>
    /// <returns>How it went; a failure is a result.</returns>
    /// <exception cref="KeyNotFoundException">No pact has such an interaction, or the filter leaves it out.</exception>
    public Task<InteractionResult> VerifyAsync(string key, CancellationToken cancellationToken = default) => VerifyAsync(null, key, cancellationToken);

    /// <summary>Verifies one interaction of one file.</summary>
    /// <param name="pact">The file's name or its end: <c>ui-shop.json</c>; null for the first file that has the key.</param>
    /// <param name="key">Of the interaction.</param>
    /// <returns>How it went; a failure is a result.</returns>
    /// <exception cref="KeyNotFoundException">No pact has such an interaction, or the filter leaves it out.</exception>
    public Task<InteractionResult> VerifyAsync(string? pact, string key, CancellationToken cancellationToken = default)
    {
        foreach (var (document, interaction) in Interactions)
        {
            if (interaction.Key == key && (pact is null || IsNamed(document, pact)))
                return VerifyAsync(document, interaction, cancellationToken);
        }

        throw new KeyNotFoundException($"There is no interaction '{key}' {(pact is null ? "in the pacts" : $"in '{pact}'")}: {Inventory()}. Build again if the pacts changed.");
    }

    /// <summary>Verifies all interactions, one after the other.</summary>
    public async Task<VerificationReport> VerifyAllAsync(CancellationToken cancellationToken = default)
    {
        foreach (var (pact, interaction) in Interactions)
            await VerifyAsync(pact, interaction, cancellationToken).ConfigureAwait(false);
        return Report;
    }

    /// <summary>A result as people read it, with the line of the contract.</summary>
    public string TextOf(InteractionResult result) => ResultText.Of(result, options.ContractLines.GetValueOrDefault(result.Interaction.Key));

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => own?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<InteractionResult> VerifyAsync(PactDocument pact, PactInteraction interaction, CancellationToken cancellationToken)
    {
        var result = await verifier.VerifyAsync(pact, interaction, options.Provider, cancellationToken).ConfigureAwait(false);
        results[interaction] = result;
        return result;
    }

    private string? Problem() => Interactions.Count > 0 || options.AllowsNone
        ? null
        : $"There is nothing to verify: {Inventory()}, and the filter leaves none. Correct the paths or the filter, or allow it with AllowsNone.";

    private string Inventory()
    {
        var count = pacts.Sum(p => p.Interactions.Count);
        return $"{pacts.Count} {(pacts.Count == 1 ? "pact has" : "pacts have")} {count} {(count == 1 ? "interaction" : "interactions")}";
    }

    private static bool IsNamed(PactDocument document, string name) =>
        document.Path == name || Path.GetFileName(document.Path) == name || document.Path.Replace('\\', '/').EndsWith("/" + name.Replace('\\', '/'), StringComparison.Ordinal);
}
