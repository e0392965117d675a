using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

public abstract partial class TokenSource
{
    /// <summary>A token that an OAuth 2 server issues. It is kept until shortly before it expires; one call fetches it, others wait for that one.</summary>
    public abstract class Grant : TokenSource
    {
        private readonly SemaphoreSlim turn = new(1, 1);
        private readonly Dictionary<string, IssuedToken> tokens = new(StringComparer.Ordinal);
        private readonly TokenClient server = new();

        private protected Grant(string clientId, string? clientSecret)
        {
            ClientId = clientId;
            ClientSecret = clientSecret;
        }

        public string ClientId { get; }

        /// <summary>The token endpoint; by default the contract tells it, or the discovery document that the contract names.</summary>
        public Uri? TokenUrl { get; init; }

        /// <summary>The scopes to ask for; by default those that the operation needs.</summary>
        public IReadOnlyList<string>? Scopes { get; init; }

        /// <summary>Further fields of the request for a token, such as <c>audience</c>.</summary>
        public IDictionary<string, string> Parameters { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

        /// <summary>Sends id and secret as fields of the request instead of by HTTP's basic authentication.</summary>
        public bool SecretInBody { get; init; }

        /// <summary>What tells the time by which tokens expire.</summary>
        public TimeProvider Clock { get; init; } = TimeProvider.System;

        internal string? ClientSecret { get; }

        internal sealed override async ValueTask<string> GetAsync(TokenCall call, CancellationToken cancellationToken)
        {
            var scope = string.Join(' ', ScopesFor(call.Scopes));
            await turn.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                if (tokens.TryGetValue(scope, out var kept) && kept.Token != call.Refused && Clock.GetUtcNow() < kept.RenewAt)
                    return kept.Token;
                var asked = Clock.GetUtcNow();
                var fields = Parameters.Concat(FieldsOf(scope)).Where(f => f.Value.Length > 0);
                var issued = await server.FetchAsync(this, call, fields, asked, cancellationToken).ConfigureAwait(false);
                tokens[scope] = issued;
                Take(issued);
                return issued.Token;
            }
            finally
            {
                turn.Release();
            }
        }

        internal abstract bool IsRefresh { get; }

        private protected abstract IReadOnlyList<string> ScopesFor(IReadOnlyList<string> needed);

        private protected abstract IEnumerable<KeyValuePair<string, string>> FieldsOf(string scope);

        private protected virtual void Take(IssuedToken issued)
        {
        }
    }

    /// <summary>OAuth 2 client credentials (RFC 6749, section 4.4): the program speaks for itself.</summary>
    public sealed class ClientCredentials(string clientId, string clientSecret) : Grant(clientId, clientSecret)
    {
        internal override bool IsRefresh => false;

        private protected override IReadOnlyList<string> ScopesFor(IReadOnlyList<string> needed) => Scopes ?? needed;

        private protected override IEnumerable<KeyValuePair<string, string>> FieldsOf(string scope) =>
            [new("grant_type", "client_credentials"), new("scope", scope)];
    }

    /// <summary>A refresh token (RFC 6749, section 6) that a person's sign-in has left: the program speaks for that person.</summary>
    public sealed class RefreshToken(string refreshToken, string clientId, string? clientSecret = null) : Grant(clientId, clientSecret)
    {
        private string current = refreshToken;

        /// <summary>Called where the server hands out another refresh token, so that it can be stored; the old one is worth nothing from then on.</summary>
        public Action<string>? Replaced { get; init; }

        internal override bool IsRefresh => true;

        private protected override IReadOnlyList<string> ScopesFor(IReadOnlyList<string> needed) => Scopes ?? [];

        private protected override IEnumerable<KeyValuePair<string, string>> FieldsOf(string scope) =>
            [new("grant_type", "refresh_token"), new("refresh_token", current), new("scope", scope)];

        private protected override void Take(IssuedToken issued)
        {
            if (issued.RefreshToken is not { } next || next == current)
                return;
            current = next;
            Replaced?.Invoke(next);
        }
    }
}
