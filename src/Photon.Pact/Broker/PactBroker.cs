using System.Diagnostics.CodeAnalysis;
using System.Net;
using Photon.Engine.Diagnostics;
using Photon.Pact.Verification;

namespace Photon.Pact.Broker;

/// <summary>
/// A pact broker (github.com/pact-foundation/pact_broker, and PactFlow), by its HAL interface. Its methods never throw for what a user or a network may do wrong; they answer with diagnostics.
/// </summary>
public sealed class PactBroker : IDisposable
{
    private readonly BrokerOptions options;
    private readonly HttpMessageInvoker http;

    [SuppressMessage("Reliability", "CA2000", Justification = "The invoker disposes its handler.")]
    public PactBroker(BrokerOptions options)
    {
        this.options = options;
        http = new HttpMessageInvoker(new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.All }, disposeHandler: true);
    }

    /// <param name="handler">Sends the requests; must not follow redirects. It is disposed with the broker.</param>
    public PactBroker(BrokerOptions options, HttpMessageHandler handler)
    {
        this.options = options;
        http = new HttpMessageInvoker(handler);
    }

    /// <summary>The pacts that a provider is to verify (<c>pb:provider-pacts-for-verification</c>).</summary>
    public Task<BrokerAnswer<FetchedPacts>> FetchAsync(PactQuery query, CancellationToken cancellationToken) =>
        AnswerAsync(query.Provider, "the name of the provider", client => new PactFetching(client).FetchAsync(query, cancellationToken));

    /// <summary>Publishes pacts (<c>pb:publish-contracts</c>). The same pact for the same version may be published again; another one may not.</summary>
    public Task<BrokerAnswer<Published>> PublishAsync(PactPublication publication, CancellationToken cancellationToken) =>
        AnswerAsync(publication.Version.Number, "the version of the consumer", client => new PactPublishing(client).PublishAsync(publication, cancellationToken));

    /// <summary>Publishes how a fetched pact went (<c>pb:publish-verification-results</c>), after the version's branch and tags.</summary>
    /// <param name="pact">As it was fetched.</param>
    /// <param name="results">One for each interaction of the pact; fewer are not published, as the broker would take them for all.</param>
    /// <param name="provider">The version of the provider that was verified.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public Task<BrokerAnswer<Published>> PublishResultsAsync(
        FetchedPact pact, IReadOnlyList<InteractionResult> results, ApplicationVersion provider, CancellationToken cancellationToken) =>
        AnswerAsync(provider.Number, "the version of the provider", client => new ResultPublishing(client).PublishAsync(pact, results, provider, cancellationToken));

    /// <summary>Whether a version may go to an environment (the broker's <c>matrix</c>). "No" is a value with PHOT6054 beside it.</summary>
    public Task<BrokerAnswer<Deployability>> CanIDeployAsync(DeploymentQuestion question, CancellationToken cancellationToken) =>
        AnswerAsync(question.Version, "the version to deploy", client => new DeploymentCheck(client, options.Address).AskAsync(question, cancellationToken));

    public void Dispose() => http.Dispose();

    private async Task<BrokerAnswer<T>> AnswerAsync<T>(string needed, string name, Func<HalClient, Task<BrokerAnswer<T>>> ask)
        where T : class
    {
        if (WrongSetting(needed, name) is { } wrong)
            return new BrokerAnswer<T>(null, [Diagnostic.Create(Codes.BrokerSettingWrong, default, wrong)], []);
        try
        {
            return await ask(new HalClient(options, http));
        }
        catch (BrokerFault fault)
        {
            return new BrokerAnswer<T>(null, [fault.Diagnostic], fault.Notices);
        }
    }

    /// <summary>What is wrong with the settings, without quoting an address that may hold a password.</summary>
    private string? WrongSetting(string needed, string name) =>
        !options.Address.IsAbsoluteUri || options.Address.Scheme is not ("http" or "https") ? "The address must begin with http:// or https://."
        : options.Address.UserInfo.Length > 0 ? "The address holds a user or a password. Give them as credentials, so that no log shows them."
        : options.Credentials is BrokerCredentials.Bearer { Token: var token } && (token.Length == 0 || token.Any(c => c is <= ' ' or > '~')) ? "The token is empty, or has blanks or line breaks in it."
        : string.IsNullOrWhiteSpace(needed) ? $"{char.ToUpperInvariant(name[0])}{name[1..]} is missing."
        : null;
}
