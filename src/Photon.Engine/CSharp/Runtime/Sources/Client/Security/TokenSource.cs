using System;
using System.Threading;
using System.Threading.Tasks;

namespace Photon.Runtime;

/// <summary>
/// Where a token or key comes from. A text converts to one that never changes; <see cref="From"/> asks at each call;
/// <see cref="ClientCredentials"/> and <see cref="RefreshToken"/> fetch it from an OAuth 2 server, keep it and renew it in time.
/// </summary>
public abstract partial class TokenSource
{
    private TokenSource()
    {
    }

    /// <summary>A token that never changes; none where the text is null or empty, as configuration that is not set.</summary>
    public static implicit operator TokenSource?(string? token) => string.IsNullOrEmpty(token) ? null : new Fixed(token);

    /// <summary>Asks at each call, for a token that someone else keeps; once more where the server refuses it.</summary>
    public static TokenSource From(Func<CancellationToken, ValueTask<string>> token) => new Asked(token);

    internal abstract ValueTask<string> GetAsync(TokenCall call, CancellationToken cancellationToken);

    private sealed class Fixed(string token) : TokenSource
    {
        internal override ValueTask<string> GetAsync(TokenCall call, CancellationToken cancellationToken) => new(token);
    }

    private sealed class Asked(Func<CancellationToken, ValueTask<string>> token) : TokenSource
    {
        internal override ValueTask<string> GetAsync(TokenCall call, CancellationToken cancellationToken) => token(cancellationToken);
    }
}
