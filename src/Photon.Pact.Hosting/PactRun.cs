using Photon.Pact.Native;
using Photon.Pact.Results;
using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>One run over the pacts of the settings, and what is written of it.</summary>
internal sealed class PactRun : IAsyncDisposable
{
    private readonly PactSettings settings;
    private readonly NativeVerifier? native;
    private readonly PactVerification verification;

    /// <exception cref="Format.PactFormatException">A pact can't be read.</exception>
    /// <exception cref="PactCoreException">The native core is wanted, and there is none.</exception>
    public PactRun(PactSettings settings, PactProvider provider)
    {
        this.settings = settings;
        native = settings.Verifier == VerifierKind.Native ? new NativeVerifier(PactCore.Load()) : null;
        verification = new PactVerification(new PactVerificationOptions
        {
            Paths = settings.Pacts,
            Provider = provider,
            Verifier = native,
            ContractLines = settings.Lines,
        });
    }

    /// <exception cref="PactFailedException">A failure, unless the interaction is pending.</exception>
    public async Task<InteractionResult> VerifyAsync(string pact, string key, CancellationToken cancellationToken)
    {
        InteractionResult result;
        try
        {
            result = await verification.VerifyAsync(pact, key, cancellationToken).ConfigureAwait(false);
        }
        catch (KeyNotFoundException e)
        {
            throw new PactSettingsException(e.Message, e);
        }

        return result.IsFailure ? throw Failed(verification.TextOf(result), result.Fault) : result;
    }

    /// <exception cref="PactFailedException">Some failed, or there was nothing to verify.</exception>
    public async Task<VerificationReport> VerifyAllAsync(CancellationToken cancellationToken)
    {
        var report = await verification.VerifyAllAsync(cancellationToken).ConfigureAwait(false);
        return report.IsSuccess ? report : throw Failed(ResultText.Of(report), null);
    }

    /// <summary>Writes JUnit XML and JSON, where a folder is named and something was verified.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            WriteResults(verification.Report);
        }
        finally
        {
            await verification.DisposeAsync().ConfigureAwait(false);
            if (native is not null)
                await native.DisposeAsync().ConfigureAwait(false);
        }
    }

    private void WriteResults(VerificationReport report)
    {
        if (settings.Results is not { } folder || report.Results.Count == 0)
            return;
        var name = "pact-" + string.Concat(settings.Provider.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-'));
        JUnitReport.Write(Path.Combine(folder, name + ".xml"), report);
        JsonReport.Write(Path.Combine(folder, name + ".json"), report);
    }

    /// <summary>The text stands below the line in which a test framework names the test.</summary>
    private static PactFailedException Failed(string text, Exception? fault) => fault is null ? new PactFailedException(text) : new PactFailedException(text, fault);
}
