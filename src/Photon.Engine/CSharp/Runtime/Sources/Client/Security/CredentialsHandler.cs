using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>
/// Gives each request the credentials that its operation asks for, and no other. Follows redirections itself, because whoever follows them
/// below would carry keys to other hosts. A token that is refused is renewed, once.
/// </summary>
/// <param name="contract">The contract's name: the requests of another one get nothing.</param>
/// <param name="find">The credential that stands for a scheme; null where the client can do nothing for it.</param>
internal sealed class CredentialsHandler(string contract, Func<string, CallCredential?> find) : DelegatingHandler
{
    private const int MostRedirections = 20;

    /// <summary>Keeps a handler that sends from following redirections.</summary>
    public static void StopRedirections(HttpMessageHandler handler)
    {
        if (handler is SocketsHttpHandler sockets)
            sockets.AllowAutoRedirect = false;
        else if (handler is HttpClientHandler plain)
            plain.AllowAutoRedirect = false;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var held = Choose(request);
        if (held.Count > 0)
            RefuseBlindRedirections();
        var isRenewed = false;
        var step = new RedirectStep(request.Method, request.RequestUri!, request.Content);
        for (var redirections = 0; ; redirections++)
        {
            var message = await PrepareAsync(request, step, held, cancellationToken).ConfigureAwait(false);
            var response = await base.SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == HttpStatusCode.Unauthorized && !isRenewed && step.CanRepeat && step.IsSameServer(request.RequestUri!)
                && await RenewAsync(request, held, cancellationToken).ConfigureAwait(false))
            {
                isRenewed = true;
                response.Dispose();
                continue;
            }

            if (redirections >= MostRedirections || step.Next(response) is not { } next)
                return response;
            response.Dispose();
            step = next;
        }
    }

    /// <summary>The first alternative for which everything is given. Where there is none the request goes as it is: the server, or another handler, knows more.</summary>
    private List<HeldCredential> Choose(HttpRequestMessage request)
    {
        if (!request.Options.TryGetValue(ClientRequest.SecurityKey(contract), out var alternatives))
            return [];
        foreach (var alternative in alternatives)
        {
            var held = alternative
                .Select(use => (use.Scopes, Credential: find(use.Scheme)))
                .Where(use => use.Credential is not null)
                .Select(use => new HeldCredential(use.Credential!, use.Scopes))
                .ToList();
            if (held.Count > 0 && held.TrueForAll(h => h.Credential.Source is not null))
                return held;
        }

        return [];
    }

    private async ValueTask<HttpRequestMessage> PrepareAsync(
        HttpRequestMessage request, RedirectStep step, List<HeldCredential> held, CancellationToken cancellationToken)
    {
        var message = step.ToRequest(request);
        if (!step.IsSameServer(request.RequestUri!))
        {
            message.Headers.Remove("Authorization");
            message.Headers.Remove("Cookie");
            return message;
        }

        foreach (var item in held)
        {
            item.Token ??= await AskAsync(request, item, null, cancellationToken).ConfigureAwait(false);
            item.Credential.Put(message, item.Token);
        }

        return message;
    }

    private async ValueTask<bool> RenewAsync(HttpRequestMessage request, List<HeldCredential> held, CancellationToken cancellationToken)
    {
        var isRenewed = false;
        foreach (var item in held)
        {
            var token = await AskAsync(request, item, item.Token, cancellationToken).ConfigureAwait(false);
            isRenewed |= token != item.Token;
            item.Token = token;
        }

        return isRenewed;
    }

    private ValueTask<string> AskAsync(HttpRequestMessage request, HeldCredential item, string? refused, CancellationToken cancellationToken) =>
        item.Credential.Source!.GetAsync(
            new TokenCall(item.Credential.Address, item.Scopes, refused, request.RequestUri!, base.SendAsync), cancellationToken);

    private void RefuseBlindRedirections()
    {
        var handler = InnerHandler;
        while (handler is DelegatingHandler outer)
            handler = outer.InnerHandler;
        if (handler is SocketsHttpHandler { AllowAutoRedirect: true } or HttpClientHandler { AllowAutoRedirect: true })
            throw new InvalidOperationException("The inner handler follows redirections, and would carry keys to other hosts. Set its AllowAutoRedirect to false; redirections are followed all the same.");
    }

    /// <summary>A credential, with its token once it is known.</summary>
    private sealed class HeldCredential(CallCredential credential, IReadOnlyList<string> scopes)
    {
        public CallCredential Credential { get; } = credential;

        public IReadOnlyList<string> Scopes { get; } = scopes;

        public string? Token { get; set; }
    }
}
