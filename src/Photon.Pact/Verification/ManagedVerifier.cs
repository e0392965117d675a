using System.Diagnostics;
using System.Text;
using Photon.Pact.Format;
using Photon.Pact.Generators;
using Photon.Pact.Matching;

namespace Photon.Pact.Verification;

/// <summary>
/// Verifies interactions with nothing but .NET. Redirects are not followed, cookies not kept, proxies not used. One verifier serves many interactions, also at
/// the same time, over one pool of connections.
/// </summary>
public sealed class ManagedVerifier : IPactVerifier
{
    private readonly HttpMessageInvoker http = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        AutomaticDecompression = System.Net.DecompressionMethods.None,
        ActivityHeadersPropagator = null,
        RequestHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
        ResponseHeaderEncodingSelector = static (_, _) => Encoding.UTF8,
    });

    private readonly TimeProvider time;

    /// <param name="time">What dates of generators are made of; null for the machine's clock.</param>
    public ManagedVerifier(TimeProvider? time = null) => this.time = time ?? TimeProvider.System;

    /// <inheritdoc/>
    public async Task<InteractionResult> VerifyAsync(PactDocument pact, PactInteraction interaction, PactProvider provider, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var session = new StateSession(provider.States);
        IReadOnlyList<Mismatch> found = [];
        VerificationFault? fault = null;
        string? asked = null;
        try
        {
            await session.SetUpAsync(interaction.States, cancellationToken).ConfigureAwait(false);
            (asked, found) = await AskAsync(interaction, provider, session, cancellationToken).ConfigureAwait(false);
        }
        catch (VerificationFault e)
        {
            fault = e;
        }
        finally
        {
            fault = await session.TearDownAsync(CancellationToken.None).ConfigureAwait(false) is { } torn && fault is null ? torn : fault;
        }

        return new InteractionResult(pact, interaction, found, fault?.Message, watch.Elapsed) { Fault = fault?.InnerException, Asked = asked };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<(string? Asked, IReadOnlyList<Mismatch> Found)> AskAsync(PactInteraction interaction, PactProvider provider, StateSession session, CancellationToken cancellationToken)
    {
        switch (interaction)
        {
            case HttpInteraction exchange:
                var request = RequestGeneration.Apply(exchange.Request, new GeneratorContext(session.Values, provider.BaseAddress, interaction.Key, time.GetUtcNow()));
                var response = await HttpExchange.SendAsync(http, request, provider, cancellationToken).ConfigureAwait(false);
                return (HttpExchange.LineOf(request), PactMatching.Response(exchange.Response, response));
            case AsynchronousMessage message:
                return (null, await MessageVerification.VerifyAsync(interaction, [message.Contents], provider.Messages, cancellationToken).ConfigureAwait(false));
            case SynchronousMessage message:
                return (null, await MessageVerification.VerifyAsync(interaction, message.Responses, provider.Messages, cancellationToken).ConfigureAwait(false));
            default:
                throw new ArgumentOutOfRangeException(nameof(interaction), interaction, null);
        }
    }
}
