using System.Diagnostics;
using System.Globalization;
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
    /// <summary>Of bodies, in results.</summary>
    private const int LongestShown = 400;

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
        var result = new InteractionResult(pact, interaction, [], null, TimeSpan.Zero);
        try
        {
            await session.SetUpAsync(interaction.States, cancellationToken).ConfigureAwait(false);
            result = await AskAsync(result, provider, session, cancellationToken).ConfigureAwait(false);
        }
        catch (VerificationFault fault)
        {
            result = Failed(result, fault);
        }
        finally
        {
            if (await session.TearDownAsync(CancellationToken.None).ConfigureAwait(false) is { } torn && result.Error is null)
                result = Failed(result, torn);
        }

        return result with { Duration = watch.Elapsed };
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static InteractionResult Failed(InteractionResult result, VerificationFault fault) => result with { Error = fault.Message, Fault = fault.InnerException };

    private async Task<InteractionResult> AskAsync(InteractionResult result, PactProvider provider, StateSession session, CancellationToken cancellationToken)
    {
        switch (result.Interaction)
        {
            case HttpInteraction exchange:
                return await AskAsync(result, exchange, provider, session, cancellationToken).ConfigureAwait(false);
            case AsynchronousMessage message:
                return result with { Mismatches = await MessageVerification.VerifyAsync(message, [message.Contents], provider.Messages, cancellationToken).ConfigureAwait(false) };
            case SynchronousMessage message:
                return result with { Mismatches = await MessageVerification.VerifyAsync(message, message.Responses, provider.Messages, cancellationToken).ConfigureAwait(false) };
            default:
                throw new ArgumentOutOfRangeException(nameof(result), result.Interaction, null);
        }
    }

    private async Task<InteractionResult> AskAsync(
        InteractionResult result, HttpInteraction exchange, PactProvider provider, StateSession session, CancellationToken cancellationToken)
    {
        var request = RequestGeneration.Apply(exchange.Request, new GeneratorContext(session.Values, provider.BaseAddress, exchange.Key, time.GetUtcNow()));
        result = result with
        {
            Asked = HttpExchange.LineOf(request, exchange.Request),
            Sent = request.Body.State == BodyState.Present ? BodyText.Start(request.Body, LongestShown) : null,
        };
        try
        {
            var response = await HttpExchange.SendAsync(http, request, provider, cancellationToken).ConfigureAwait(false);
            var status = response.Status.ToString(CultureInfo.InvariantCulture);
            return result with
            {
                Mismatches = PactMatching.Response(exchange.Response, response),
                Answered = response.Body.State == BodyState.Present ? $"{status} {BodyText.Start(response.Body, LongestShown)}" : status,
            };
        }
        catch (VerificationFault fault)
        {
            return Failed(result, fault);
        }
    }
}
