using Photon.Pact.Verification;

namespace Photon.Pact.Hosting;

/// <summary>A provider under verification, whatever it runs in: it is reached once, and asked interaction by interaction.</summary>
public abstract class PactApp : IAsyncDisposable
{
    private readonly Lazy<Task<PactRun>> run;

    protected PactApp()
    {
        run = new Lazy<Task<PactRun>>(StartRunAsync);
    }

    /// <summary>What the build says of the pacts; the file beside the assembly of the class that derives.</summary>
    protected virtual PactSettings Settings => PactSettings.Beside(GetType().Assembly);

    /// <summary>Brings the provider into its states; null where its pacts have none. Asked for once, when the app runs.</summary>
    protected abstract IProviderStates? States { get; }

    /// <summary>Makes the messages that the pacts expect; null where there are none.</summary>
    protected virtual IMessageSource? Messages => null;

    /// <summary>How long one answer may take.</summary>
    protected virtual TimeSpan RequestTimeout => TimeSpan.FromSeconds(30);

    /// <summary>Asks one interaction of the app.</summary>
    /// <param name="pact">The pact file's name: <c>ui-shop.json</c>.</param>
    /// <param name="key">The interaction in it.</param>
    /// <returns>A success, or the failure of an interaction that is pending.</returns>
    /// <exception cref="PactFailedException">The app does not answer as the pact says.</exception>
    /// <exception cref="PactAppException">The app did not start.</exception>
    /// <exception cref="PactSettingsException">The pact or the interaction is not known.</exception>
    public async Task<InteractionResult> VerifyAsync(string pact, string key, CancellationToken cancellationToken)
    {
        var started = await run.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await started.VerifyAsync(pact, key, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Asks all interactions, one after the other: for test frameworks that have no test for each.</summary>
    /// <exception cref="PactFailedException">Some failed; the message has each of them.</exception>
    /// <exception cref="PactAppException">The app did not start.</exception>
    public async Task<VerificationReport> VerifyAllAsync(CancellationToken cancellationToken)
    {
        var started = await run.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        return await started.VerifyAllAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Writes the results, and ends the app.</summary>
    public async ValueTask DisposeAsync()
    {
        try
        {
            if (run.IsValueCreated && run.Value.IsCompletedSuccessfully)
                await (await run.Value.ConfigureAwait(false)).DisposeAsync().ConfigureAwait(false);
        }
        finally
        {
            await StopAsync().ConfigureAwait(false);
        }

        GC.SuppressFinalize(this);
    }

    /// <summary>Starts the provider. Called once.</summary>
    /// <returns>Where it answers.</returns>
    protected abstract Task<Uri> StartAsync();

    /// <summary>Ends what <see cref="StartAsync"/> started, if it did.</summary>
    protected abstract ValueTask StopAsync();

    private async Task<PactRun> StartRunAsync()
    {
        var settings = Settings;
        var address = await StartAsync().ConfigureAwait(false);
        return new PactRun(settings, new PactProvider
        {
            BaseAddress = address,
            States = States,
            Messages = Messages,
            RequestTimeout = RequestTimeout,
        });
    }
}
